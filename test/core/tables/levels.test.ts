import { audit, recognise, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const TITLE = ['租赁补贴发放工作进展情况表（2024年1-8月）'];
const HEADER = ['县（市、区）', '计划发放（户）', '已发放（户）'];
const of = (...rows: readonly (readonly Value[])[]) => workbookOf(sheetOf({ name: '租补', rows: [TITLE, ...rows] }));

const told = (workbook: ReturnType<typeof of>): readonly string[] =>
  audit(workbook)
    .findings.filter(({ level, rule }) => level !== 'info' && rule !== 'missing-annex')
    .map(({ at, rule }) => `${rule} ${at.row + 1},${at.column + 1}`);

const kinds = (workbook: ReturnType<typeof of>): readonly string[] =>
  (recognise(workbook).tables[0]?.rows ?? [])
    .filter(({ kind }) => kind !== 'place')
    .map(({ label, kind, subtotal }) => `${label} ${kind}${subtotal === undefined ? '' : ` of ${subtotal}`}`);

describe('sums of regions above sums of prefectures', () => {
  const rows = (east: string, done = 120): readonly (readonly Value[])[] => [
    HEADER,
    ['全省', `=B4+B10|1560`, `=C4+C10|${960 + done - 120}`],
    ['中部合计', `=B5+B8|860`, `=C5+C8|540`],
    ['辽源市小计', '=SUM(B6:B7)|300', '=SUM(C6:C7)|190'],
    ['东丰县', 100, 60],
    ['东辽县', 200, 130],
    ['四平市小计', '=SUM(B9:B9)|560', '=SUM(C9:C9)|350'],
    ['梨树县', 560, 350],
    ['东部合计', east, `=C11|${420 + done - 120}`],
    ['延边州小计', '=SUM(B12:B14)|700', `=SUM(C12:C14)|${420 + done - 120}`],
    ['敦化市', 110, 90],
    ['珲春市', 230, done],
    ['龙井市', 360, 210],
  ];

  it('are read as such, and each sum that is right says nothing', () => {
    const workbook = of(...rows('=B11|700'));
    expect(kinds(workbook)).toEqual([
      '全省 total',
      '中部合计 subtotal',
      '辽源市小计 subtotal of 1',
      '四平市小计 subtotal of 1',
      '东部合计 subtotal',
      '延边州小计 subtotal of 7',
    ]);
    expect(told(workbook)).toEqual([]);
  });
});

describe('a slip under sums of regions', () => {
  const rows = (middle: number, county: number): readonly (readonly Value[])[] => [
    HEADER,
    ['全省', 1560, 960],
    ['中部合计', 860, middle],
    ['辽源市小计', 300, 190],
    ['东丰县', 100, 60],
    ['东辽县', 200, 130],
    ['四平市小计', 560, 350],
    ['梨树县', 560, 350],
    ['东部合计', 700, 420],
    ['延边州小计', 700, 420],
    ['敦化市', 110, 90],
    ['珲春市', 230, county],
    ['龙井市', 360, 210],
  ];

  it('is told once, in the region’s own sum', () => {
    expect(told(of(...rows(450, 120)))).toEqual(['subtotal-mismatch 4,3']);
  });

  it('is told once, at the place that all sums over it speak against', () => {
    expect(told(of(...rows(540, 102)))).toEqual(['subtotal-mismatch 13,3']);
  });
});

describe('sums at the foot of a list', () => {
  const list: readonly (readonly Value[])[] = [
    HEADER,
    ['鹤城区', 2376, 1620],
    ['中方县', 4647, 4866],
    ['沅陵县', 5700, 6071],
    ['吉首市', 928, 612],
    ['泸溪县', 2640, 2415],
  ];
  const foot = (done: number): readonly (readonly Value[])[] => [
    ['怀化市小计', 12723, 12557],
    ['湘西州小计', 3568, done],
    ['总计', 16291, 15584],
  ];

  it('add the runs of places that come out', () => {
    const workbook = of(...list, ...foot(3027));
    const { rows } = recognise(workbook).tables[0] ?? { rows: [] };
    expect(rows.map(({ subtotal }) => subtotal)).toEqual([5, 5, 5, 6, 6, undefined, undefined, undefined]);
    expect(told(workbook)).toEqual([]);
  });

  it('are followed by a signature that is no row, even where it speaks of 合计', () => {
    const signature = ['制表人：宋佳；复核人：高岩。（为结转与当年合计）'];
    expect(kinds(of(...list, ...foot(3027), signature))).toEqual([
      '怀化市小计 subtotal',
      '湘西州小计 subtotal',
      '总计 total',
    ]);
  });
});

describe('a column of the month beside one since January', () => {
  const months = (month: string, since: string) => [
    ['县（市、区）', '棚改新开工', '', '', ''],
    ['', '年度计划（套）', month, since, '开工率（%）'],
    ['敦化市', 200, 12, 150, 75],
    ['珲春市', 400, 31, 100, 25],
    ['龙井市', 300, 22, 240, 80],
    ['和龙市', 500, 45, 450, 90],
    ['汪清县', 100, 8, 64, 64],
    ['合计', 1500, 118, 1004, 66.9],
  ];

  it.each([
    ['9月当月', '1—9月累计'],
    ['当月', '1-12月'],
    ['8月份', '年初以来'],
  ])('is told from it by the rate, whatever they are called: %s, %s', (month, since) => {
    const rows = [['棚户区改造进展情况表（2022年1-9月）'], ...months(month, since)];
    const [table] = recognise(workbookOf(sheetOf({ name: '棚改', rows }))).tables;
    expect(table?.columns.map(({ definition }) => definition?.id)).toEqual([
      'place',
      'start-plan',
      undefined,
      'start-done',
      'start-rate',
    ]);
  });

  it('is the sheet’s period where a date stands in a cell of its own', () => {
    const rows = [['租赁补贴发放进展情况'], ['', '', 44834], HEADER, ['敦化市', 200, 150], ['合计', 200, 150]];
    const sheet = sheetOf({ name: '租补', rows });
    const formats = sheet.formats.map((line, row) => line.map((one) => (row === 1 ? 'yyyy"年"m"月"d"日"' : one)));
    expect(recognise(workbookOf({ ...sheet, formats })).tables[0]?.period).toMatchObject({ year: 2022, toMonth: 9 });
  });
});
