import { audit, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

type Rows = readonly (readonly Value[])[];

/** What is told above a remark, by rule and cell. */
const told = (...sheets: readonly (readonly [name: string, rows: Rows])[]): readonly string[] =>
  audit(workbookOf(...sheets.map(([name, rows]) => sheetOf({ name, rows }))))
    .findings.filter(({ level, rule }) => level !== 'info' && rule !== 'missing-annex' && rule !== 'missing-place')
    .map(({ at, rule }) => `${rule} ${at.sheet} ${at.row + 1},${at.column + 1}`);

describe('a day typed as text', () => {
  const HEADER = ['市县', '是否印发', '文件名称', '文号', '印发时间', '备注'];
  const policy = (place: string, day: Value): readonly Value[] => [place, '是', '补偿办法', '政发〔2021〕7号', day, ''];
  const of = (...rows: Rows): Rows => [['国有土地上房屋征收与补偿办法落实政策出台情况'], HEADER, ...rows];

  it('is the only manner there is in a form of one place', () => {
    expect(told(['政策', of(policy('抚松县', '2021年9月16日'))])).toEqual([]);
  });

  it('is odd among days that are days', () => {
    const rows = of(policy('靖宇县', 44455), policy('长白县', 44456), policy('抚松县', '2021年9月16日'));
    expect(told(['政策', rows])).toEqual(['text-date 政策 5,5']);
  });
});

describe('labels that are no places', () => {
  const HEADER = ['地区', '计划发放（户）', '已发放（户）'];
  const places: Rows = [
    ['2024年1-8月租赁补贴发放工作进展情况表'],
    ['市县', '计划发放（户）', '已发放（户）'],
    ['敦化市', 110, 90],
    ['珲春市', 230, 120],
    ['龙井市', 360, 210],
  ];
  const areas: Rows = [
    ['2024年1-8月租赁补贴发放工作进展情况表'],
    HEADER,
    ['中部片区', 410, 290],
    ['东部片区', 230, 120],
    ['西部片区', 360, 210],
    ['全省', 1000, 620],
  ];

  it('are not held against the register where the places stand on other sheets', () => {
    expect(told(['东部', places], ['汇总', areas])).toEqual([]);
  });
});
