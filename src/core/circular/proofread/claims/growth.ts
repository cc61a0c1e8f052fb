import { printed } from '../../../arithmetic';
import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { asRound, isAlike } from '../lexer/quantity';
import { FALLS, GROWTHS } from '../patterns/growths';
import { type Relation, expectedOf, figuresOf, judge, neededInSum } from '../relation';
import { growthWords } from '../words';

/** Every growth rate and every difference in percentage points whose two ends the text gives. */
export function growthDrafts(scene: Scene): readonly Draft[] {
  const { figures } = scene.paragraph;
  return figures.flatMap((result) => {
    const [now, other] = [figures[result.index - 2], figures[result.index - 1]];
    if (!now || !other || now.sentence !== result.sentence) return [];
    const relation = relationOf(now, other, result);
    return relation ? [draftOf(scene, relation)] : [];
  });
}

/** The relation that three figures in a row assert, by the words between them. */
function relationOf(now: Figure, other: Figure, result: Figure): Relation | undefined {
  const found = GROWTHS.find(({ other: before, result: after, dimension }) =>
    result.quantity.dimension === dimension && before.test(other.gap) && after.test(result.gap));
  if (!found || !isAlike(now.quantity, other.quantity) || now.quantity.dimension === '百分点') return undefined;
  const isFall = FALLS.test(result.gap);
  const [a, b, c] = [now.quantity, other.quantity, result.quantity];
  if (found.kind === 'change') return { kind: 'growth', share: c, now: a, change: b, isFall };
  if (found.kind === 'earlier') return { kind: 'growth', share: c, now: a, before: asRound(b, a), isFall };
  const [from, to] = found.kind === 'from-to' ? [a, b] : [b, a];
  return isFall ? { kind: 'sum', whole: from, parts: [to, c] } : { kind: 'sum', whole: to, parts: [from, c] };
}

function draftOf({ textOf }: Scene, relation: Relation): Draft {
  const figures = [...figuresOf(relation)].sort((a, b) => a.start - b.start);
  const [first = '', second = '', result = ''] = figures.map(textOf);
  const answer = judge(relation);
  const verdict = answer === 'fails' && figures.some(({ bound }) => bound) ? 'not-checkable' : answer;
  const base = { kind: 'rate', verdict, at: numerals(figures), relation } as const;
  if (verdict !== 'fails') return { ...base, reason: growthWords[verdict](result, first, second) };
  const last = figures.at(-1);
  const expected = relation.kind === 'sum' && last ? printed(neededInSum(relation, last)) + last.unit : expectedOf(relation);
  return { ...base, reason: growthWords.fails(result, first, second), ...(expected ? { expected } : {}) };
}
