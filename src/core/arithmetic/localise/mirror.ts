import type { RankedReading } from './merit';
import { type Mishap, type RecordReading, mishapKey } from './reading';

/** Comparing every reading with every other is only worth it for short lists. */
const MOST = 300;

/**
 * A digit too many in one cell always looks like the same digit missing in its counterpart (558.40 beside 58.62).
 * Taking a digit away can only be done in a few ways, putting one in in dozens, and small numbers are commoner than
 * large ones: so the reading with the digit too many is kept and its mirror image goes.
 */
export function withoutMirrors(best: readonly RankedReading[]): {
  readonly kept: readonly RankedReading[];
  readonly mirrors: readonly RankedReading[];
} {
  if (best.length > MOST) return { kept: best, mirrors: [] };
  const mirrors = best.filter(
    ({ reading }) => isLosing(reading) && best.some((other) => isMirrorOf(reading, other.reading)),
  );
  return { kept: best.filter((next) => !mirrors.includes(next)), mirrors };
}

function isLosing({ actions }: RecordReading): boolean {
  return actions.some(({ cause }) => cause === 'dropped');
}

function isMirrorOf(reading: RecordReading, other: RecordReading): boolean {
  const [lost, ...more] = difference(reading, other);
  const [gained] = difference(other, reading);
  const isPair = more.length === 0 && reading.actions.length === other.actions.length;
  return isPair && lost?.cause === 'dropped' && gained?.cause === 'added';
}

function difference(left: RecordReading, right: RecordReading): readonly Mishap[] {
  const keys = new Set(right.actions.map(mishapKey));
  return left.actions.filter((action) => !keys.has(mishapKey(action)));
}
