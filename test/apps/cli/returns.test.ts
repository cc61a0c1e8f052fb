import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  applyEdits,
  cellAddress,
  cellValue,
  findColumn,
  recognise,
  type Content,
  type Snapshot,
} from '../../../src/core';
import { openXlsx, readXlsx } from '../../../src/hosts/xlsx';
import { compareSchema } from '../../../src/apps/cli/returns/compare-json';
import { mergeSchema } from '../../../src/apps/cli/returns/merge-json';
import { cut } from '../../core/returns/cut';
import { bytesOf, returnsOf, wholeProvince } from './returns';
import { annex, fileOf, folder } from './run';

function changed(snapshot: Snapshot, id: string, to: Content): Snapshot {
  const table = recognise(snapshot).tables.find((one) => one.annex.id === 'rent-subsidy');
  const [row, column] = [table?.rows.find(({ kind }) => kind === 'place'), table && findColumn(table, id)];
  if (!table || !row || !column) throw new Error('no such cell');
  return applyEdits(snapshot, [
    { kind: 'cell', at: cellAddress(table, row, column), was: cellValue(table, row, column), to },
  ]);
}

/** A workbook in which Excel checks nothing any more. */
function withoutChecks(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const bare = (xml: Uint8Array) => strToU8(strFromU8(xml).replace(/<dataValidations.*?<\/dataValidations>/gs, ''));
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, name.includes('worksheets/sheet') ? bare(part) : part]),
    ),
  );
}

/** The returns of three places, one of them with a rate that is wrong. */
async function faultyReturns(): Promise<string> {
  const returns = await returnsOf(['敦化市', '延吉市']);
  writeFileSync(
    join(returns, '和龙市.xlsx'),
    await bytesOf(changed(cut(await wholeProvince(), ['和龙市']), 'rate', 12.3)),
  );
  return returns;
}

describe('annex notice', () => {
  it('writes a document and a text for the place that has something to mend, and none for the others', async () => {
    const output = join(folder(), '退回');
    const { code, out } = annex('notice', await faultyReturns(), '-o', output, '--due', '2022-10-10');
    expect(code).toBe(1);
    expect(out).toContain('1个市县须修改：和龙市');
    expect(readdirSync(output).sort()).toEqual(['和龙市_退回修改通知.docx', '和龙市_退回修改通知.txt']);
    expect(readFileSync(join(output, '和龙市_退回修改通知.txt'), 'utf8')).toContain('2022年10月10日前');
    expect(
      strFromU8(
        unzipSync(readFileSync(join(output, '和龙市_退回修改通知.docx')))['word/document.xml'] ?? new Uint8Array(),
      ),
    ).toContain('12.3');
  });

  it('writes them into one zip, and says so when there is nothing to mend', async () => {
    const zip = join(folder(), '退回.zip');
    expect(annex('notice', await faultyReturns(), '-o', zip).code).toBe(1);
    expect(Object.keys(unzipSync(readFileSync(zip)))).toHaveLength(2);
    expect(annex('notice', await returnsOf(['敦化市']), '-o', join(folder(), '无'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('0个市县须修改'),
    });
  });
});

describe('annex template', () => {
  it('writes a file a place, which blank is incomplete, and names what it does not know', () => {
    const output = join(folder(), '模板');
    expect(
      annex(
        'template',
        '--period',
        '2022-10',
        '--each',
        '--places',
        '敦化市,延吉市',
        '--annexes',
        'rent-subsidy',
        '-o',
        output,
      ),
    ).toMatchObject({ code: 0, out: expect.stringContaining('2个市县') });
    expect(readdirSync(output).sort()).toEqual(['延吉市_2022年10月_v1.xlsx', '敦化市_2022年10月_v1.xlsx']);
    expect(annex('check', join(output, '敦化市_2022年10月_v1.xlsx'))).toMatchObject({
      code: 2,
      out: expect.stringContaining('未填2格'),
    });
    expect(
      annex('template', '--period', '2022-10', '--places', '桃源县', '-o', join(folder(), 'x.xlsx')),
    ).toMatchObject({ code: 2, err: expect.stringContaining('没有“桃源县”这个市县') });
    expect(annex('template', '--period', '2022-10', '--each', '--places', '敦化市', '-o', output)).toMatchObject({
      code: 2,
      err: expect.stringContaining('已经存在'),
    });
  });

  it('is made for another programme where that is asked for', () => {
    const output = join(folder(), '宁夏.xlsx');
    expect(annex('template', '--period', '2022-10', '--programme', 'ningxia', '-o', output).code).toBe(0);
    expect(readXlsx(readFileSync(output)).properties).toMatchObject({ 附表审核方案: 'ningxia' });
  });

  it('shows the period before where it is given', () => {
    const output = join(folder(), '敦化.xlsx');
    expect(
      annex(
        'template',
        '--period',
        '2022-10',
        '--places',
        '敦化市',
        '--previous',
        'seeds/annexes-2022-09.xlsx',
        '-o',
        output,
      ).code,
    ).toBe(0);
    expect(readXlsx(readFileSync(output)).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['填报说明', '上期数（参考）']),
    );
  });

  it.each([
    ['seeds/returns/联系人.xlsx', '2022-10', '这个工作簿里没有附表，不能作为上期。'],
    ['seeds/annexes-2022-06.xlsx', '2022-03', '这个工作簿是2022年1-6月的，不早于本期（2022年1-3月），不能作为上期。'],
  ])('refuses %s as the period before %s, as an audit does', (previous, period, reason) => {
    const words = ['template', '--period', period, '--previous', previous, '-o', join(folder(), '模板.xlsx')];
    expect(annex(...words)).toEqual({ code: 2, out: '', err: `${previous}：${reason}\n` });
  });

  it('gives back the checks that pasting took away, on a sheet that stays protected', () => {
    const form = join(folder(), '敦化.xlsx');
    expect(annex('template', '--period', '2022-10', '--places', '敦化市', '-o', form).code).toBe(0);
    const pasted = fileOf('填过.xlsx', withoutChecks(readFileSync(form)));
    expect(annex('check', pasted).out).toContain('校验丢失');
    const back = join(folder(), '恢复.xlsx');
    expect(annex('template', pasted, '-o', back)).toMatchObject({
      code: 0,
      out: expect.stringContaining('恢复了40格'),
    });
    expect(annex('check', back).out).not.toContain('校验丢失');
    expect(readXlsx(readFileSync(back)).sheets.every(({ isProtected }) => isProtected)).toBe(true);
  });

  it('refuses to restore a workbook that is no template', () => {
    expect(annex('template', 'seeds/annexes-2022-09.xlsx', '-o', join(folder(), 'x.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('不是下发的模板'),
    });
  });
});

describe('annex compare', () => {
  it('says what changed and what became of the findings, as text, as JSON and as a sheet of the copy', async () => {
    const whole = await wholeProvince();
    const before = fileOf('和龙市.xlsx', await bytesOf(changed(cut(whole, ['和龙市']), 'rate', 12.3)));
    const after = fileOf('和龙市_v2.xlsx', await bytesOf(cut(whole, ['和龙市'])));
    const output = join(folder(), '修改对照.xlsx');
    expect(annex('compare', before, after, '-o', output)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/上次1处，已改1处，未改0处，新增0处/),
    });
    const sheet = (await (await openXlsx(readFileSync(output))).read()).sheets.find(({ name }) => name === '修改对照');
    expect(sheet?.values.flat()).toEqual(
      expect.arrayContaining(
        ['和龙市', 12.3, '已改正'].map((value) => (typeof value === 'number' ? String(value) : value)),
      ),
    );
    const json = compareSchema.parse(JSON.parse(annex('compare', before, after, '--json').out));
    expect(json.changed).toMatchObject([{ place: '和龙市', before: 12.3 }]);
    expect(json.settled).toHaveLength(1);
  });

  it('refuses reports of two different places', async () => {
    const whole = await wholeProvince();
    const [one, other] = [
      fileOf('和龙市.xlsx', await bytesOf(cut(whole, ['和龙市']))),
      fileOf('敦化市.xlsx', await bytesOf(cut(whole, ['敦化市']))),
    ];
    expect(annex('compare', one, other)).toMatchObject({ code: 2, err: expect.stringContaining('不是同一处') });
  });

  it('with errors left in the second submission ends with 1', async () => {
    const whole = await wholeProvince();
    const faulty = fileOf('和龙市.xlsx', await bytesOf(changed(cut(whole, ['和龙市']), 'rate', 12.3)));
    expect(annex('compare', fileOf('旧.xlsx', await bytesOf(cut(whole, ['和龙市']))), faulty).code).toBe(1);
  });
});

describe('what came among the returns', () => {
  it(
    'a password, a damaged file, another period, a nameless return and a foreign file are a line ' +
      'each; the rest is merged',
    async () => {
      const returns = await returnsOf(['敦化市', '延吉市']);
      const whole = await wholeProvince();
      const [named] = cut(whole, ['图们市']).sheets.filter(({ name }) => name === '租赁补贴');
      if (!named) throw new Error('no such sheet');
      const with_ = (change: (value: unknown) => unknown): Snapshot => ({
        sheets: [{ ...named, values: named.values.map((line) => line.map((value) => change(value) as typeof value)) }],
        settings: {},
      });
      mkdirSync(join(returns, '其他'));
      const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(returns, '其他', name), bytes);
      put(
        '加密.xlsx',
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
          Buffer.alloc(900),
        ]),
      );
      put('损坏.xlsx', 'PK damaged');
      put(
        '上期.xlsx',
        await bytesOf(
          with_((value) =>
            typeof value === 'string' ? value.replace('1-9月', '1-6月').replace('9月30日', '6月30日') : value,
          ),
        ),
      );
      put('无名.xlsx', await bytesOf(with_((value) => (value === '图们市' ? undefined : value))));
      put(
        '通讯录.xlsx',
        await bytesOf({
          sheets: [
            {
              ...named,
              name: '通讯录',
              values: [
                ['姓名', '电话'],
                ['王某', '135'],
              ],
              formulas: [[], []],
              formats: [[], []],
              merges: [],
            },
          ],
          settings: {},
        }),
      );
      const { code, out } = annex('merge', returns, '-o', join(folder(), '全省.xlsx'), '--json');
      const { register } = mergeSchema.parse(JSON.parse(out));
      expect(code).toBe(2);
      const reasons = new Map(
        register.filter(({ state }) => state === 'refused').map(({ file, reason }) => [file.split('/').at(-1), reason]),
      );
      expect([...reasons.keys()].sort()).toEqual(['上期.xlsx', '加密.xlsx', '损坏.xlsx', '无名.xlsx', '通讯录.xlsx']);
      expect(reasons.get('加密.xlsx')).toContain('密码');
      expect(reasons.get('损坏.xlsx')).toContain('损坏');
      expect(reasons.get('上期.xlsx')).toContain('2022年1-6月');
      expect(reasons.get('无名.xlsx')).toContain('没有市县名称');
      expect(reasons.get('通讯录.xlsx')).toContain('没有找到附表');
      expect(
        register
          .filter(({ state }) => state === 'merged')
          .map(({ place }) => place)
          .sort(),
      ).toEqual(['延吉市', '敦化市']);
    },
  );
});
