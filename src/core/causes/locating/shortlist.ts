import { decimalOf, rounded, slipBetween } from '../../arithmetic';
import {
  decimalsOf,
  figureAt,
  figureInUnitOf,
  refKey,
  stepsOf,
  sumOfSteps,
  unitFactor,
  type Balance,
  type Ref,
} from '../../relations';
import { once } from '../../workbook';

/**
 * The suspects of long columns that are worth a closer look: wholes, cells of several failing relations, and cells one
 * slip away from fitting.
 */
export function shortlist(suspects: readonly Ref[], failing: readonly Balance[], most: number): readonly Ref[] {
  const wholes = new Set(failing.map(({ whole }) => refKey(whole)));
  const counts = new Map<string, number>();
  for (const { whole, parts } of failing)
    for (const key of [whole, ...parts].map(refKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const slips = new Set(failing.flatMap(slippedParts));
  const rank = (key: string): number => (wholes.has(key) ? 0 : (counts.get(key) ?? 0) > 1 ? 1 : slips.has(key) ? 2 : 3);
  return suspects
    .map((ref) => ({ ref, rank: rank(refKey(ref)) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ ref }) => ref);
}

/** Parts that a single slip would make fit, by their key. */
const slippedParts = once(({ kind, whole, parts }: Balance): readonly string[] => {
  if (kind === 'part') return [];
  const least = whole.column.definition?.decimals ?? 0;
  const figures = parts.map((part) => figureInUnitOf(part, whole) ?? 0);
  const decimals = [...figures, figureAt(whole) ?? 0].reduce((most, figure) => decimalsOf(figure, most), least);
  const missing = stepsOf(figureAt(whole) ?? 0, decimals) - sumOfSteps(figures, decimals);
  return parts.flatMap((part, i) => {
    const factor = unitFactor(part.column, whole.column);
    const typed = rounded(decimalOf(figures[i] ?? 0), decimals);
    const meant = { units: typed.units + missing, decimals };
    return factor === 1 && slipBetween(typed, meant, least) ? [refKey(part)] : [];
  });
});
