import { applyEdits, audit, jilin, merge, recognise, templateEdits } from '../../../src/core';
import { newXlsx } from '../../../src/hosts/xlsx';
import { figuresIn, received } from './cut';

const period = { year: 2022, fromMonth: 1, toMonth: 9 };
const place = jilin.units.filter(({ name }) => name === '敦化市');

describe('a template', () => {
  it('is recognised whole, and blank it is never ready', () => {
    const blank = applyEdits({ sheets: [], settings: {} }, templateEdits({ programme: jilin, period }));
    expect(recognise(blank).tables.map(({ annex }) => annex.id)).toEqual(jilin.annexes.filter(({ isTargets }) => !isTargets).map(({ id }) => id));
    expect(audit(blank).verdict.isReady).toBe(false);
  });

  it('locks names and formulas, opens what is to be filled, and knows its place and period', async () => {
    const book = await newXlsx();
    await book.write(templateEdits({ programme: jilin, period, places: place }));
    const snapshot = await book.read();
    expect(snapshot.sheets.every(({ isProtected }) => isProtected)).toBe(true);
    expect(snapshot.sheets.some(({ validations }) => (validations?.length ?? 0) > 0)).toBe(true);
    expect(Object.values(snapshot.properties ?? {})).toEqual(expect.arrayContaining(['敦化市', '2022-09', 'jilin']));
  });

  it('filled and merged gives back what was filled in', () => {
    const edits = templateEdits({ programme: jilin, period, places: place, annexes: jilin.annexes.filter(({ id }) => id === 'rent-subsidy') });
    const blank = applyEdits({ sheets: [], settings: {} }, edits.filter(({ kind }) => kind === 'sheet'));
    const [table] = recognise(blank).tables;
    const [row] = table?.rows ?? [];
    const filled = applyEdits(blank, (table?.columns ?? []).filter(({ definition }) => ['plan', 'done'].includes(definition?.id ?? '')).map(({ column, definition }) => (
      { kind: 'cell', at: { sheet: table?.sheet.name ?? '', row: row?.row ?? 0, column }, was: undefined, to: definition?.id === 'plan' ? 100 : 60 })));
    const merged = applyEdits({ sheets: [], settings: {} }, merge([received('敦化市.xlsx', filled)], { withErrors: true }).edits);
    expect(figuresIn(merged).get('rent-subsidy 敦化市 done')).toBe(60);
    expect(figuresIn(merged).get('rent-subsidy 敦化市 rate')).toBe(60);
  });
});
