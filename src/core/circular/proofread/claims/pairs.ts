import { isShare } from '../context/items';
import type { Figure } from '../context/paragraph';
import { roleOf } from '../context/role';
import type { Scene } from '../context/scene';
import { asRound, isAlike } from '../lexer/quantity';
import { type Relation, judge } from '../relation';
import { type Phrase, stemOf } from './base-words';
import { type Pair, pairsOf } from './bases';

/** A base inside the phrase: 占计划12670套的76.2%. */
export function inlinePairs(scene: Scene, share: Figure): readonly Pair[] | undefined {
  const bottom = scene.paragraph.figures[share.index - 1];
  if (!bottom || !/^[^,;:。()]{0,6}的$/.test(share.gap) || !/(?:占|完成|达到?|相当于)[^,;:。()]*$/.test(bottom.label)) return undefined;
  return scene.paragraph.figures.slice(Math.max(0, bottom.index - 4), bottom.index).reverse()
    .filter((top) => isAlike(top.quantity, bottom.quantity) && top.sentence === share.sentence && scene.roleOf(top) !== 'plan')
    .map((top, rank) => ({ top, bottom, isStrong: rank === 0 && scene.roleOf(top) === 'done' }));
}

/** A share with its amount in a bracket: 完成50%以上(7200套以上). Only ever a confirmation. */
export function amountPairs(scene: Scene, share: Figure): readonly Pair[] | undefined {
  const top = scene.paragraph.figures[share.index + 1];
  if (!top || !/^(?:以上|以下)?\((?:即|约|共)?$/.test(top.gap)) return undefined;
  const pairs = scene.paragraph.figures.slice(Math.max(0, share.index - 4), share.index)
    .filter(({ quantity, sentence }) => isAlike(quantity, top.quantity) && sentence === share.sentence)
    .map((bottom): Pair => ({ top, bottom, isStrong: false }))
    .filter((pair) => judge(relationOf(share, pair)) === 'holds');
  return pairs.length > 0 ? pairs : undefined;
}

/** 分别: so many deeds, each over its own plan, in the same order. */
export function respectivePairs(scene: Scene, share: Figure): readonly Pair[] | undefined {
  const { figures } = scene.paragraph;
  let first = share.index;
  while (isMember(figures[first]) && isShare(figures[first - 1]?.quantity ?? share.quantity) && first > 0) first -= 1;
  let last = share.index;
  while (isMember(figures[last + 1])) last += 1;
  const count = last - first + 1;
  const words = figures[first]?.label ?? '';
  if (count < 2 || !/分别/.test(words) || roleOf(words) === 'growth') return undefined;
  const amounts = figures.slice(Math.max(0, first - 4 * count), first).filter(({ quantity }) => !isShare(quantity));
  const top = amounts.at(share.index - first - count);
  const bottom = amounts.at(share.index - first - 2 * count);
  if (!top || !bottom || !isAlike(top.quantity, bottom.quantity)) return [];
  return [{ top, bottom, isStrong: amounts.length === 2 * count && scene.roleOf(bottom) === 'plan' && bottom.sentence >= share.sentence - 1 }];
}

const isMember = (figure: Figure | undefined): boolean =>
  figure !== undefined && figure.quantity.dimension === '%' && /^(?:、|和|及|与)$/.test(figure.gap);

/** A plan in a bracket behind the rate or the deed: 已开工3.86万套,开工率96.5%(计划4万套); 已开工12800套(目标12000套),完成106.7%. */
export function plannedPairs(scene: Scene, share: Figure): readonly Pair[] | undefined {
  const [deed, before, after] = [-2, -1, 1].map((step) => scene.paragraph.figures[share.index + step]);
  const isPlan = (figure: Figure | undefined): figure is Figure => /^\((?:年度)?(?:计划|任务|目标)[^,;:。()]{0,8}$/.test(figure?.gap ?? '');
  const [top, bottom] = isPlan(after) ? [before, after] : isPlan(before) ? [deed, before] : [];
  if (!top || !bottom || !isAlike(top.quantity, bottom.quantity)) return undefined;
  return [{ top, bottom, isStrong: scene.roleOf(top) === 'done' }];
}

const FARTHEST_PARAGRAPH = 12;
const MOST_FIGURES = 60;

/** A base that an earlier paragraph gives under the very name the percentage uses: 提取额占当年缴存额的78.3%. */
export function farPairs(scene: Scene, share: Figure, { words }: Phrase, all: readonly Scene[]): readonly Pair[] {
  const [top] = scene.paragraph.figures.slice(Math.max(0, share.index - 2), share.index).filter(({ quantity }) => !isShare(quantity)).reverse();
  const stem = stemOf(words);
  const at = all.indexOf(scene);
  if (!top || stem.length < 3 || top.sentence !== share.sentence) return [];
  const bottoms = all.slice(Math.max(0, at - FARTHEST_PARAGRAPH), at + 1).flatMap(({ paragraph }) => paragraph.figures.slice(0, MOST_FIGURES))
    .filter(({ label, quantity }) => label.endsWith(stem) && isAlike(quantity, top.quantity) && quantity !== top.quantity);
  return bottoms.map((bottom) => ({ top, bottom, isStrong: bottoms.length === 1 && share.label.startsWith(top.label.slice(-3)) }));
}

/** A percentage alone in a bracket behind a figure: only ever a confirmation. */
export function bracketPairs(scene: Scene, share: Figure): readonly Pair[] | undefined {
  if (share.gap !== '(' && share.gap !== ',') return undefined;
  const pairs = pairsOf(scene, share, { base: 'whole', words: '', verb: '', about: '' }).map((pair) => ({ ...pair, isStrong: false }));
  return pairs.some((pair) => judge(relationOf(share, pair)) === 'holds') ? pairs : undefined;
}

/** A percentage read as one figure over another. */
export const relationOf = ({ quantity: share }: Figure, { top, bottom }: Pair): Relation & { readonly kind: 'ratio' } =>
  ({ kind: 'ratio', share, top: top.quantity, bottom: asRound(bottom.quantity, top.quantity) });
