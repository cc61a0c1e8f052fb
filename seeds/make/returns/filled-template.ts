import {
  applyEdits,
  cellAddress,
  cellFormula,
  cellValue,
  cellFormat,
  findColumn,
  isAdditive,
  isPercentFormat,
  jilin,
  recognise,
  templateEdits,
  valueAt,
  findSheet,
  type CellEdit,
  type Content,
  type Edit,
  type Snapshot,
  type Table,
  type TableColumn,
  type TableRow,
  type Value,
} from '../../../src/core';
import { newXlsx } from '../../../src/hosts/xlsx';

const NOTHING: Snapshot = { sheets: [], settings: {} };

/** A return on the template that was handed out, filled in with what a place reports, its formulas calculated. */
export async function filledTemplate(tables: readonly Table[], place: string, filledOn: string): Promise<Uint8Array> {
  const places = jilin.units.filter(({ name }) => name === place);
  const annexes = jilin.annexes.filter(({ id }) =>
    tables.some((table) => table.annex.id === id && rowOf(table, place)),
  );
  const edits = templateEdits({ programme: jilin, period: { year: 2022, fromMonth: 1, toMonth: 9 }, places, annexes });
  const isLast = ({ kind }: Edit): boolean => kind === 'protection' || kind === 'properties';
  const file = newXlsx();
  await file.write(edits.filter((edit) => !isLast(edit)));
  await file.write([...typed(applyEdits(NOTHING, edits), tables, place, filledOn), ...edits.filter(isLast)]);
  return file.save();
}

const rowOf = (table: Table, place: string): TableRow | undefined =>
  table.rows.find(({ kind, unit }) => kind === 'place' && unit?.name === place);

/** What is typed into the open cells, and what the formulas then show. */
function typed(blank: Snapshot, sources: readonly Table[], place: string, filledOn: string): readonly CellEdit[] {
  return recognise(blank).tables.flatMap((table) => {
    const source = sources.find(({ annex }) => annex.id === table.annex.id);
    const own = source && rowOf(source, place);
    if (!source || !own) return [];
    const cells = table.rows.flatMap((row) =>
      table.columns.flatMap((column) => cellOf(table, row, column, source, own) ?? []),
    );
    return [...cells, ...footOf(blank, table, filledOn)];
  });
}

function cellOf(table: Table, row: TableRow, column: TableColumn, source: Table, own: TableRow): CellEdit | undefined {
  const { definition } = column;
  const given = definition && findColumn(source, definition.id);
  if (!definition || !given || definition.kind === 'place' || definition.kind === 'sequence') return undefined;
  const formula = cellFormula(table, row, column);
  if (formula === undefined && row.kind !== 'place') return undefined;
  const value = cellValue(source, own, given);
  const shown =
    definition.kind === 'rate' && typeof value === 'number' && isPercentFormat(cellFormat(source, own, given))
      ? Number((value * 100).toFixed(1))
      : value;
  const result = formula !== undefined && isAdditive(definition) && typeof shown !== 'number' ? 0 : shown;
  const before: Value = cellValue(table, row, column);
  const was: Content =
    formula === undefined ? before : { formula, ...(before === undefined ? {} : { result: before }) };
  return {
    kind: 'cell',
    at: cellAddress(table, row, column),
    was,
    to: formula === undefined ? result : { formula, ...(result === undefined ? {} : { result }) },
  };
}

/** The day of filling in, in the foot line. */
function footOf(blank: Snapshot, { sheet: { name } }: Table, filledOn: string): readonly CellEdit[] {
  const sheet = findSheet(blank, name);
  if (!sheet) return [];
  const row = sheet.origin.row + sheet.values.length - 1;
  const was = valueAt(sheet, row, 0);
  return typeof was === 'string'
    ? [{ kind: 'cell', at: { sheet: name, row, column: 0 }, was, to: `${was}${filledOn}` }]
    : [];
}
