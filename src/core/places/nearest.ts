import type { Programme, Unit } from '../programmes';
import { once } from '../workbook';
import { standardNames } from './names';

/** Characters that are taken for each other in names: alike to the eye, to the ear, or as an administrative suffix. */
const LOOKALIKES = [
  '市县区巿', '乾干', '城诚成', '们门', '赉赍来', '珲浑晖', '磐磬盘', '甸旬', '口囗', '余馀佘', '岭领龄', '扶抚夫',
  '蛟咬姣', '桦华', '洮逃桃', '辉晖', '集吉', '汪旺', '榆愉渝', '靖静婧', '宇于字', '敦墩', '德得', '惠慧', '临林', '图圆',
];

const SAME = 0;
const ALIKE = 1;
const DIFFERENT = 2;

/** Every name a unit may rightly stand under. */
const legalNames = once((programme: Programme) => programme.units.flatMap((unit) => standardNames(unit).map((name) => ({ unit, name }))));

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

/** A cheap look that spares most names the full comparison: what the lengths and the characters in common cost at least. */
function isFar(text: string, name: string, limit: number): boolean {
  const least = Math.abs(name.length - text.length) * DIFFERENT + Math.min(text.length, name.length) * ALIKE;
  if (least > limit + name.length * ALIKE) return true;
  let shared = 0;
  for (let i = 0; i < text.length; i += 1) if (name.includes(text.charAt(i))) shared += ALIKE;
  return least - shared > limit;
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

function cheapest(a: string, b: string, i: number, j: number, rows: readonly number[][], row: readonly number[]): number {
  const at = (line: readonly number[] | undefined, index: number): number => line?.[index] ?? Infinity;
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    at(rows[i - 1], j) + DIFFERENT,
    at(row, j - 1) + DIFFERENT,
    at(rows[i - 1], j - 1) + substitution(a.charAt(i - 1), b.charAt(j - 1)),
    isSwap ? at(rows[i - 2], j - 2) + DIFFERENT : Infinity,
  );
}

/** The groups a character belongs to. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(LOOKALIKES.join(''))].map((character) => [character, LOOKALIKES.filter((group) => group.includes(character))]),
);

function substitution(a: string, b: string): number {
  if (a === b) return SAME;
  return GROUPS.get(a)?.some((group) => group.includes(b)) ? ALIKE : DIFFERENT;
}
