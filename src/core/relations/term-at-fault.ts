import { cellNumber } from '../arithmetic';
import { relationsOf, type TableColumn } from '../tables';
import { leafRows } from './balance';
import { figureAt, figureInUnitOf, type Ref } from './figure';
import { isNearlyAll } from './nearly-all';
import { computedRate, judgeRate } from './judge-rate';
import { factorOf, rateAt, rateContent, type RateCheck } from './rates';

/** Which column of a rate that fails throughout is the wrong one, and why. */
export interface TermAtFault {
  readonly why: 'targets' | 'left-out' | 'earlier';
  readonly column: TableColumn;
  /** The column that a sum leaves out. */
  readonly leftOut?: TableColumn;
  /** The cell of that column in a row. */
  readonly cellOf: (check: RateCheck) => Ref;
  /** What should stand there, where anything tells. */
  readonly dueOf: (check: RateCheck) => number | undefined;
}

/**
 * The column that is wrong where the rates of another fail throughout: the rates are of the targets instead of the
 * plan printed beside them, of all columns of a group of which what was done leaves one out, or of another time. Rates
 * of another time come to those of the total all the same; what was done only grows, so that the lower side is the
 * older. Portions of a total and growth are none of these.
 */
export function termAtFault(
  checks: readonly RateCheck[],
  targetOf: (plan: Ref) => Ref | undefined,
): TermAtFault | undefined {
  const [first] = checks;
  if (!first || first.isGrowth || checks.some(({ rate, base }) => base.row !== rate.row && base.table === rate.table))
    return undefined;
  return planAtFault(first, checks, targetOf) ?? sumLeavingOut(first, checks) ?? earlierColumn(first, checks);
}

/** The plan, where the rates are of its targets. */
function planAtFault(
  { base: { column, table }, rate }: RateCheck,
  checks: readonly RateCheck[],
  targetOf: (plan: Ref) => Ref | undefined,
): TermAtFault | undefined {
  if (table !== rate.table) return undefined;
  const isOfTarget = (check: RateCheck): boolean => {
    const base = targetOf(check.base);
    return base !== undefined && judgeRate({ ...check, base }).kind === 'holds';
  };
  if (!isNearlyAll(checks, isOfTarget)) return undefined;
  const dueOf = ({ base }: RateCheck): number | undefined => {
    const target = targetOf(base);
    return target && figureInUnitOf(target, base);
  };
  return { why: 'targets', column, cellOf: ({ base }) => base, dueOf };
}

/** What was done, where it is the sum of a group but one, and the rates are of the whole group. */
function sumLeavingOut({ done, rate }: RateCheck, checks: readonly RateCheck[]): TermAtFault | undefined {
  const { table } = rate;
  const columns = [...table.columns, ...table.own.columns].filter(({ definition }) => definition);
  const sum = relationsOf(table).find((one) => one.kind === 'sum' && one.whole === done.column.definition?.id);
  const parts =
    sum?.kind === 'sum' ? sum.parts.flatMap((id) => columns.filter(({ definition }) => definition?.id === id)) : [];
  const [leftOut, ...more] = columns.filter(
    (one) =>
      one !== done.column && !parts.includes(one) && parts.length > 1 && parts.every((part) => isBeside(part, one)),
  );
  if (!leftOut || more.length > 0) return undefined;
  const dueOf = (check: RateCheck): number | undefined => {
    const [sofar, missing] = [check.done, { ...check.done, column: leftOut }].map((ref) =>
      figureInUnitOf(ref, check.done),
    );
    return sofar === undefined || missing === undefined ? undefined : cellNumber(sofar + missing);
  };
  const comesOut = (check: RateCheck): boolean => isImplied(check, dueOf(check));
  return isNearlyAll(checks, comesOut)
    ? { why: 'left-out', column: done.column, leftOut, cellOf: (check) => check.done, dueOf }
    : undefined;
}

const groupOf = ({ path }: TableColumn): string => path.slice(0, -1).join('/');

/** Whether two columns stand in one group of the header. */
const isBeside = (one: TableColumn, other: TableColumn): boolean =>
  groupOf(one) !== '' && groupOf(one) === groupOf(other);

/** The side that is of an earlier time, where the rates come to that of the total and are all on one side. */
function earlierColumn({ rate, done }: RateCheck, checks: readonly RateCheck[]): TermAtFault | undefined {
  const { table } = rate;
  const inTotal = checks.find(({ rate: { row } }) => row.kind === 'total');
  const leaves = new Set(leafRows(table));
  const implied = checks.map((check) => ({ check, ...impliedBy(check) }));
  const inRows = implied.filter(({ check }) => leaves.has(check.rate.row));
  const total = inTotal && impliedBy(inTotal);
  if (!total || inRows.length < leaves.size) return undefined;
  const sum = inRows.reduce((all, { amount }) => all + amount, 0);
  const room = inRows.reduce((all, one) => all + one.room, total.room);
  if (!(Math.abs(sum - total.amount) <= room)) return undefined;
  const isMore = ({ check, amount, room: own }: (typeof implied)[number]): number => {
    const differs = amount - (figureInUnitOf(check.done, check.base) ?? NaN);
    return Math.abs(differs) <= own ? 0 : Math.sign(differs);
  };
  const sides = new Set(implied.map(isMore));
  if (sides.has(NaN) || (sides.has(1) && sides.has(-1))) return undefined;
  return sides.has(1)
    ? { why: 'earlier', column: done.column, cellOf: (check) => check.done, dueOf: () => undefined }
    : {
        why: 'earlier',
        column: rate.column,
        cellOf: (check) => check.rate,
        dueOf: (check) => {
          const points = computedRate(check);
          return points === undefined ? undefined : rateContent(check, Number(points));
        },
      };
}

/** What a rate makes of its base, and by how much it may miss it as printed; in the unit of the base. */
function impliedBy(check: RateCheck): { readonly amount: number; readonly room: number } {
  const [found, base] = [rateAt(check), figureAt(check.base)];
  if (!found || base === undefined) return { amount: NaN, room: NaN };
  return { amount: (found.points * base) / 100, room: (Math.abs(base) * 10 ** -Math.max(1, found.decimals)) / 200 };
}

const isImplied = (check: RateCheck, due: number | undefined): boolean => {
  const { amount, room } = impliedBy(check);
  return due !== undefined && Math.abs(amount - due * factorOf(check)) <= room * (1 + 1e-9);
};
