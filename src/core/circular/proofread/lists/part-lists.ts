import { isAlike } from '../lexer/quantity';
import type { Bracket } from '../context/paragraph';
import { headOf, measureOf, type Item } from '../context/items';
import { OPENINGS, type Opening } from '../patterns/openings';
import { judge } from '../relation';

/** A whole with the parts that the text lists behind it. */
export interface PartList {
  readonly whole: Item;
  readonly parts: readonly Item[];
  /** The words promise all parts. */
  readonly isComplete: boolean;
  /** The last part is 其余: with it the parts are all there are. */
  readonly hasRemainder: boolean;
}

/** The lists of parts among the items of a paragraph. */
export function partListsOf(items: readonly Item[]): readonly PartList[] {
  return items.flatMap((first, at) => {
    const opening = openingOf(first);
    const wholes = opening ? wholesBefore(items, at) : [];
    if (!opening || wholes.length === 0) return [];
    const parts = partsFrom(items, at);
    const whole = wholes.find((each) => addsUp(each, parts)) ?? wholes[0];
    if (!whole) return [];
    const behind = parts.at(-1)?.figures.at(-1)?.after ?? '';
    return [{
      whole, parts,
      isComplete: opening.isComplete && !behind.startsWith('等') && !parts.some(({ label }) => label.endsWith('等')),
      hasRemainder: parts.length > 1 && isRest(parts.at(-1)),
    }];
  });
}

const isRest = (item: Item | undefined): boolean => item?.role === 'rest';

function openingOf(item: Item): Opening | undefined {
  const { gap } = headOf(item);
  return OPENINGS.find(({ pattern, needsPlace, isComplete }) =>
    pattern.test(gap) && (!needsPlace || item.place !== undefined) && (!isComplete || item.label !== ''));
}

const NAMED_BRACKET = /[^,、;:。()]\((?![^()]*(?:其中|具体|分别|包括|即))[^,、;:。()]*$/;

/** The bracket in which an item is a member: a figure alone in its name's bracket, 长春市(86套), belongs outside. */
function levelOf(item: Item): Bracket | undefined {
  const { bracket, gap } = headOf(item);
  return NAMED_BRACKET.test(gap) ? bracket?.around : bracket;
}

const FARTHEST_WHOLE = 8;

/** The items that may be the whole, nearest first. */
function wholesBefore(items: readonly Item[], at: number): readonly Item[] {
  const first = items[at];
  if (!first) return [];
  const { sentence, quantity } = headOf(first);
  const level = levelOf(first);
  const isEligible = (item: Item): boolean =>
    headOf(item).sentence >= sentence - 1 && !['growth', 'earlier'].includes(item.role)
    && [level, level?.around].includes(levelOf(item))
    && item.figures.some((figure) => isAlike(figure.quantity, quantity));
  return items.slice(Math.max(0, at - FARTHEST_WHOLE), at).reverse().filter(isEligible);
}

/** Whether some measure of the parts comes to that of the whole. */
function addsUp({ figures }: Item, parts: readonly Item[]): boolean {
  return figures.some(({ quantity: whole }) => {
    const measures = parts.flatMap((part) => measureOf(part, whole)?.quantity ?? []);
    return measures.length > 1 && judge({ kind: 'sum', whole, parts: measures }) === 'holds';
  });
}

const LONGEST_LIST = 100;
const NEXT_PART = /^[^,、;:。()]{0,8}\)*[,、;]?[^,、;:。()]*[(:]?[^,、;:。()]*$/;

function partsFrom(items: readonly Item[], at: number): readonly Item[] {
  const [first, ...others] = items.slice(at, at + LONGEST_LIST);
  if (!first) return [];
  const rest = others.filter(({ role }) => role !== 'growth');
  const end = rest.findIndex((item) => !continues(first, item));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

function continues(first: Item, item: Item): boolean {
  const { gap, sentence } = headOf(item);
  return sentence === headOf(first).sentence && levelOf(item) === levelOf(first) && NEXT_PART.test(gap) && isParallel(first, item);
}

/** What begins another statement rather than the next part. */
const ANOTHER = /^(?:已|实际|截至|截止|目前|完成|计划|尚|占|较|比|同比|户均|人均|套均|平均|今年|去年|当年|累计|共|合计|总|全[省市州国县]|带动|惠及|平均|预计|同时|下达|其中)/;

function isParallel(first: Item, item: Item): boolean {
  if (isRest(item) && !isRest(first)) return true;
  if (first.place !== undefined || item.place !== undefined) return first.place !== undefined && item.place !== undefined;
  if ((first.label === '') !== (item.label === '')) return false;
  const start = ANOTHER.exec(item.label)?.[0];
  return start === undefined || ANOTHER.exec(first.label)?.[0] === start;
}
