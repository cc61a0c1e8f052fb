import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cut } from '../../core/returns/cut';
import { bytesOf, returnsOf, wholeProvince } from './returns';
import { annex, fileOf, folder } from './run';

const SEED = 'seeds/annexes-2022-09.xlsx';

/** A workbook as an exporter leaves it that calculates nothing. */
const uncalculated = (): string =>
  fileOf(
    '没算.xlsx',
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(readFileSync(SEED))).map(([name, part]) => [
          name,
          name.includes('worksheets/sheet')
            ? strToU8(strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))
            : part,
        ]),
      ),
    ),
  );

/** The return of a place under a name that is none. */
async function strangersReturn(): Promise<Uint8Array> {
  const { sheets, ...others } = cut(await wholeProvince(), ['敦化市']);
  const renamed = sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((line) => line.map((value) => (value === '敦化市' ? '桃花源市' : value))),
  }));
  return bytesOf({ ...others, sheets: renamed });
}

describe('what was not read to its end', () => {
  it.each([
    ['circular', (file: string) => ['circular', file]],
    ['summary', (file: string) => ['summary', file, '-o', join(folder(), '汇总.xlsx')]],
    ['compare, of the first submission', (file: string) => ['compare', file, SEED]],
    [
      'proofread, of the annexes',
      (file: string) => ['proofread', fileOf('文.txt', '全省计划3个，已完成2个，剩余1个。'), '--annexes', file],
    ],
    ['notice', (file: string) => ['notice', file, '-o', join(folder(), '通知')]],
  ])('is said by %s, which ends with 2', (_, words) => {
    const { code, err } = annex(...words(uncalculated()));
    expect(err).toMatch(/没算\.xlsx：未能完成审核：有\d+格公式没有计算结果/);
    expect(err).not.toContain('合计行为0');
    expect(code).toBe(2);
  });
});

describe('annex notice', () => {
  it('names every file it does not use, with the reason, and is not content', async () => {
    const returns = await returnsOf(['延吉市']);
    writeFileSync(join(returns, '某市.xlsx'), await strangersReturn());
    const { code, out, err } = annex('notice', returns, '-o', join(folder(), '通知'));
    expect(err).toContain('[未采用]  某市.xlsx：“桃花源市”不在本次汇总的市县中');
    expect(out).toBe('0个市县须修改。有1个文件没有采用或没有全部读懂。\n');
    expect(code).toBe(1);
  });

  it('of workbooks without annexes ends as check does', () => {
    const { code, err } = annex('notice', 'seeds/targets-2022.xlsx', '-o', join(folder(), '通知'));
    expect(err).toContain('targets-2022.xlsx：没有找到附表');
    expect(code).toBe(annex('check', 'seeds/targets-2022.xlsx').code);
  });

  it('leaves no empty folder where nothing could be read', () => {
    const output = join(folder(), '通知');
    expect(annex('notice', fileOf('坏.xlsx', ''), '-o', output)).toEqual({
      code: 2,
      out: '',
      err: '坏.xlsx：文件是空的。\n',
    });
    expect(existsSync(output)).toBe(false);
  });
});
