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
    for (const ref of [whole, ...parts]) counts.set(refKey(ref), (counts.get(refKey(ref)) ?? 0) + 1);
  const slips = new Set(failing.flatMap(slippedParts));
  const rank = (ref: Ref): number =>
    wholes.has(refKey(ref)) ? 0 : (counts.get(refKey(ref)) ?? 0) > 1 ? 1 : slips.has(refKey(ref)) ? 2 : 3;
  return suspects
    .filter((ref) => rank(ref) < 3)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
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
