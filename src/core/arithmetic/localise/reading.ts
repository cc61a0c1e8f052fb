import { commonSlips } from './common-slips';
import { linker } from './parts';
import { reach } from './reach';
import { type IntegerRow, fixed } from './row';
import type { Shift } from './shift';
import type { System } from './system';
import { shiftWithin } from './within';

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
  const known = new Map<string, readonly Mishap[]>();
  const read = (part: readonly number[]): readonly Mishap[] => {
    const key = part.join();
    const actions = known.get(key) ?? readPart(system, part).map((shift) => ({ shifts: [shift], cause: shift.cause }));
    known.set(key, actions);
    return actions;
  };
  return (set) => {
    const actions: Mishap[] = [];
    for (const part of partsOf(set)) actions.push(...read(part));
    return { actions };
  };
}

/** One variable after the other, each within what the rows leave it once the earlier ones are settled. */
function readPart(system: System, part: readonly number[]): readonly Shift[] {
  const touching = (rows: readonly IntegerRow[]): readonly IntegerRow[] =>
    rows.filter((row) => part.some((variable) => row.terms.has(variable)));
  const loose = touching(system.loose);
  const exact = system.exact === system.loose ? loose : touching(system.exact);
  const common = part.length > 1 ? commonSlips(system, part, loose, exact) : undefined;
  return common ?? settled(system, part, loose, exact);
}

function settled(
  system: System,
  part: readonly number[],
  loose: readonly IntegerRow[],
  exact: readonly IntegerRow[],
): readonly Shift[] {
  const [variable, ...rest] = part;
  if (variable === undefined) return [];
  const value = system.variables[variable]?.value ?? 0n;
  const range = reach(loose, rest, variable, value) ?? { low: undefined, high: undefined };
  const strict = exact === loose ? range : reach(exact, rest, variable, value);
  const shift = shiftWithin(system, variable, range, strict);
  if (rest.length === 0) return [shift];
  const settle = (rows: readonly IntegerRow[]): readonly IntegerRow[] =>
    rows.map((row) => fixed(row, variable, value, shift.to));
  const next = settle(loose);
  return [shift, ...settled(system, rest, next, exact === loose ? next : settle(exact))];
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
