import { addressOf, figureAt, rateKind, ratesOf, readingAt, type RateCheck } from '../relations';
import { cellFormat, cellFormula, cellValue, isNoTask, recognise, type Table } from '../tables';
import { groupedBy, mayTake, type Address, type CellEdit, type Content, type Snapshot } from '../workbook';
import { dividesOwnCells, rateConvention, rateFormula, type RateConvention } from './rate-formula';

/** What 计算完成率 would write: empty cells at once, cells that hold something only when the user agrees. */
export interface RateEdits {
  readonly fill: readonly CellEdit[];
  readonly replace: readonly CellEdit[];
  /**
   * Rates that a formula would show wrongly, because what they divide is no number: an error, or 0 % for what was not
   * reported.
   */
  readonly unread: readonly Address[];
  /** Sheets with rates to compute in cells that are locked; nothing is planned for those. */
  readonly protectedSheets: readonly string[];
}

/**
 * Plans live formulas for the rates of every annex, totals included: the ratio of the sums. Live formulas that are
 * right stay as they are.
 */
export function rateEdits(snapshot: Snapshot): RateEdits {
  const wanting = recognise(snapshot).tables.flatMap(wantingRates);
  const isOpen = (one: Wanting): boolean => mayTake(one.check.rate.table.sheet, plannedRate(one));
  const open = wanting.filter(isOpen);
  const locked = wanting.filter((one) => !isOpen(one)).map(({ check }) => check.rate.table.sheet.name);
  const edits = open.filter(({ check }) => isReadable(check)).map(plannedRate);
  return {
    fill: edits.filter(({ was }) => isEmpty(was)),
    replace: edits.filter(({ was }) => !isEmpty(was)),
    unread: open.filter(({ check }) => !isReadable(check)).map(({ check }) => addressOf(check.rate)),
    protectedSheets: [...new Set(locked)],
  };
}

const isEmpty = (content: Content): boolean =>
  content === undefined || (typeof content === 'string' && content.trim() === '');

interface Wanting {
  readonly check: RateCheck;
  readonly convention: RateConvention;
}

function wantingRates(table: Table): readonly Wanting[] {
  // What a place has of the total, or has grown by, is no rate of completion: its column is left as it is written.
  const rates = ratesOf(table).filter(({ done, base, isGrowth }) => done.column !== base.column && !isGrowth);
  const byColumn = groupedBy(rates, ({ rate }) => rate.column.column);
  return [...byColumn.values()].flatMap((checks) => {
    const convention = rateConvention(checks);
    return convention ? checks.filter(isWanting).map((check) => ({ check, convention })) : [];
  });
}

/**
 * Whether a cell wants a formula: a constant, save a dash without a task; a formula that shows an error, or that is not
 * this rate.
 */
function isWanting(check: RateCheck): boolean {
  const { rate } = check;
  const kind = readingAt(rate).kind;
  const formula = cellFormula(rate.table, rate.row, rate.column);
  if (formula === undefined) return kind !== 'none' || !isWithoutTask(check);
  if (kind === 'error') return true;
  return !dividesOwnCells(formula, check) && ['fails', 'scale', 'unchecked'].includes(rateKind(check));
}

const isWithoutTask = ({ base }: RateCheck): boolean => isNoTask(readingAt(base)) || figureAt(base) === 0;

const isReadable = (check: RateCheck): boolean =>
  isWithoutTask(check) || (readingAt(check.done).kind === 'number' && readingAt(check.base).kind === 'number');

function plannedRate({ check, convention }: Wanting): CellEdit {
  const { table, row, column } = check.rate;
  const at = addressOf(check.rate);
  const formula = cellFormula(table, row, column);
  const wasFormat = cellFormat(table, row, column);
  const format = formatFor(wasFormat, convention);
  return {
    kind: 'cell',
    at,
    was: formula === undefined ? cellValue(table, row, column) : { formula },
    to: { formula: rateFormula(check, convention) },
    ...(format === undefined ? {} : { format, wasFormat }),
  };
}

/** The column's format, where the cell's own would show the rate wrongly; the cell's own otherwise. */
function formatFor(own: string, { isFraction, format }: RateConvention): string | undefined {
  const isFitting = own !== 'General' && own !== '@' && own.includes('%') === isFraction;
  return isFitting ? undefined : format;
}
