import { isShare, measureOf } from '../context/items';
import type { Bracket, Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import { isAlike } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { ANY_DEED, type Phrase, QUALITY, fitsVerb, isElsewhere, isNaturalBase, isPlainPlan } from './base-words';

/** How a percentage may be read: which figure over which. A strong reading is one the grammar leaves no doubt about. */
export interface Pair {
  readonly top: Figure;
  readonly bottom: Figure;
  readonly isStrong: boolean;
}

const FARTHEST_TOP = 6;
const FARTHEST_BOTTOM = 8;
const WINDOW = 32;

/** Every reading of a percentage that the paragraph offers, nearest first. */
export function pairsOf(scene: Scene, share: Figure, phrase: Phrase): readonly Pair[] {
  const before = scene.paragraph.figures.slice(Math.max(0, share.index - WINDOW), share.index)
    .filter(({ quantity }) => !isShare(quantity)).reverse();
  const tops = topsOf(scene, share, phrase, before);
  return tops.flatMap((top, rank) => bottomsOf(scene, top, before).map((bottom) => ({
    top, bottom,
    isStrong: rank === 0 && isNear(scene, top, share) && isBase(scene, share, phrase, top, bottom, before) && !isElsewhere(phrase, scene.wordsOf(top)),
  })));
}

/** No semicolon stands between deed and rate: what follows one is about something else. */
const isNear = ({ paragraph }: Scene, top: Figure, share: Figure): boolean =>
  paragraph.figures.slice(top.index + 1, share.index + 1).every(({ gap }) => !gap.includes(';'));

/** The figures that may be the deed: of the same sentence if there are any, of the one before otherwise. */
function topsOf(scene: Scene, share: Figure, phrase: Phrase, before: readonly Figure[]): readonly Figure[] {
  const open = before.filter((figure) => isAround(figure.bracket, share.bracket) && isDeed(scene, figure, phrase));
  const near = open.filter(({ sentence }) => sentence === share.sentence);
  return (near.length > 0 ? near : open.filter(({ sentence }) => sentence === share.sentence - 1)).slice(0, FARTHEST_TOP);
}

/** A figure inside a bracket that has closed is an aside, not what the sentence goes on about. */
function isAround(outer: Bracket | undefined, inner: Bracket | undefined): boolean {
  for (let bracket = inner; bracket; bracket = bracket.around) if (bracket === outer) return true;
  return outer === undefined;
}

function isDeed(scene: Scene, figure: Figure, { base, verb, about }: Phrase): boolean {
  const words = scene.wordsOf(figure);
  if (['plan', 'earlier', 'growth', 'rest'].includes(scene.roleOf(figure))) return false;
  if (figure.quantity.dimension === AREA && base !== 'whole') return false;
  if (/投资|资金/.test(about) && figure.quantity.dimension !== '元') return false;
  return base !== 'named' || fitsVerb(words, verb);
}

function bottomsOf(scene: Scene, top: Figure, before: readonly Figure[]): readonly Figure[] {
  return before
    .filter((figure) => figure.index < top.index && isAlike(figure.quantity, top.quantity))
    .filter((figure) => !['growth', 'rest'].includes(scene.roleOf(figure)) && (!scene.isPart(figure) || scene.isPart(top)))
    .slice(0, FARTHEST_BOTTOM);
}

/** Whether the grammar makes `bottom` the base: the nearest plan for a plan's rate, the whole of a list for a part's share. */
function isBase(scene: Scene, share: Figure, phrase: Phrase, top: Figure, bottom: Figure, before: readonly Figure[]): boolean {
  if (bottom.sentence < share.sentence - 1 || !isAround(bottom.bracket, share.bracket)) return false;
  if (!isSameTopic(scene.topicsOf(top), scene.topicsOf(bottom))) return false;
  if (isPartOf(scene, top, bottom)) return phrase.base === 'whole' || scene.wordsOf(top).includes(phrase.verb);
  const plans = bottomsOf(scene, top, before).filter((figure) => scene.roleOf(figure) === 'plan');
  if (phrase.base === 'plan') return bottom === plans[0] && scene.roleOf(top) === 'done' && isPlainPlan(phrase.words, scene.wordsOf(bottom));
  if (phrase.base === 'whole' && phrase.words === '' && bottom === plans[0] && bottom.sentence === share.sentence) return scene.roleOf(top) === 'done';
  if (phrase.base === 'named' && plans.length > 0) return bottom === plans[0] && scene.roleOf(top) === 'done';
  return bottom === bottomsOf(scene, top, before)[0] && (isNaturalBase(phrase, scene.wordsOf(bottom)) || isSubject(scene, phrase, top, bottom));
}

/** What the sentence is about is the base of what was done of it: 住房45.2万套,已交付38.6万套,交付率85.4%. */
const isSubject = (scene: Scene, { base, verb }: Phrase, top: Figure, bottom: Figure): boolean =>
  base === 'named' && QUALITY.test(verb) ? bottom.sentence === top.sentence : base === 'named' && ['other', 'total'].includes(scene.roleOf(bottom)) && /已|完成|实际/.test(scene.wordsOf(top))
  && (scene.wordsOf(top).includes(verb) || (ANY_DEED.test(verb) && bottom.sentence === top.sentence));

const isPartOf = (scene: Scene, top: Figure, bottom: Figure): boolean =>
  scene.lists.some(({ whole, parts }) =>
    measureOf(whole, bottom.quantity) === bottom && parts.some((part) => measureOf(part, top.quantity) === top));

/** Figures of two programmes have nothing to do with each other; a figure of none may belong to any. */
export const isSameTopic = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((topic) => b.includes(topic));
