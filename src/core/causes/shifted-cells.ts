import { addressOf, figureAt, hasFormula, previousFigure, readingAt, type Ref } from '../relations';
import { knownNumbers, type Context } from '../rules';
import { placeRows, rowName, type Table, type TableRow } from '../tables';
import { groupedBy } from '../workbook';
import { foundByTable } from './at-cell';
import type { CauseRule } from './cause';
import type { Found } from './found';
import { holdsIn, rowHoldsIn, triedWith, withFigures } from './locating/exchanged-table';
import { isRowRelation } from './locating/components';
import { corrected, movedTo } from './locating/corrected';
import { movedByOne } from './locating/moved-figures';
import { comparesElsewhere } from './locating/row-of';
import { shiftedWords } from './words';

/** Two rows are an exchange; three that all come right by one move are no chance. */
const LEAST_ROWS = 3;

/** A run of cells of one column whose figures stand one row away from where they belong, and what each should hold. */
interface MisplacedRun {
  readonly cells: readonly Ref[];
  readonly right: readonly number[];
  /** The table with the figures moved. */
  readonly moved: Table;
}

/**
 * Figures of neighbouring places that were pasted one row too low or too high: moved back by one, every relation of
 * their rows holds. Told once; its fix moves them all.
 */
export const shiftedCells: CauseRule<'shifted-cells'> = {
  id: 'shifted-cells',
  words: { title: '一段数据错行', why: '一栏里连续几行的数都填到了上一行或下一行，逐格改只会越改越乱。' },
  isNamed: true,
  *find(found, { context }) {
    for (const [table, own] of foundByTable(found, isOfRow)) {
      const targets = targetsByRow(own);
      for (const run of runsOf(table, own.filter(isOfRow))) {
        const [shift, rival] = shiftsOf(table, run, targets, own);
        if (!shift || rival) continue;
        const [first, ...others] = own.filter((one) => isExplained(one, shift, context));
        if (first) yield { says: onRun(first, shift), silences: [first, ...others] };
      }
    }
  },
};

/** Whether a finding is of a relation within one row, or of a row with its target. */
const isOfRow = (one: Found): boolean => isRowRelation(one) || one.hit.balance?.kind === 'target';

/** What a run makes fail: relations within its rows, sums and comparisons of its cells that hold once moved. */
function isExplained(one: Found, { cells, right, moved }: MisplacedRun, context: Context): boolean {
  const { row, column, balance } = one.hit;
  const at = cells.findIndex((cell) => cell.row === row);
  const [ref, figure] = [cells[at], right[at]];
  if (ref && isRowRelation(one)) return true;
  if (column !== cells[0]?.column) return false;
  if (balance) return holdsIn(moved, balance);
  if (!ref || figure === undefined) return false;
  return comparesElsewhere(one) && figure >= (previousFigure(ref, context) ?? Infinity);
}

/** The longest runs of neighbouring places that all have a relation that fails. */
function runsOf(table: Table, failing: readonly Found[]): readonly (readonly TableRow[])[] {
  const torn = new Set(failing.map(({ hit }) => hit.row));
  const runs: TableRow[][] = [[]];
  for (const row of placeRows(table)) {
    if (torn.has(row)) runs.at(-1)?.push(row);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length >= LEAST_ROWS);
}

/** Every column and direction in which moving the run's figures by one row makes all relations of its rows hold. */
const shiftsOf = (
  table: Table,
  run: readonly TableRow[],
  targets: TargetsByRow,
  own: readonly Found[],
): readonly MisplacedRun[] =>
  [...knownNumbers(table), ...table.own.columns].flatMap((column) => {
    const cells = run.map((row) => ({ table, row, column }));
    if (cells.some((ref) => readingAt(ref).kind !== 'number' || hasFormula(ref))) return [];
    const first = cells.slice(0, LEAST_ROWS); // They tell most moves for wrong; a long run is not moved for them.
    return movedByOne(cells, own).flatMap((ways) =>
      ways
        .filter((right) => triedWith(table, first, right, (moved) => isRight(first, moved, targets)))
        .map((right): MisplacedRun => ({ cells, right, moved: withFigures(table, cells, right) }))
        .filter(({ moved }) => isRight(cells, moved, targets))
        .slice(0, 1),
    );
  });

/** Whether every relation of the rows holds with the figures moved. */
const isRight = (cells: readonly Ref[], moved: Table, targets: TargetsByRow): boolean =>
  cells.every(({ table, row }) => {
    const missed = (targets.get(row) ?? []).flatMap(({ hit }) => hit.balance ?? []);
    return rowHoldsIn(moved, table, row) && missed.every((one) => holdsIn(moved, one));
  });

type TargetsByRow = ReadonlyMap<TableRow | undefined, readonly Found[]>;

/** The findings of rows that miss their targets. */
const targetsByRow = (own: readonly Found[]): TargetsByRow =>
  groupedBy(own, ({ hit }) => (hit.balance?.kind === 'target' ? hit.row : undefined));

function onRun(one: Found, { cells, right }: MisplacedRun): Found {
  const { balance: _, rate: __, ...hit } = one.hit;
  const [[first, ...others], [to = 0, ...rest]] = [cells, right];
  if (!first) return one;
  const isTooLow = to === figureAt(others[0] ?? first);
  const [from, until] = [first.row, cells.at(-1)?.row ?? first.row].map(rowName);
  const more = others.map((at, i) => ({ at, to: rest[i] ?? 0 }));
  return movedTo(
    { ...one, hit },
    first,
    { level: 'error', also: others.map(addressOf), ...corrected(first, to, more) },
    { isSlip: true, note: shiftedWords(first.column, from ?? '', until ?? '', cells.length, isTooLow) },
  );
}
