import type { Programme, Unit } from '../programmes';
import { once, onceText } from '../workbook';
import { standardNames } from './names';
import { ALIKE_AS_A_WHOLE, ALIKE_IN_SHAPE, ALIKE_IN_SOUND } from './similar-characters';

/**
 * What it costs to read one character for another; a look-alike counts half of an unlike one, so that one slip of
 * either kind stays within reach and two unlike ones do not.
 */
const SAME = 0;
/** Alike in shape or in sound. */
const ALIKE = 1;
/** Also a character too many or too few. */
const DIFFERENT = 2;

/** Every name a unit may rightly stand under. */
const legalNames = once((programme: Programme) =>
  programme.units.flatMap((unit) => [...new Set(standardNames(unit))].map((name) => ({ unit, name }))),
);

/** The unit whose legal name is nearest to a misspelt one; undefined when none is near or two are equally near. */
export function nearestUnit(text: string, programme: Programme): Unit | undefined {
  if (text.length < 2 || text.length > 20) return undefined;
  const limit = text.length >= 6 ? 2 * DIFFERENT : DIFFERENT;
  let best: Unit | undefined;
  let [least, second] = [Infinity, Infinity];
  for (const { unit, name } of legalNames(programme)) {
    if (isFar(text, name, limit)) continue;
    const cost = distance(text, name);
    if (cost < least) {
      if (unit !== best) second = least;
      [best, least] = [unit, cost];
    } else if (unit !== best) second = Math.min(second, cost);
  }
  return least <= limit && least < second ? best : undefined;
}

/** Whether one name may be the other, misspelt. */
export const isNearName = (one: string, other: string): boolean =>
  isWithin(one, other, one.length >= 6 ? 2 * DIFFERENT : DIFFERENT);

/** Whether one name is the other with a character that looks or sounds like the right one. */
export const isAlikeName = (one: string, other: string): boolean => isWithin(one, other, ALIKE);

const isWithin = (one: string, other: string, limit: number): boolean =>
  one.length >= 2 && !isFar(one, other, limit) && distance(one, other) <= limit;

/**
 * A cheap look that spares most names the full comparison: what the characters that are too few cost at least, and
 * those that the name does not have.
 */
function isFar(text: string, name: string, limit: number): boolean {
  const more = name.length - text.length;
  if (Math.abs(more) * DIFFERENT > limit) return true;
  let least = Math.max(0, more) * DIFFERENT;
  for (let i = 0; i < text.length && least <= limit; i += 1) least += leastCost(text.charAt(i), name);
  return least > limit;
}

/** What a character costs at least, whichever of a name's it stands for. */
function leastCost(character: string, name: string): number {
  if (name.includes(character)) return SAME;
  const similar = similarTo(character);
  for (let i = 0; i < name.length; i += 1) if (similar.includes(name.charAt(i))) return ALIKE;
  return DIFFERENT;
}

/** Damerau–Levenshtein distance (optimal string alignment), where lookalikes cost half. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j * DIFFERENT)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i * DIFFERENT];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(a, b, i, j, rows, row));
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

function cheapest(
  a: string,
  b: string,
  i: number,
  j: number,
  rows: readonly number[][],
  row: readonly number[],
): number {
  const at = (line: readonly number[] | undefined, index: number): number => line?.[index] ?? Infinity;
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    at(rows[i - 1], j) + DIFFERENT,
    at(row, j - 1) + DIFFERENT,
    at(rows[i - 1], j - 1) + substitution(a.charAt(i - 1), b.charAt(j - 1)),
    isSwap ? at(rows[i - 2], j - 2) + DIFFERENT : Infinity,
  );
}

/** What ends a name is written for each other: 县 for 市. */
const KINDS_OF_PLACE = '市县区旗';

const GROUPS = [...[ALIKE_IN_SOUND, ALIKE_IN_SHAPE, ALIKE_AS_A_WHOLE].join(' ').split(/\s+/), KINDS_OF_PLACE];

/** All characters that a character may be taken for. */
const similarTo = onceText((character) => GROUPS.filter((group) => group.includes(character)).join(''));

function substitution(a: string, b: string): number {
  if (a === b) return SAME;
  return similarTo(a).includes(b) ? ALIKE : DIFFERENT;
}
