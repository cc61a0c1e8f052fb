import { decimalOf, minus, plus, toNumber } from '../arithmetic';
import { derivations, isAdditive, type Derivation } from '../programmes';
import {
  isPercentFormat,
  cellAddress,
  cellFormat,
  cellFormula,
  cellValue,
  findColumn,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';
import { a1, findSheet, isBlank, valueAt, type Address, type CellEdit, type Value } from '../workbook';
import { contentIn, type Base } from './base';
import { rangesOf } from './ranges';
import { NO_TASK } from './words';

/** What cells will hold, by sheet!A1, beside what they hold now. */
export type After = Map<string, Value>;

/**
 * The computed cells of a table after figures changed. A formula gets its new result where the old one was the sum or
 * the rate that its place says, so that the file reads right before Excel calculates it; a computed cell that was
 * typed, and was right, becomes a formula.
 */
export function refreshedFormulas(table: Table, base: Base, after: After): readonly CellEdit[] {
  const sums = table.rows.flatMap((row, i) => (row.kind === 'place' ? rowSums(table, row) : columnSums(table, row, i)));
  return [...sums, ...table.rows.flatMap((row) => rowRates(table, row))].flatMap(
    (computed) => refreshed(table, base, computed, after) ?? [],
  );
}

/** A cell that follows from others: what it shows for given values, and the formula that says so. */
interface Computed {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly value: (valueOf: (at: Address) => Value) => Value;
  readonly formula: string;
}

function refreshed(
  table: Table,
  base: Base,
  { row, column, value, formula: ownFormula }: Computed,
  after: After,
): CellEdit | undefined {
  const at = cellAddress(table, row, column);
  const formula = cellFormula(table, row, column);
  const now = cellValue(table, row, column);
  const before = value((cell) => valueIn(base, cell));
  const next = value((cell) => (after.has(name(cell)) ? after.get(name(cell)) : valueIn(base, cell)));
  const isEmptySum = formula === undefined && isBlank(now);
  if (isEmptySum ? typeof next !== 'number' : !agrees(now, before)) return undefined;
  const result = typeof next === 'string' && typeof now === 'string' ? now : next;
  after.set(name(at), result);
  if (formula !== undefined && agrees(now, next)) return undefined;
  return {
    kind: 'cell',
    at,
    was: contentIn(base, at),
    to: { formula: formula ?? ownFormula, ...(result === undefined ? {} : { result }) },
  };
}

const name = (at: Address): string => `${at.sheet}!${a1(at)}`;
const valueIn = ({ snapshot }: Base, at: Address): Value => {
  const sheet = findSheet(snapshot, at.sheet);
  return sheet && valueAt(sheet, at.row, at.column);
};

/** Numbers agree but for binary noise; without a task any sign for it will do. */
const agrees = (now: Value, computed: Value): boolean =>
  typeof computed === 'number'
    ? typeof now === 'number' && Math.abs(now - computed) <= 1e-9 * Math.max(1, Math.abs(computed))
    : typeof now !== 'number';

const addressOf = (table: Table, row: TableRow, column: TableColumn): Address => cellAddress(table, row, column);
const number = (value: Value): number => (typeof value === 'number' ? value : 0);
const total = (values: readonly Value[]): number =>
  toNumber(values.map((value) => decimalOf(number(value))).reduce(plus, decimalOf(0)));

function columnSums(table: Table, row: TableRow, index: number): readonly Computed[] {
  const parts = table.rows.filter((one) => one.kind === 'place' && (row.kind === 'total' || one.subtotal === index));
  if (row.kind === 'part' || parts.length === 0) return [];
  return table.columns
    .filter(({ definition }) => definition && isAdditive(definition))
    .map((column) => {
      const cells = parts.map((part) => addressOf(table, part, column));
      return { row, column, formula: `=SUM(${rangesOf(cells)})`, value: (valueOf) => total(cells.map(valueOf)) };
    });
}

function rowSums(table: Table, row: TableRow): readonly Computed[] {
  return [...derivations(table.annex)].flatMap(([id, derivation]): readonly Computed[] => {
    const column = findColumn(table, id);
    if (!column || derivation.kind === 'rate' || cellFormula(table, row, column) === undefined) return [];
    const parts = cellsOf(table, row, derivation.parts);
    const [whole] = derivation.kind === 'rest' ? cellsOf(table, row, [derivation.whole]) : [];
    const value: Computed['value'] = (valueOf) =>
      whole
        ? toNumber(minus(decimalOf(number(valueOf(whole))), decimalOf(total(parts.map(valueOf)))))
        : total(parts.map(valueOf));
    return parts.length === derivation.parts.length ? [{ row, column, value, formula: '' }] : [];
  });
}

const cellsOf = (table: Table, row: TableRow, ids: readonly string[]): readonly Address[] =>
  ids.flatMap((id) => {
    const column = findColumn(table, id);
    return column ? [addressOf(table, row, column)] : [];
  });

function rowRates(table: Table, row: TableRow): readonly Computed[] {
  const rates = [...derivations(table.annex)].flatMap(([id, derivation]) =>
    derivation.kind === 'rate' ? [{ id, derivation }] : [],
  );
  return rates.flatMap(({ id, derivation }) => rateCell(table, row, id, derivation) ?? []);
}

function rateCell(
  table: Table,
  row: TableRow,
  id: string,
  { done, base }: Extract<Derivation, { kind: 'rate' }>,
): Computed | undefined {
  const column = findColumn(table, id);
  const [over, under] = cellsOf(table, row, [done, base]);
  if (!column || !over || !under || row.kind === 'part') return undefined;
  const isFraction = isPercentFormat(cellFormat(table, row, column));
  const formula = cellFormula(table, row, column);
  const isRounded = formula === undefined ? !isFraction : /ROUND\(/i.test(formula);
  const quotient = `N(${a1(over)})/${a1(under)}`;
  return {
    row,
    column,
    formula: `=IF(N(${a1(under)})=0,"${NO_TASK}",${isFraction ? quotient : `ROUND(${quotient}*100,1)`})`,
    value: (valueOf) => {
      const [part, all] = [number(valueOf(over)), number(valueOf(under))];
      if (all === 0) return NO_TASK;
      const exact = (part / all) * (isFraction ? 1 : 100);
      return isRounded ? Number(exact.toFixed(isFraction ? 3 : 1)) : exact;
    },
  };
}
