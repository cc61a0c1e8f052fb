import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';
import { checkSchema } from '../../../src/apps/cli/check/report-schema';
import { annex, folder } from './run';

const CLEAN = 'seeds/annexes-2022-09.xlsx';
const FAULTY = 'seeds/annexes-2022-09-faulty.xlsx';

interface Line {
  readonly file: string;
  readonly verdict: string;
  readonly findings?: readonly unknown[];
}

/** Two workbooks in a folder of folders, with what people and Excel leave beside them. */
function returns(): string {
  const root = folder();
  mkdirSync(join(root, '延边州'));
  copyFileSync(CLEAN, join(root, '长春市.xlsx'));
  copyFileSync(FAULTY, join(root, '延边州', '敦化市.xlsx'));
  writeFileSync(join(root, '~$长春市.xlsx'), '');
  writeFileSync(join(root, '说明.txt'), '');
  return root;
}

describe('annex check of many files', () => {
  it('finds the workbooks of a folder and ends with a table of them', () => {
    const { code, out, err } = annex('check', returns());
    expect(out).toMatch(/^.*敦化市\.xlsx +有错误 +31 +2 +6$/m);
    expect(out).toMatch(/^.*长春市\.xlsx +可以报送 +0 +0 +0$/m);
    expect(out).toContain('共2个文件：可以报送1，待核实0，有错误1，未能完成0。');
    expect([code, err]).toEqual([1, '']);
  });

  it('goes on behind a file that cannot be read, and exits with 2', () => {
    const root = returns();
    writeFileSync(join(root, '坏.xlsx'), 'PK坏');
    const { code, out, err } = annex('check', root);
    expect(err).toMatch(/坏\.xlsx：/);
    expect(out).toContain('有错误1，未能完成1。');
    expect(code).toBe(2);
  });

  it('prints one JSON document of the published form, for one file and for several', () => {
    const one = annex('check', FAULTY, '--json');
    const root = returns();
    writeFileSync(join(root, '坏.xlsx'), 'PK坏');
    const several = annex('check', root, '--json');
    for (const { out } of [one, several]) expect(checkSchema.parse(JSON.parse(out))).toEqual(JSON.parse(out));
    const { reports }: { reports: readonly Line[] } = JSON.parse(several.out);
    expect(reports.map(({ verdict }) => verdict)).toEqual(['incomplete', 'errors', 'ready']);
    expect([one.code, several.code]).toEqual([1, 2]);
  });

  it('prints a line a workbook with --ndjson, whatever the number of threads', () => {
    const files = [CLEAN, FAULTY, 'seeds/annexes-2022-06.xlsx', FAULTY.replace('seeds', './seeds')];
    const lines = (jobs: string): readonly string[] =>
      annex('check', ...files, '--ndjson', '--jobs', jobs)
        .out.trim()
        .split('\n');
    const alone = lines('1');
    for (const line of alone) expect(checkSchema.parse(JSON.parse(line))).toBeTruthy();
    expect(alone).toHaveLength(files.length);
    expect([...lines('3')].sort()).toEqual([...alone].sort());
  });

  it('tells the same whether one thread or three read a folder', () => {
    const root = returns();
    for (const i of [1, 2, 3]) copyFileSync('seeds/annexes-2022-06.xlsx', join(root, `${i}.xlsx`));
    expect(annex('check', root, '--json', '--jobs', '3').out).toBe(annex('check', root, '--json', '--jobs', '1').out);
  });

  it('refuses a folder without workbooks', () => {
    expect(annex('check', folder())).toMatchObject({ code: 2, err: expect.stringContaining('没有工作簿') });
  });
});

describe('the published form', () => {
  it('is a JSON Schema made from what the tests check against', () => {
    const schema: { anyOf: readonly unknown[]; $id: string } = JSON.parse(annex('schema').out);
    expect(schema.$id).toBe('report-1.schema.json');
    expect(schema.anyOf).toHaveLength(3);
  });

  it('notices what does not belong there', () => {
    const report: object = JSON.parse(annex('check', CLEAN, '--json').out);
    expect(checkSchema.safeParse({ ...report, verdict: 'fine' }).success).toBe(false);
    expect(checkSchema.safeParse({ ...report, more: 1 }).success).toBe(false);
  });
});

describe('--html', () => {
  it('writes one file that asks nobody for anything and runs nothing', () => {
    const output = join(folder(), '报告.html');
    const { code, out } = annex('check', CLEAN, FAULTY, '--html', output);
    const page = readFileSync(output, 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:|src=/);
    expect(page.match(/<section>/g)).toHaveLength(2);
    expect(page.match(/<tr class="error">/g)).toHaveLength(31);
    expect(out).toContain('已写入');
    expect(code).toBe(1);
  });

  it('shows the text of a workbook as text', () => {
    const output = join(folder(), '报告.html');
    const file = join(folder(), '<img src=x onerror=alert(1)>.xlsx');
    copyFileSync(CLEAN, file);
    annex('check', file, '--html', output);
    expect(readFileSync(output, 'utf8')).not.toContain('<img');
  });
});

describe('annex mark', () => {
  it('writes a copy with marks and the list, which audits like the original', async () => {
    const output = join(folder(), '已审核.xlsx');
    const before = readFileSync(FAULTY);
    expect(annex('mark', FAULTY, '-o', output)).toMatchObject({
      code: 1,
      out: expect.stringContaining('31处错误须修改'),
    });
    const { sheets } = await (await openXlsx(readFileSync(output))).read();
    expect(sheets.map(({ name }) => name)).toContain('差错清单');
    const findings = (file: string): unknown => (JSON.parse(annex('check', file, '--json').out) as Line).findings;
    expect(findings(output)).toEqual(findings(FAULTY));
    expect(readFileSync(FAULTY).equals(before)).toBe(true);
  });

  it('writes over an existing file only with --force, and leaves nothing half written', () => {
    const root = folder();
    const output = join(root, '已审核.xlsx');
    writeFileSync(output, '别人的文件');
    expect(annex('mark', CLEAN, '-o', output)).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    expect(readFileSync(output, 'utf8')).toBe('别人的文件');
    expect(annex('mark', CLEAN, '-o', output, '--force').code).toBe(0);
    expect(readdirSync(root)).toEqual(['已审核.xlsx']);
    expect(annex('mark', CLEAN, '-o', join(root, '没有', 'a.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('无法写入'),
    });
    expect(existsSync(join(root, '没有'))).toBe(false);
  });
});
