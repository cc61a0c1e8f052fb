import type { Found } from './run';

/** Rules on single cells that already say what is wrong with a located cell. */
const CELL_RULES = new Set(['text-number', 'not-integer', 'negative-number', 'percent-scale', 'missing-value', 'scale-jump', 'cumulative-falls']);

/** One cell, one fault: a located cell that a cell rule has already reported lends it its suggestion and is not said twice. */
export function absorbed(found: readonly Found[]): readonly Found[] {
  const located = new Map(found.filter((one) => one.reading?.isLocated).map((one) => [cellKey(one), one] as const));
  const owners = new Set(found.filter((one) => CELL_RULES.has(one.rule.id) && located.has(cellKey(one))).map(cellKey));
  return found
    .filter((one) => !(one.reading?.isLocated && owners.has(cellKey(one))))
    .map((one) => {
      const other = CELL_RULES.has(one.rule.id) ? located.get(cellKey(one)) : undefined;
      return other ? withSuggestion(one, other) : one;
    });
}

const cellKey = ({ hit }: Found): string => `${hit.at.sheet}!${hit.at.row},${hit.at.column}`;

function withSuggestion(one: Found, located: Found): Found {
  const { fix, expected } = located.hit;
  return { ...one, hit: { ...one.hit, ...(fix && !one.hit.fix?.isSafe ? { fix } : {}), ...(expected !== undefined && fix ? { expected } : {}) } };
}
