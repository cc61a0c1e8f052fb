import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annex, fileOf } from './run';

const CIRCULAR = 'seeds/吉安居办〔2022〕22号.txt';

interface Claim {
  readonly verdict: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly suspect?: string;
  readonly suggestion?: string;
}

describe('annex proofread', () => {
  it('finds the two errors of the published circular, and nothing else', () => {
    const { code, out } = annex('proofread', CIRCULAR, '--json');
    const { claims }: { claims: readonly Claim[] } = JSON.parse(out);
    const failing = claims.filter(({ verdict }) => verdict === 'fails');
    expect(failing).toHaveLength(2);
    expect(failing).toContainEqual(expect.objectContaining({ suspect: '558.40', suggestion: '58.40' }));
    expect(failing).toContainEqual(expect.objectContaining({ quote: expect.stringContaining('71.1') }));
    expect(claims.length).toBeGreaterThanOrEqual(34);
    const text = readFileSync(CIRCULAR, 'utf8');
    for (const { quote, start, end } of claims) expect(text.slice(start, end)).toBe(quote);
    expect(code).toBe(1);
  });

  it('confirms the other figures against the annexes', () => {
    const { out } = annex('proofread', CIRCULAR, '--annexes', 'seeds/annexes-2022-09.xlsx', '--json');
    const { claims }: { claims: readonly (Claim & { readonly kind: string; readonly numbers: readonly string[] })[] } =
      JSON.parse(out);
    const failing = claims.filter(({ verdict }) => verdict === 'fails');
    expect(failing.map(({ numbers }) => numbers[0])).toEqual(['71.1', '58.62']);
    const compared = claims.filter(({ kind }) => kind === 'annex');
    expect(compared.length).toBeGreaterThan(40);
  });

  it('exits with 0 when every figure fits, and with 2 when there is nothing to read', () => {
    expect(annex('proofread', fileOf('通报.txt', '全省计划改造3个项目，已完成2个，剩余1个。'))).toMatchObject({
      code: 0,
    });
    expect(annex('proofread', fileOf('空.txt', ' \n'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有文字'),
    });
    expect(annex('proofread', fileOf('坏.docx', 'PK\u0003\u0004坏'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('损坏'),
    });
    expect(annex('proofread', '没有.txt')).toMatchObject({ code: 2, err: expect.stringContaining('找不到') });
    expect(annex('proofread', fileOf('通知.txt', '请各地按时参会。'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/通知\.txt：没有找到可以核对的数字/),
    });
    expect(annex('proofread', fileOf('旧.doc', '{\\rtf1}'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/旧\.doc：这是 \.doc 或 \.wps/),
    });
    expect(annex('proofread', fileOf('改名.docx', '%PDF-1.7'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('PDF'),
    });
  });

  it('shows both readings where the figures leave two, in words and in JSON', () => {
    const text = '全市建设历时40天，共改造房屋1286.4万套，日均改造3.216万套。';
    const file = fileOf('平局.txt', text);
    const { out } = annex('proofread', file, '--json');
    const {
      claims,
    }: {
      claims: readonly (Claim & { readonly suspects?: readonly { suspect: string }[]; readonly reason: string })[];
    } = JSON.parse(out);
    const [claim] = claims.filter(({ verdict }) => verdict === 'fails');
    expect(claim?.suspects?.map(({ suspect }) => suspect).sort()).toEqual(['1286.4', '3.216']);
    expect(claim?.reason).toContain('有误的是以下之一：1286.4应为128.64；3.216应为32.16。');
    expect(annex('proofread', file).out).toContain('以下之一：1286.4应为128.64；3.216应为32.16');
  });

  it('writes the corrections as tracked changes into a .docx', () => {
    const output = join(mkdtempSync(join(tmpdir(), 'tracked-')), '改后.docx');
    expect(annex('proofread', CIRCULAR, '-o', output)).toMatchObject({
      code: 1,
      out: expect.stringContaining('已写入'),
    });
    const xml = strFromU8(unzipSync(readFileSync(output))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:del [^>]*>.*?558\.40<\/w:delText>/);
    expect(xml).toMatch(/<w:ins [^>]*>.*?58\.40<\/w:t>/);
    const again = annex('proofread', output, '-o', `${output}.docx`);
    expect(again.out).toContain('原文件的表格线、页眉页脚、图片和格式不在其中');
  });

  it('tells how much can be proofread at once', () => {
    const many = fileOf('很多.txt', '计划开工100套，已开工50套，开工率50%。'.repeat(1_001));
    expect(annex('proofread', many)).toMatchObject({
      code: 2,
      err: expect.stringContaining('一次最多核校3000个数字、100万字'),
    });
  });

  it('lists a numeral that it could not read', () => {
    const odd = fileOf('写法.txt', '共晾晒58.62万册，其中漆绒册558。40万册；彩釉册0.22万册。');
    expect(annex('proofread', odd)).toMatchObject({
      code: 0,
      out: expect.stringContaining('[不能核对] 第1行 “558。40”'),
    });
  });
});
