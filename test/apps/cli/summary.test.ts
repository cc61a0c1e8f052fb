import { copyFileSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { openXlsx } from '../../../src/hosts/xlsx';
import { annex, fileOf, folder } from './run';

const SEED = 'seeds/annexes-2022-09.xlsx';

describe('annex summary', () => {
  it('writes a copy with the summary and its charts; the original stays as it was', async () => {
    const before = readFileSync(SEED);
    const output = join(folder(), '汇总.xlsx');
    const { code, out } = annex(
      'summary',
      SEED,
      '--previous',
      'seeds/annexes-2022-06.xlsx',
      '--targets',
      'seeds/targets-2022.xlsx',
      '-o',
      output,
    );
    expect(code).toBe(0);
    expect(out).toContain('已写入');
    const { sheets } = await (await openXlsx(readFileSync(output))).read();
    expect(sheets.map(({ name }) => name)).toContain('汇总表');
    const parts = Object.keys(unzipSync(readFileSync(output)));
    expect(parts.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(10);
    expect(readFileSync(SEED).equals(before)).toBe(true);
  });

  it.each([
    ['the input itself', (path: string) => path],
    [
      'a link to the input',
      (path: string) => {
        const link = join(folder(), '另一个.xlsx');
        symlinkSync(path, link);
        return link;
      },
    ],
  ])('never writes over %s', (_, target) => {
    const input = join(folder(), '附表.xlsx');
    copyFileSync(SEED, input);
    const { code, err } = annex('summary', input, '-o', target(input));
    expect(code).toBe(2);
    expect(err).toContain('不能覆盖原文件');
    expect(readFileSync(input).equals(readFileSync(SEED))).toBe(true);
  });

  it('says what is missing in one sentence', () => {
    expect(annex('summary', SEED)).toMatchObject({ code: 2, err: expect.stringContaining('-o') });
    expect(annex('summary', '没有.xlsx', '-o', join(folder(), 'a.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('找不到这个文件'),
    });
    const output = join(folder(), 'a.csv');
    expect(annex('summary', SEED, '-o', output)).toMatchObject({ code: 2, err: expect.stringContaining('.xlsx') });
    expect(existsSync(output)).toBe(false);
  });
});

describe('annex circular', () => {
  it('prints the draft, and what its drafter must know beside it', () => {
    const { code, out, err } = annex('circular', SEED);
    expect(code).toBe(0);
    expect(out).toContain('（八）审计问题整改工作进展情况。');
    expect(out).toContain('完成年度计划的71.7%');
    expect(err).toContain('由起草人填写');
  });

  it('writes a .docx in the form of an official document', () => {
    const output = join(folder(), '通报.docx');
    expect(annex('circular', SEED, '-o', output).code).toBe(0);
    const parts = unzipSync(readFileSync(output));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const document = part('word/document.xml');
    expect(document).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/);
    expect(document).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toMatch(/方正小标宋简体.{0,200}<w:sz w:val="44"\/>/);
    expect(document).toContain('w:line="580" w:lineRule="exact"');
    expect(document).toContain('w:firstLineChars="200"');
    expect(document).toMatch(/黑体[^]{0,300}一、各项工作进展情况/);
    expect(document).toMatch(/楷体_GB2312[^]{0,300}（一）保障性租赁住房工作进展情况。/);
    expect(document.match(/w:highlight w:val="yellow"/g)?.length).toBeGreaterThan(1);
    expect(part('word/footer1.xml')).toMatch(/宋体[^]*<w:sz w:val="28"\/>[^]*— [^]*PAGE[^]* —/);
  });

  it('drafts nothing from a workbook without annexes', async () => {
    const { code, err } = annex('circular', fileOf('a.xlsx', 'x'));
    expect(code).toBe(2);
    expect(err).toContain('不是 .xlsx');
  });
});
