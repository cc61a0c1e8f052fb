import type { CauseRule } from './cause';
import type { Found } from './found';
import { componentsOf, isSum } from './locating/components';
import { explainOrPart, unsearched } from './locating/explain';
import { sceneOf } from './locating/scene';

/**
 * The share of the work still allowed that one component may take, so that a hopeless one leaves enough for the others.
 */
const SHARE = 0.25;

/**
 * Failing relations that share cells are told at the cell that is really wrong, where evidence tells which; where
 * nothing breaks the tie, they stay and name the candidates. Small components first: they cost least and are the
 * surest.
 */
export const wrongCell: CauseRule<'wrong-cell'> = {
  id: 'wrong-cell',
  words: { title: '一格填错', why: '一个数填错，它所在的合计、分项和比率都会跟着对不上。' },
  *find(found, { context, search }) {
    const relational = found.filter(({ hit, cause }) => !cause && (hit.balance ?? hit.rate));
    if (relational.length === 0) return;
    const [searched, left] = withinReason(relational);
    yield* left.map(unsearched);
    const scene = sceneOf(context, found);
    for (const component of [...componentsOf(searched)].sort((a, b) => a.length - b.length)) {
      const share = Math.ceil(search.left * SHARE);
      const work = { left: share };
      yield* explainOrPart(component, scene, work);
      search.left -= share - work.left;
    }
  },
};

/** Cells that the failing relations name, each relation its own: thirty totals of 400 rows in 25 columns. */
const MOST_CELLS_NAMED = 300_000;

/** The relations to be searched, and the sums down columns where they are so many and so long that nobody could. */
function withinReason(found: readonly Found[]): readonly [searched: readonly Found[], left: readonly Found[]] {
  const named = found.reduce((all, { hit }) => all + (hit.balance?.parts.length ?? 0), 0);
  return named <= MOST_CELLS_NAMED ? [found, []] : [found.filter((one) => !isSum(one)), found.filter(isSum)];
}
