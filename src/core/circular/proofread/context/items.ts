import { isAlike } from '../lexer/quantity';
import type { Quantity } from '../lexer/quantity';
import type { Figure } from './paragraph';
import { placeOf, withoutLeadIn } from './label';
import { type Role, roleOf } from './role';

/** One thing with its measures: 房屋征收6768户,58.40万㎡ is one item with two figures. */
export interface Item {
  /** The words in front of its first figure, without what leads into them. */
  readonly label: string;
  readonly figures: readonly Figure[];
  /** The role of those words. */
  readonly role: Role;
  /** The place it speaks of, when its label begins with one or is a known name without 市. */
  readonly place?: string;
}

/** The first figure of an item; an item is never empty. */
export const headOf = ({ figures: [head] }: Item): Figure => {
  if (!head) throw new Error('an item has a figure');
  return head;
};

/** The figure of an item that measures the same as another one. */
export const measureOf = (item: Item, like: Quantity): Figure | undefined =>
  item.figures.find(({ quantity }) => isAlike(quantity, like));

/** Groups the figures of a paragraph, percentages apart, into items. */
export function itemsOf(figures: readonly Figure[]): readonly Item[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    if (isShare(figure.quantity)) continue;
    const last = groups.at(-1);
    if (last && joins(figure, last)) last.push(figure);
    else groups.push([figure]);
  }
  return groups.map(itemOf);
}

/** Whether a figure is a percentage, percentage points or a multiple rather than an amount. */
export const isShare = ({ dimension }: Quantity): boolean => ['%', '‰', '百分点', '倍'].includes(dimension);

function itemOf(figures: readonly Figure[]): Item {
  const words = figures[0]?.label ?? '';
  const label = /^(?:其中|即|包括|[具分][体别]为)$/.test(words) ? '' : withoutLeadIn(words);
  const place = isAfterOthers(figures[0]?.gap ?? '') ? undefined : placeOf(label);
  return { label, figures, role: roleOf(words), ...(place === undefined ? {} : { place }) };
}

/** The last of several names is not what the figure is of: 长春市、辉南县5个项目. */
const isAfterOthers = (gap: string): boolean => /[\p{Script=Han}]、[^,、;:。()]+$/u.test(gap);

/** What may stand between two measures of one thing. */
const BETWEEN = /^[,、(]?(?:共|计|共计|合计|总)?(?:涉及|惠及|受益|居民|群众|家庭|建筑|建设|改造|征收|拆迁|占地|用地|总|房屋|住房)*(?:面积|户数|套数|人数|楼栋|居民|群众|家庭|金额|投资|资金)?[约为达共]?$/;
const NOUN_BETWEEN = /^[^,、;:。()]{0,12}$/;

/** The gap without the noun that 个 counts: 12个项目、总投资8.6亿元. */
function withoutNoun(gap: string, { dimension, unit }: Quantity): string {
  const noun = dimension.startsWith('个') && unit.endsWith('个') ? /^[\p{Script=Han}]{1,8}(?=[,、(])/u.exec(gap)?.[0] ?? '' : '';
  return roleOf(noun) === 'other' ? gap.slice(noun.length) : gap;
}

function joins(figure: Figure, item: readonly Figure[]): boolean {
  const last = item.at(-1);
  if (last?.index !== figure.index - 1 || last.sentence !== figure.sentence) return false;
  if (item.some(({ quantity }) => isAlike(quantity, figure.quantity))) return false;
  if (BETWEEN.test(withoutNoun(figure.gap, last.quantity))) return true;
  return NOUN_BETWEEN.test(figure.gap) && ['other', 'total'].includes(roleOf(figure.gap)) && !/其中/.test(figure.gap);
}
