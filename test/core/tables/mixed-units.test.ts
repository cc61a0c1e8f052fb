import {
  audit,
  progress,
  rateText,
  recognise,
  summaryEdits,
  type Finding,
  type Sheet,
  type Table,
  type TableColumn,
  type Value,
} from '../../../src/core';
import { alone, exampleOf } from '../../mutation/example';
import { typed, withCell } from '../../mutation/sheet-change';

const TIMES: Readonly<Record<string, number>> = { 万元: 10_000, '㎡': 10_000, 万套: 0.0001 };

/** The sheet with a column in another unit, which its header prints. */
function inUnit(sheet: Sheet, table: Table, { column, header, path }: TableColumn, unit: string): Sheet {
  const figures = table.rows.reduce((all, { row }) => {
    const value = all.values[row - all.origin.row]?.[column - all.origin.column];
    const other = typeof value === 'number' ? Number((value * (TIMES[unit] ?? 1)).toPrecision(12)) : value;
    return withCell(all, row, column, other);
  }, sheet);
  return withCell(figures, header.row, column, `${path.at(-1) ?? ''}（${unit}）`);
}

const serious = (sheet: Sheet): readonly Finding[] =>
  audit(alone(sheet)).findings.filter(({ level, rule }) => level !== 'info' && rule !== 'missing-annex');

/** Annexes whose columns are printed in several units: which column, in which. */
const MIXED: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['shantytown', { 'investment-done': '万元', 'investment-new': '万元' }],
  ['shantytown', { 'investment-plan': '万元' }],
  ['expropriation', { 'taken-area': '㎡', 'demolished-area': '㎡' }],
  ['expropriation', { 'all-area': '㎡' }],
  ['public-rental', { raised: '万套' }],
];

describe('a table that prints amounts of one kind in several units', () => {
  let sheets: ReadonlyMap<string, readonly [Sheet, Table]>;
  beforeAll(async () => {
    const example = await exampleOf('annexes-2022-09.xlsx');
    sheets = new Map(recognise(example).tables.map((table) => [table.annex.id, [typed(table.sheet), table] as const]));
  });

  const mixed = (id: string, units: Readonly<Record<string, string>>): readonly [Sheet, Table] => {
    const [sheet, table] = sheets.get(id) ?? [];
    if (!sheet || !table) throw new Error(id);
    const changed = Object.entries(units).reduce((all, [column, unit]) => {
      const found = table.columns.find(({ definition }) => definition?.id === column);
      return found ? inUnit(all, table, found, unit) : all;
    }, sheet);
    return [changed, table];
  };

  it.each(MIXED)('is read by its units, %s %j', (id, units) => {
    const [sheet, table] = mixed(id, units);
    const [read] = recognise(alone(sheet)).tables;
    expect(read?.columns.map(({ definition }) => definition?.id)).toEqual(
      table.columns.map(({ definition }) => definition?.id),
    );
    expect(serious(sheet).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  it.each(MIXED)('shows a figure that is wrong, %s %j', (id, units) => {
    const [sheet, table] = mixed(id, units);
    const [name = ''] = Object.keys(units);
    const column = table.columns.find(({ definition }) => definition?.id === name)?.column ?? 0;
    const slips = table.rows.filter(({ kind }) => kind === 'place').slice(0, 12);
    const missed = slips.flatMap(({ row, label }) => {
      const value: Value = sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column];
      if (typeof value !== 'number' || value === 0) return [];
      const [finding] = serious(withCell(sheet, row, column, Number((value * 11).toPrecision(12))));
      const at = finding?.candidates[0]?.at ?? finding?.at;
      return at?.row === row && at.column === column ? [] : [`${label} ${value}: ${finding?.message ?? 'nothing'}`];
    });
    expect(missed.slice(2)).toEqual([]);
  });

  it('has the rates that its figures make, on the sheet and in the summary', () => {
    const [plain] = sheets.get('shantytown') ?? [];
    const [sheet] = mixed('shantytown', { 'investment-done': '万元', 'investment-new': '万元' });
    const rates = (one: Sheet): readonly string[] =>
      progress(alone(one))
        .measures.find(({ measure }) => measure.id === 'investment')
        ?.places.map(({ rate }) => (rate ? rateText(rate) : '—')) ?? [];
    expect(plain && rates(sheet)).toEqual(plain && rates(plain));
    expect(summaryEdits(alone(sheet)).kind).not.toBe('no-annexes');
  });

  it('is read as typed where the figures refute the units that are printed', () => {
    const [sheet, table] = sheets.get('shantytown') ?? [];
    const column = table?.columns.find(({ definition }) => definition?.id === 'investment-done');
    if (!sheet || !column) throw new Error('no column');
    const slipped = withCell(sheet, column.header.row, column.column, '完成（万元）');
    expect(serious(slipped).map(({ rule, at, message }) => `${rule} ${at.row} ${message}`)).toEqual([]);
  });
});
