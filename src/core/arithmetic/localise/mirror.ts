import { type Action, type Reading, actionKey } from './reading';

/** Comparing every reading with every other is only worth it for short lists. */
const MOST = 300;

/**
 * A digit too many in one cell always looks like the same digit missing in its counterpart (558.40 beside 58.62).
 * Taking a digit away can only be done in a few ways, putting one in in dozens, and small numbers are commoner than
 * large ones: so the reading with the digit too many is kept and its mirror image goes.
 */
export function isMirror(reading: Reading, all: readonly Reading[]): boolean {
  if (all.length > MOST || !reading.actions.some(({ cause }) => cause === 'dropped')) return false;
  return all.some((other) => other !== reading && isMirrorOf(reading, other));
}

function isMirrorOf(reading: Reading, other: Reading): boolean {
  const [lost] = difference(reading, other);
  const [gained] = difference(other, reading);
  return lost?.cause === 'dropped' && gained?.cause === 'added' && reading.actions.length === other.actions.length
    && difference(reading, other).length === 1;
}

function difference(left: Reading, right: Reading): readonly Action[] {
  const keys = new Set(right.actions.map(actionKey));
  return left.actions.filter((action) => !keys.has(actionKey(action)));
}
