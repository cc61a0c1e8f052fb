import { audit, recognise, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const PLACES = ['敦化市', '珲春市', '龙井市', '和龙市'];
const body = (last = 500): readonly (readonly Value[])[] => [
  ['租赁补贴发放工作进展情况表', '（截至2024年8月31日）', '市县', ...PLACES, '合计'],
  [undefined, undefined, '计划发放（户）', 100, 200, 300, 400, 1000],
  [undefined, undefined, '已发放（户）', 50, 120, 150, last - 320, 500],
];

const workbook = (last?: number) =>
  workbookOf(sheetOf({ name: 'Sheet1', rows: body(last), merges: ['A1:A3', 'B1:B3'] }));

describe('a table whose places run across and whose title stands down its left side', () => {
  it('is known by that title, with its period', () => {
    const [table] = recognise(workbook()).tables;
    expect(table?.annex.id).toBe('rent-subsidy');
    expect(table?.title).toEqual({ text: '租赁补贴发放工作进展情况表', at: { sheet: 'Sheet1', row: 0, column: 0 } });
    expect(table?.period).toEqual({ year: 2024, fromMonth: 1, toMonth: 8 });
  });

  it('is held to its total', () => {
    const told = audit(workbook(510)).findings.filter(({ level }) => level === 'error');
    expect(told.map(({ rule, at }) => `${rule} ${at.row + 1},${at.column + 1}`)).toContain('total-mismatch 3,8');
  });
});
