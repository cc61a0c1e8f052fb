import { withoutMirrors } from './mirror';
import { type RankedReading, compareMerit, judgeOf } from './merit';
import { type Mishap, type RecordReading, mishapKey, shiftsOf } from './reading';
import type { System } from './system';

/** Readings in groups of equal merit, best group first; of readings with the same changes the best is kept. */
export function tiers(system: System, readings: readonly RecordReading[]): readonly (readonly RankedReading[])[] {
  const ranked = readings.map(judgeOf(system, readings.length === 1));
  const [best = [], ...others] = grouped(distinct(ranked.sort((left, right) => compareMerit(left.merit, right.merit))));
  const { kept, mirrors } = withoutMirrors(best);
  const groups = [kept, mirrors, ...others].filter((group) => group.length > 0);
  return isDecidedByPrevious(groups) ? [kept.map(asPrevious), ...groups.slice(1)] : groups;
}

/** Whether one reading is the best only because the previous period speaks against the others. */
function isDecidedByPrevious([best = [], next = []]: readonly (readonly RankedReading[])[]): boolean {
  const [first, second] = [best[0]?.merit, next[0]?.merit];
  if (best.length !== 1 || first === undefined || second === undefined) return false;
  return compareMerit({ ...first, awayFromPrevious: second.awayFromPrevious }, second) === 0;
}

function asPrevious(ranked: RankedReading): RankedReading {
  return ranked.evidence === 'only' ? { ...ranked, evidence: 'previous' } : ranked;
}

/** The slips that all readings share; a swap is shared as a whole. */
export function shared(readings: readonly RankedReading[]): readonly Mishap[] {
  const [first, ...others] = readings;
  const own = (first?.reading.actions ?? []).filter(({ cause }) => cause !== undefined);
  return others.reduce((left, { reading }) => {
    if (left.length === 0) return left;
    const keys = new Set(reading.actions.map(mishapKey));
    return left.filter((action) => keys.has(mishapKey(action)));
  }, own);
}

function grouped(ranked: readonly RankedReading[]): readonly (readonly RankedReading[])[] {
  const groups: RankedReading[][] = [];
  for (const next of ranked) {
    const last = groups.at(-1);
    if (last?.[0] && compareMerit(last[0].merit, next.merit) === 0) last.push(next);
    else groups.push([next]);
  }
  return groups;
}

/** Only combined causes can lead to the same changes as something else. */
function distinct(ranked: readonly RankedReading[]): readonly RankedReading[] {
  const isSimple = ranked.every(({ reading }) => reading.actions.every(({ shifts }) => shifts.length === 1));
  if (isSimple) return ranked;
  const byChanges = new Map<string, RankedReading>();
  for (const next of ranked) {
    const key = shiftsOf(next.reading)
      .map((shift) => shift.key)
      .sort()
      .join();
    if (!byChanges.has(key)) byChanges.set(key, next);
  }
  return [...byChanges.values()];
}
