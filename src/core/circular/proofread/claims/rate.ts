import type { Figure } from '../context/paragraph';
import { roleOf } from '../context/role';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { RATES } from '../patterns/rates';
import { expectedOf, figuresOf, judge } from '../relation';
import { rateWords } from '../words';
import type { Phrase } from './base-words';
import { type Pair, pairsOf } from './bases';
import { amountPairs, bracketPairs, farPairs, inlinePairs, plannedPairs, relationOf, respectivePairs } from './pairs';
import { thresholdDraft } from './threshold';

/** Every percentage that is the share of one figure in another. */
export function rateDrafts(scene: Scene, all: readonly Scene[]): readonly Draft[] {
  return scene.paragraph.figures.flatMap((figure) => {
    if (figure.quantity.dimension !== '%' || roleOf(figure.label) === 'growth') return [];
    return draftOf(scene, figure, all) ?? [];
  });
}

function draftOf(scene: Scene, share: Figure, all: readonly Scene[]): Draft | undefined {
  const pairs = inlinePairs(scene, share) ?? amountPairs(scene, share) ?? (isAim(share) ? [] : told(scene, share, all));
  if (!pairs) return undefined;
  return share.quantity.bound ? thresholdDraft(scene, share.quantity, pairs) : judged(scene, share, pairs);
}

/** What is asked for or hoped for is no result: 力争…完成率达到100%. */
const isAim = ({ gap }: Figure): boolean =>
  /力争|确保|争取|到20\d\d年|年底前|前要|要(?:达到|求|在)|目标[为是]|预期|预计|将达|应达|不得低于|原则上|应当/.test(gap.replace(/.*[。;]/, ''));

/** The readings of a percentage that its own words or its place in a list allow; undefined when it claims no share. */
function told(scene: Scene, share: Figure, all: readonly Scene[]): readonly Pair[] | undefined {
  const respective = respectivePairs(scene, share) ?? plannedPairs(scene, share);
  if (respective) return respective;
  const phrase = phraseOf(share.label);
  if (!phrase) return bracketPairs(scene, share);
  const pairs = pairsOf(scene, share, phrase);
  return pairs.some(({ isStrong }) => isStrong) || phrase.base !== 'whole' ? pairs : [...pairs, ...farPairs(scene, share, phrase, all)];
}

/** What the words in front of a percentage say about its base. */
function phraseOf(label: string): Phrase | undefined {
  for (const { pattern, base } of RATES) {
    const groups = pattern.exec(label)?.groups;
    if (groups) return { base, words: groups['base'] ?? '', verb: groups['verb'] ?? '', about: groups['about'] ?? '' };
  }
  return undefined;
}

/** Any reading that comes out is the one meant; only a strong one that does not is an error. */
function judged(scene: Scene, share: Figure, pairs: readonly Pair[]): Draft {
  const readings = pairs.map((pair) => ({ pair, relation: relationOf(share, pair), verdict: judge(relationOf(share, pair)) }));
  const reading = readings.find(({ verdict }) => verdict === 'holds') ?? readings.find(({ verdict }) => verdict === 'within-rounding')
    ?? readings.find(({ pair, verdict }) => pair.isStrong && verdict === 'fails');
  const text = scene.textOf(share.quantity);
  if (!reading) return { kind: 'rate', verdict: 'not-checkable', reason: rateWords.baseless(text), at: [share.quantity.numeral] };
  const { relation, verdict } = reading;
  const [top, bottom] = [scene.textOf(relation.top), scene.textOf(relation.bottom)];
  const at = numerals(figuresOf(relation));
  const expected = expectedOf(relation) ?? '';
  if (verdict === 'holds') return { kind: 'rate', verdict, reason: rateWords.holds(text, top, bottom), at, relation };
  if (verdict === 'within-rounding') return { kind: 'rate', verdict, reason: rateWords.rounding(text, top, bottom, expected), at, relation };
  if (relation.top.bound ?? relation.bottom.bound) return { kind: 'rate', verdict: 'not-checkable', reason: rateWords.blurred(text), at };
  return { kind: 'rate', verdict, reason: rateWords.fails(text, top, bottom, expected), expected, at, relation };
}
