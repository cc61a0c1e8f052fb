import { addressOf, covers, leafRows, referredAreas } from '../relations';
import { findSheet, formulaAt, type Address, type Sheet, type Snapshot } from '../workbook';
import type { Found } from './found';

/** Rules about a value. Where a formula computes it rightly, the fault lies in what the formula refers to. */
const VALUE_RULES = new Set([
  'error-value', 'not-integer', 'negative-number', 'percent-scale', 'scale-jump', 'part-exceeds-whole', 'rate-without-base', 'rounding-difference',
  'target-mismatch', 'target-missing', 'progress-without-target', 'same-fact-differs', 'cumulative-falls', 'target-changed', 'jump',
  'target-below-share', 'unit-per-household', 'over-fulfilled',
]);

/** Text that a formula passes over makes it disagree with relations that it would otherwise satisfy. */
const UNREADABLE = new Set(['text-number', 'not-a-number', 'error-value']);
const SUMS = new Set(['total-mismatch', 'subtotal-mismatch', 'row-sum-mismatch', 'cross-foot-mismatch', 'rate-mismatch']);

/** How far formulas are followed back: a rate of a total of row sums. */
const MOST_STEPS = 4;

/** Findings without those that only follow from another: computed from a cell that is wrong itself, or numbered wrong by a row too many or too few. */
export function withoutConsequences(found: readonly Found[], snapshot: Snapshot): readonly Found[] {
  const faults = faultsOf(found);
  return found.filter((one) => !followsFormula(one, faults, snapshot) && !isRenumbering(one, faults) && !isShortOfDouble(one, faults));
}

/** Faults by the cells they make wrong: one cell, or every cell of a row that should not be there. */
interface Faults {
  readonly cells: ReadonlyMap<string, readonly Found[]>;
  readonly rows: ReadonlyMap<string, Found>;
  /** Places that are missing, by sheet: every total lacks them. */
  readonly absent: ReadonlyMap<string, Found>;
  /** Whether any cell holds what a formula cannot add. */
  readonly unreadable: boolean;
}

function faultsOf(found: readonly Found[]): Faults {
  const cells = new Map<string, Found[]>();
  for (const one of found) {
    const { at, column } = one.hit;
    if (column && one.rule.level !== 'info') cells.set(cellKey(at.sheet, at.row, at.column), [...(cells.get(cellKey(at.sheet, at.row, at.column)) ?? []), one]);
  }
  const bySheet = (id: string, key: (at: Address) => string): ReadonlyMap<string, Found> =>
    new Map(found.filter(({ rule }) => rule.id === id).map((one) => [key(one.hit.at), one]));
  return { cells, rows: bySheet('duplicate-place', ({ sheet, row }) => rowKey(sheet, row)), absent: bySheet('missing-place', ({ sheet }) => sheet), unreadable: found.some(({ rule }) => UNREADABLE.has(rule.id)) };
}

const cellKey = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;
const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`;

/** Whether a finding stands at a formula whose figures are wrong themselves; a sum, only of formulas or at one that passes over text. */
function followsFormula(one: Found, faults: Faults, snapshot: Snapshot): boolean {
  const sheet = findSheet(snapshot, one.hit.at.sheet);
  if (!sheet) return false;
  if (SUMS.has(one.rule.id)) {
    const { balance, rate } = one.hit;
    const cells = balance ? [balance.whole, ...balance.parts].map(addressOf) : [rate?.done, rate?.base].flatMap((ref) => (ref ? [addressOf(ref)] : []));
    const isComputed = balance !== undefined && cells.every(({ row, column }) => formulaAt(sheet, row, column) !== undefined);
    if (isComputed && comesFrom(cells, sheet, (row, column) => faultsAt(faults, sheet, row, column).some((root) => root !== one && isAsGrave(root, one)))) return true;
    return faults.unreadable && comesFrom([one.hit.at, ...cells], sheet, (row, column) => faultsAt(faults, sheet, row, column).some(({ rule }) => UNREADABLE.has(rule.id)));
  }
  const isFormula = VALUE_RULES.has(one.rule.id) && formulaAt(sheet, one.hit.at.row, one.hit.at.column) !== undefined;
  if (!isFormula) return false;
  return (one.hit.row?.kind === 'total' && faults.absent.has(sheet.name))
    || comesFrom([one.hit.at], sheet, (row, column) => faults.rows.has(rowKey(sheet.name, row)) || faultsAt(faults, sheet, row, column).some((root) => root !== one && isAsGrave(root, one)));
}

/** Whether a cell that formulas lead back to is wrong. */
function comesFrom(cells: readonly Address[], sheet: Sheet, isWrong: (row: number, column: number) => boolean): boolean {
  const seen = new Set<string>();
  const leads = (row: number, column: number, steps: number): boolean => {
    const formula = formulaAt(sheet, row, column);
    if (formula === undefined || steps === 0) return false;
    return referredAreas(formula).some((area) => cellsIn(area).some((cell) => {
      const key = cellKey(sheet.name, cell.row, cell.column);
      if (seen.has(key)) return false;
      seen.add(key);
      return isWrong(cell.row, cell.column) || leads(cell.row, cell.column, steps - 1);
    }));
  };
  return cells.some(({ row, column }) => leads(row, column, MOST_STEPS));
}

const faultsAt = ({ cells }: Faults, sheet: Sheet, row: number, column: number): readonly Found[] => cells.get(cellKey(sheet.name, row, column)) ?? [];

const cellsIn = ({ row, column, rows, columns }: ReturnType<typeof referredAreas>[number]): readonly { readonly row: number; readonly column: number }[] =>
  Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));

const GRAVITY = { info: 0, warning: 1, error: 2 };
const isAsGrave = (root: Found, one: Found): boolean => GRAVITY[root.rule.level] >= GRAVITY[one.rule.level];

/** Whether ordinals are off only because a place stands twice or was left out, which is said already. */
function isRenumbering({ rule, hit }: Found, { rows, absent }: Faults): boolean {
  if (rule.id !== 'sequence-gap') return false;
  const surplus = Number(hit.value) - Number(hit.expected);
  const missing = absent.get(hit.at.sheet)?.hit.value?.split('、').length;
  return surplus === missing || (surplus < 0 && rows.has(rowKey(hit.at.sheet, hit.at.row)));
}

/** Whether all that a short SUM leaves out is a row that should not be there. */
function isShortOfDouble({ rule, hit, table }: Found, { rows }: Faults): boolean {
  if (rule.id !== 'formula-range-short' || !table || rows.size === 0) return false;
  const areas = referredAreas(hit.value ?? '');
  const missed = leafRows(table).filter(({ row }) => !covers(areas, { row, column: hit.at.column }));
  return missed.length > 0 && missed.every(({ row }) => rows.has(rowKey(table.sheet.name, row)));
}
