import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { isAlike } from '../lexer/quantity';
import { CEILINGS } from '../patterns/ceilings';
import { type Relation, judge } from '../relation';
import { isSameTopic } from './bases';
import { sumWords } from '../words';

const WINDOW = 6;

/** Every deed that is done to what another one has yielded: what was issued of the bonds approved. */
export function ceilingDrafts(scene: Scene): readonly Draft[] {
  const { figures } = scene.paragraph;
  return figures.flatMap((inner) => {
    if (scene.roleOf(inner) !== 'done' || inner.bracket) return [];
    const words = scene.wordsOf(inner);
    const outer = figures.slice(Math.max(0, inner.index - WINDOW), inner.index).reverse().find((figure) =>
      figure.sentence >= inner.sentence - 1 && !figure.bracket && isAlike(figure.quantity, inner.quantity)
      && isSameTopic(scene.topicsOf(figure), scene.topicsOf(inner))
      && CEILINGS.some((ceiling) => ceiling.inner.test(words) && !ceiling.inner.test(around(figure)) && ceiling.outer.test(around(figure))));
    return outer ? draftOf(scene, outer, inner) : [];
  });
}

const around = ({ gap, after }: Figure): string => gap.replace(/.*。/, '') + after;

function draftOf({ textOf }: Scene, outer: Figure, inner: Figure): readonly Draft[] {
  const relation: Relation = { kind: 'part', whole: outer.quantity, part: inner.quantity };
  if (outer.quantity.bound ?? inner.quantity.bound) return [];
  const verdict = judge(relation);
  const [whole, part] = [textOf(outer.quantity), textOf(inner.quantity)];
  const reason = verdict === 'fails' ? sumWords.exceeds(whole, part) : sumWords.within(whole, part);
  return [{ kind: 'comparison', verdict, reason, at: numerals([outer.quantity, inner.quantity]), relation }];
}
