import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { type Relation, expectedOf, judge } from '../relation';
import { isExhaustive } from '../patterns/divisions';
import { sumWords } from '../words';

/** Percentages that divide one thing: 住房消费提取占86.4%（购房占12.1%，…），非住房消费提取占13.6%. */
export function compositionDrafts(scene: Scene): readonly Draft[] {
  return groupsOf(scene.paragraph.figures).flatMap((group) => {
    const [first] = group;
    const whole = first && scene.paragraph.figures[first.index - 1];
    if (group.length < 2 || !first) return [];
    const isInside = whole?.quantity.dimension === '%' && first.gap.startsWith('(') && first.bracket !== whole.bracket;
    return draftOf(scene, group.map(({ quantity }) => quantity), isInside ? whole.quantity : undefined, isClosed(group));
  });
}

/** The runs of percentages that are each said to be a share, in one sentence and one bracket. */
function groupsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    if (figure.quantity.dimension !== '%' || !/占(?:比|总[数量额])?(?:的|为|达)?$/.test(figure.label)) continue;
    const group = groups.find(([first]) => first?.sentence === figure.sentence && first.bracket === figure.bracket);
    if (group) group.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

const isClosed = (group: readonly Figure[]): boolean =>
  /其他|其它|其余/.test(group.at(-1)?.label ?? '') || isExhaustive(group.map(({ label }) => label));

const HUNDRED: Quantity = {
  start: 0, end: 0, numeral: { start: 0, end: 0 }, number: { units: 100n, decimals: 0 }, power: 0, dimension: '%', unit: '%', isCounted: true,
};

/** Only a group with 其他 in a bracket, or of X and 非X, must add up; any other merely may. */
function draftOf({ textOf }: Scene, parts: readonly Quantity[], whole: Quantity | undefined, isComplete: boolean): readonly Draft[] {
  const relation: Relation = { kind: 'sum', whole: whole ?? HUNDRED, parts };
  const verdict = judge(relation);
  const text = whole ? textOf(whole) : '100%';
  const at = numerals(whole ? [whole, ...parts] : parts);
  if (verdict === 'holds') return [{ kind: 'sum', verdict, reason: sumWords.holds(text, parts.length), at }];
  const sum = expectedOf(relation) ?? '';
  if (verdict === 'within-rounding') return [{ kind: 'sum', verdict, reason: sumWords.rounding(text, sum), at }];
  if (!isComplete) return [];
  return [{ kind: 'sum', verdict: 'fails', reason: sumWords.fails(text, parts.map(textOf), sum), at, ...(whole ? { relation } : {}) }];
}
