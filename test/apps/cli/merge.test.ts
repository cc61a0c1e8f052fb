import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';
import { shortNames } from '../../../src/apps/cli/returns/short-names';
import { mergeSchema } from '../../../src/apps/cli/returns/merge-json';
import { cut, figuresIn } from '../../core/returns/cut';
import { bytesOf, returnsOf, wholeProvince } from './returns';
import { annex, folder } from './run';

const PLACES = ['敦化市', '延吉市', '和龙市'];

describe('annex merge', () => {
  it('writes the annexes, the register and the sources, and prints the register as JSON', async () => {
    const output = join(folder(), '全省.xlsx');
    const { code, out } = annex('merge', await returnsOf(PLACES), '-o', output, '--json');
    expect(code).toBe(0);
    const printed = mergeSchema.parse(JSON.parse(out));
    expect(printed.register.map(({ place, state }) => [place, state])).toEqual(
      expect.arrayContaining(PLACES.map((place) => [place, 'merged'])),
    );
    const { sheets } = await (await openXlsx(readFileSync(output))).read();
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['附件2租赁补贴', '报送登记', '汇总来源']));
    const merged = figuresIn(await (await openXlsx(readFileSync(output))).read());
    const cutOut = figuresIn(cut(await wholeProvince(), PLACES));
    expect([...cutOut].filter(([key, value]) => merged.get(key) !== value)).toEqual([]);
  });

  it.each([
    [['坏.xlsx'], '坏.xlsx：文件是空的。\n'],
    [['坏.xlsx', '空.xlsx'], '坏.xlsx：文件是空的。\n空.xlsx：文件是空的。\n没有一个文件能读，没有写出。\n'],
  ])('says of %j, file by file, why none can be read', (names, err) => {
    const returns = folder();
    for (const name of names) writeFileSync(join(returns, name), '');
    expect(annex('merge', returns, '-o', join(folder(), '全省.xlsx'))).toEqual({ code: 2, out: '', err });
  });

  it('merged again into its own output it changes nothing; a place that comes later gets its row', async () => {
    const output = join(folder(), '全省.xlsx');
    const returns = await returnsOf(PLACES.slice(0, 2));
    expect(annex('merge', returns, '-o', output).code).toBe(0);
    const before = readFileSync(output);
    expect(annex('merge', returns, '-o', output).code).toBe(0);
    expect(readFileSync(output).equals(before)).toBe(true);
    writeFileSync(join(returns, '和龙市.xlsx'), await bytesOf(cut(await wholeProvince(), ['和龙市'])));
    expect(annex('merge', returns, '-o', output).code).toBe(0);
    expect(
      figuresIn(await (await openXlsx(readFileSync(output))).read()).get('rent-subsidy 和龙市 plan'),
    ).toBeGreaterThan(0);
  });

  it(
    'a damaged file and two of one name are one line each;' +
      ' the rest is merged and the code says that it is not complete',
    async () => {
      const returns = await returnsOf(PLACES);
      writeFileSync(join(returns, '图们市.xlsx'), 'PK damaged');
      mkdirSync(join(returns, '第二批'));
      writeFileSync(join(returns, '第二批', '敦化市.xlsx'), await bytesOf(cut(await wholeProvince(), ['敦化市'])));
      const { code, out } = annex('merge', returns, '-o', join(folder(), '全省.xlsx'), '--json');
      const { register } = mergeSchema.parse(JSON.parse(out));
      expect(code).toBe(2);
      expect(register.filter(({ file }) => file.endsWith('图们市.xlsx'))).toMatchObject([
        { state: 'refused', reason: expect.stringContaining('损坏') },
      ]);
      expect(
        register
          .filter(({ place }) => place === '敦化市')
          .map(({ state }) => state)
          .sort(),
      ).toEqual(['merged', 'superseded']);
      expect(register.filter(({ state }) => state === 'merged')).toHaveLength(3);
    },
  );

  it('speaks for the places that came, never for those that are missing', async () => {
    const { out } = annex('merge', await returnsOf(PLACES), '-o', join(folder(), '全省.xlsx'));
    expect(out).toContain('汇总到的3个市县：可以报送。还有48个市县未报送，不能当作全部51个市县的数。');
  });

  it('does not write over a workbook that it did not merge', async () => {
    const output = join(folder(), '别的.xlsx');
    writeFileSync(output, await bytesOf(cut(await wholeProvince(), ['敦化市'])));
    expect(annex('merge', await returnsOf(['敦化市']), '-o', output)).toMatchObject({
      code: 2,
      err: expect.stringContaining('已经存在'),
    });
  });
});

describe('short names', () => {
  it('have as many folders as tell them apart', () => {
    expect([...shortNames(['a/b/敦化市.xlsx', 'a/c/敦化市.xlsx', 'a/c/延吉市.xlsx']).values()]).toEqual([
      'b/敦化市.xlsx',
      'c/敦化市.xlsx',
      '延吉市.xlsx',
    ]);
  });
});
