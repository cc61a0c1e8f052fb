import type { SearchWork } from '../arithmetic';
import type { Context } from '../rules';
import { groupedBy, isFormula, isSameCell } from '../workbook';
import type { CauseId } from './cause-ids';
import { levelOf, type Found } from './found';

/**
 * One fault that made several rules fail: the finding that tells it, in the place of the first of those it silences.
 */
export interface Cause {
  readonly says: Found;
  /** Everything that `says` tells, itself as it stood before included. */
  readonly silences: readonly [Found, ...Found[]];
}

/**
 * What causes are found with, beside the findings. Work is shared by the whole audit and falls; it is counted, not
 * timed, so that the same input gives the same answer.
 */
export interface CauseEvidence {
  readonly context: Context;
  /** Rows that the localiser may still look at. */
  readonly search: SearchWork;
  /** Cells that may still be followed from formula to formula. */
  readonly steps: SearchWork;
}

/** Looks at all that still stands. A generator lets an audit breathe between causes. */
export type FindCauses = (found: readonly Found[], evidence: CauseEvidence) => Iterable<Cause>;

/** One kind of cause, with a page beside it whose examples are run. */
export interface CauseRule<Id extends CauseId = CauseId> {
  readonly id: Id;
  readonly words: {
    readonly title: string;
    readonly why: string;
  };
  /** Whether its finding goes by the cause's own title instead of the rule's. */
  readonly isNamed?: true;
  readonly find: FindCauses;
}

/** Causes in which findings are only told by another that stands: each by its root, or the root of that. */
export function rooted(found: readonly Found[], rootOf: (one: Found) => Found | undefined): readonly Cause[] {
  const roots = new Map(
    found.flatMap((one) => {
      const root = rootOf(one);
      return root ? [[one, root] as const] : [];
    }),
  );
  const silenced = groupedBy(roots.keys(), (one) => lastRoot(one, roots));
  return [...silenced].map(([root, others]) => ({ says: enriched(root, others), silences: [root, ...others] }));
}

/** The end of a chain of roots; none where the chain comes back to itself, so that nothing vanishes without a word. */
function lastRoot(one: Found, roots: ReadonlyMap<Found, Found>): Found | undefined {
  const seen = new Set([one]);
  for (let root = roots.get(one); root; root = roots.get(root)) {
    if (seen.has(root)) return undefined;
    if (!roots.has(root)) return root;
    seen.add(root);
  }
  return undefined;
}

/** A formula unlike its neighbours is asked about; where the sum it makes fails, too, it is wrong. */
function raised(one: Found, silenced: readonly Found[]): Found {
  const isWrong =
    one.rule.traits.about === 'formula' &&
    silenced.some((each) => each.hit.balance && each.hit.column === one.hit.column && levelOf(each) === 'error');
  return isWrong ? { ...one, hit: { ...one.hit, level: 'error' } } : one;
}

/**
 * A finding with what those it silences at its cell know better: the formula that stood there, what a formula
 * must come to, or the located value.
 */
function enriched(doubt: Found, silenced: readonly Found[]): Found {
  const one = raised(doubt, silenced);
  const { hit } = one;
  if (!hit.column || one.rule.traits.doubt || hit.fix?.isSafe || hit.fix?.others) return one;
  const here = silenced.filter(({ hit: { at } }) => isSameCell(at, hit.at));
  const offers = here.filter(({ hit: { fix } }) => fix && !fix.isSafe);
  const formula = offers.find(({ hit: { fix } }) => fix && isFormula(fix.to));
  if (formula?.hit.fix) return { ...one, hit: { ...hit, fix: formula.hit.fix } };
  const value =
    one.rule.traits.isDecisive &&
    (offers.find(({ reading }) => reading?.isLocated) ?? (hit.fix ? undefined : offers[0]));
  if (hit.fix && isFormula(hit.fix.to)) {
    const result = here.find(({ hit: { balance } }) => balance)?.hit.expected;
    return result === undefined ? one : { ...one, hit: { ...hit, expected: result } };
  }
  if (!value || !value.hit.fix) return one;
  const { fix, expected } = value.hit;
  return { ...one, hit: { ...hit, fix, ...(expected === undefined ? {} : { expected }) } };
}
