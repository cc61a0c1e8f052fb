import { isSameCell } from '../workbook';
import type { Cause, CauseRule, CauseEvidence } from './cause';
import type { CauseId } from './cause-ids';
import { type Found, type Silenced } from './found';

/**
 * Tells each fault once: the causes in their order, each seeing what those before it left. Rests after every cause
 * found.
 */
export function* settle(
  all: readonly Found[],
  causes: readonly CauseRule[],
  evidence: CauseEvidence,
): Generator<undefined, readonly Found[]> {
  let found = all;
  for (const { id, find } of causes) {
    const said = new Map<Found, Found[]>();
    const silent = new Set<Found>();
    for (const cause of find(found, evidence)) {
      const [first] = cause.silences;
      said.set(first, [...(said.get(first) ?? []), told(cause, id)]);
      cause.silences.forEach((one) => silent.add(one));
      yield;
    }
    if (silent.size > 0) found = withTold(found, said, silent);
  }
  return found;
}

/** What a cause says stands where the first of what it silences stood. */
function withTold(
  found: readonly Found[],
  said: ReadonlyMap<Found, readonly Found[]>,
  silent: ReadonlySet<Found>,
): readonly Found[] {
  const left: Found[] = [];
  for (const one of found) {
    if (!silent.has(one)) left.push(one);
    else for (const told of said.get(one) ?? []) left.push(told);
  }
  return left;
}

/** The finding with all it silences on record, what those had silenced themselves included. */
function told({ says, silences }: Cause, by: CauseId): Found {
  const isSame = ({ found: { rule, hit } }: Silenced): boolean => rule === says.rule && isSameCell(hit.at, says.hit.at);
  const silenced = silences
    .flatMap((found) => [...(found.silenced ?? []), { found, by }])
    .filter((one) => !isSame(one));
  const isMoved = silences[0].hit !== says.hit || silences[0].reading !== says.reading;
  return { ...says, ...(isMoved ? { cause: says.cause ?? by } : {}), ...(silenced.length > 0 ? { silenced } : {}) };
}
