import { believed, commonSlips, type Shift, type Reported, isOfOrder, powered, shift, slipTo } from './shift';
import { linker, rowsByVariable } from './linker';
import type { IntegerRow, Variable } from './row';
import { eliminatedAll, reach } from './eliminate';
import type { System } from './system';
import { type Fraction, decimalFrom, floor, fraction, order } from '../fraction';
import { POWERS } from '../slip';
import { type ValueRange, contains, multiples, nearestMember, point } from './range';

/** What happened once: to a single cell, or to several together (a swap, a unit); without a cause a bare repair. */
export interface Mishap {
  readonly shifts: readonly Shift[];
  readonly cause: Shift['cause'];
}

/** All that must be believed to make the record consistent. */
export interface RecordReading {
  readonly actions: readonly Mishap[];
}

/** Reads sets that explain a record. Parts of a set that share no row are read once and used again. */
export function reader(system: System): (set: readonly number[]) => RecordReading {
  const partsOf = linker(system.loose);
  const loose = rowsByVariable(system.loose);
  const exact = system.exact === system.loose ? loose : rowsByVariable(system.exact);
  const readPart = (part: readonly number[]): readonly Shift[] => {
    const touching = (rowsOf: typeof loose): readonly IntegerRow[] => [
      ...new Set(part.flatMap((variable) => rowsOf.get(variable) ?? [])),
    ];
    const own = touching(loose);
    const { shifts, isForced } = settled(system, part, own, exact === loose ? own : touching(exact));
    return (!isForced && commonSlips(system, part, own)) || shifts;
  };
  const known = new Map<string, readonly Mishap[]>();
  const read = (part: readonly number[]): readonly Mishap[] => {
    const key = part.join();
    const actions = known.get(key) ?? readPart(part).map((shift) => ({ shifts: [shift], cause: shift.cause }));
    known.set(key, actions);
    return actions;
  };
  return (set) => {
    const actions: Mishap[] = [];
    for (const part of partsOf(set)) actions.push(...read(part));
    return { actions };
  };
}

/**
 * One variable after the other, each within what the rows leave it once the earlier ones are settled; forced when they
 * leave each but one value.
 */
function settled(
  system: System,
  part: readonly number[],
  loose: readonly IntegerRow[],
  exact: readonly IntegerRow[],
): { readonly shifts: readonly Shift[]; readonly isForced: boolean } {
  const { variables } = system;
  const stages = stagesOf(loose, part);
  const strictStages = exact === loose ? stages : stagesOf(exact, part);
  const shifts: Shift[] = [];
  let isForced = true;
  for (const [at, variable] of part.entries()) {
    const rangeIn = (rows: Stage): ValueRange | undefined =>
      rows && reach(believed(rows, variables, shifts), [], variable, variables[variable]?.value ?? 0n);
    const range = rangeIn(stages[at]) ?? { low: undefined, high: undefined };
    const strict = exact === loose ? range : rangeIn(strictStages[at]);
    isForced &&= strict !== undefined && point(strict) !== undefined;
    shifts.push(shiftWithin(system, variable, range, strict));
  }
  return { shifts, isForced };
}

/** Rows in which some variables may be anything; undefined when they have become too many. */
type Stage = readonly IntegerRow[] | undefined;

/** What the rows say of each variable and those before it, the later ones eliminated. */
function stagesOf(rows: readonly IntegerRow[], part: readonly number[]): readonly Stage[] {
  const stages: Stage[] = [rows];
  for (let at = part.length - 1; at > 0; at--) {
    const last = stages.at(-1);
    stages.push(last && eliminatedAll(last, part.slice(at, at + 1)));
  }
  return stages.reverse();
}

/** All shifts of a reading, in a list of its own. */
export function shiftsOf({ actions }: RecordReading): Shift[] {
  const all: Shift[] = [];
  for (const { shifts } of actions) all.push(...shifts);
  return all;
}

/** The changes of an action as a text, so that equal actions are equal. */
export function mishapKey({ shifts }: Mishap): string {
  return shifts.map(({ key }) => key).join();
}

/**
 * The most telling value within a variable's range: a slip first, in the order unit, sign, digit. `strict` is what
 * the relations leave without the tolerance. Where no slip tells, the one exact value, else the nearest one.
 */
function shiftWithin(system: System, variable: number, range: ValueRange, strict: ValueRange | undefined): Shift {
  const known = system.variables[variable];
  if (known?.value === undefined) return shift(variable, fraction(0n), undefined);
  const exact = strict && point(strict);
  const found = slipWithin({ known, value: known.value, decimals: system.decimals, range, exact });
  if (found) return shift(variable, found.to, found.cause);
  const to = exact ? onGrid(exact, known, range) : nearestMember(strict ?? range, fraction(known.value), known.step);
  return shift(variable, to, undefined);
}

/**
 * A range with more printable amounts than this, or than a twentieth of those up to it, is hit by a digit's slip too
 * easily.
 */
const FEW = 50;
/** A slip changes one digit in about four: one hit in twenty is no evidence. */
const SHARE = 20n;

interface Sight extends Reported {
  readonly range: ValueRange;
  readonly exact: Fraction | undefined;
}

type FoundShift = Pick<Shift, 'to' | 'cause'>;

function slipWithin(sight: Sight): FoundShift | undefined {
  const exact = sight.exact && { to: sight.exact, cause: slipTo(sight, sight.exact) };
  if (exact && (exact.cause === 'unit' || point(sight.range))) return exact.cause && exact;
  const unit = unitWithin(sight);
  if (unit !== undefined) return { to: fraction(unit), cause: 'unit' };
  if (isSignWithin(sight)) return { to: fraction(-sight.value), cause: 'sign' };
  return exact?.cause ? exact : digitWithin(sight);
}

/** The one power of ten that fits, where the relations or the previous period fix the order of magnitude. */
function unitWithin({ known, value, range, exact }: Sight): bigint | undefined {
  const fits = POWERS.flatMap((power) => powered(known, value, power) ?? []).filter(
    (to) => to !== value && contains(range, fraction(to)),
  );
  const near = fits.filter((to) => isOfOrder(to, known.previous));
  if (near.length === 1) return near[0];
  return fits.length === 1 && (exact !== undefined || isAwayFromZero(range)) ? fits[0] : undefined;
}

/** A sign is lost when it alone keeps the amount out. */
function isSignWithin({ value, range, exact }: Sight): boolean {
  if (value === 0n || !contains(range, fraction(-value))) return false;
  return exact !== undefined || (value > 0n ? !reaches(range.high, 1) : !reaches(range.low, -1));
}

/** The one printable amount among few that is a digit away. */
function digitWithin(sight: Sight): FoundShift | undefined {
  const { range, known } = sight;
  const few = (multiples(range, known.step, mostIn(range, known)) ?? []).map((to) => fraction(to));
  const fits = few.map((to) => ({ to, cause: slipTo(sight, to) })).filter(({ cause }) => cause !== undefined);
  return fits.length === 1 ? fits[0] : undefined;
}

function mostIn({ high }: ValueRange, { step }: Variable): number {
  if (high === undefined) return 0;
  const { over, under } = high.at;
  return Math.min(FEW, Number(floor({ over: over < 0n ? -over : over, under: under * step * SHARE })));
}

function isAwayFromZero({ low, high }: ValueRange): boolean {
  return low !== undefined && high !== undefined && low.at.over * high.at.over > 0n;
}

/** Whether a range goes past zero on one side. */
function reaches(end: ValueRange['low'], side: 1 | -1): boolean {
  return end === undefined || side * order(end.at, fraction(0n)) > 0;
}

/** An exact value that cannot be printed gives way to the nearest printable one the tolerance allows. */
function onGrid(exact: Fraction, { isGridKnown, step }: Variable, range: ValueRange): Fraction {
  if (!isGridKnown) return exact;
  const { units } = decimalFrom({ over: exact.over, under: exact.under * step }, 0);
  const printable = fraction(units * step);
  return contains(range, printable) ? printable : exact;
}
