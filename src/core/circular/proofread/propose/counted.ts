import { COUNTED } from '../constants/retelling';
import type { Draft } from '../draft';
import { type Fact, STRENGTH } from '../facts/fact';
import { type NameList, listAfter, listBefore } from '../facts/names';
import { type Quantity, isOfRanks, printedNumber } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { NAMES_ASIDE, NAMES_FOLLOW, RANKS_BEHIND } from '../vocabulary/names';

const COUNTS = new Set(['项', '类', '种', '家', '所', '条', '处', '座', '户', '批', AREA]);

/** Whether a figure counts things that could be named. */
export const isCount = ({ quantity: { dimension, power, number, bound } }: Fact): boolean =>
  power === 0 &&
  number.decimals === 0 &&
  bound === undefined &&
  number.units > 0n &&
  number.units < COUNTED.mostNames &&
  (dimension.startsWith('个') || COUNTS.has(dimension));

/** 甲、乙两项出资12.7亿元: how many there are stands right in front. */
export const isBesideIt = (count: Fact, told: Fact): boolean => told.strength === STRENGTH.none && isCount(count);

/** How long words between a count and its names are. */
const LONGEST_LEAD = 14;

/** The names that a count counts, in front of it or behind its lead-in. */
export function listOf(text: string, { quantity, host }: Fact): NameList | undefined {
  const { dimension } = quantity;
  // 后三位的是甲市、乙市、丙市: ranks count the names behind them, 居后三位 those in front.
  const lead =
    RANKS_BEHIND.pattern.exec(text.slice(Math.max(0, quantity.start - LONGEST_LEAD), quantity.start))?.[0] ?? '';
  const isBehind = !isOfRanks(quantity) || lead !== '';
  const before = isBehind
    ? asCounted(listBefore(text, quantity.start - lead.length, Number(quantity.number.units)), quantity)
    : undefined;
  const end = before?.names.at(-1)?.end ?? 0;
  const isBeside = quantity.start - end < 3 && (dimension !== AREA || !text.slice(end, quantity.start).includes(','));
  if (before && (before.isPlaces || (before.names.length > 1 && isBeside))) return before;
  const aside = NAMES_ASIDE.pattern.exec(text.slice(quantity.end, quantity.end + LONGEST_LEAD))?.[0];
  const bracketed = aside === undefined ? undefined : listAfter(text, quantity.end + aside.length);
  if (bracketed?.isPlaces) return bracketed;
  const follow = NAMES_FOLLOW.pattern.exec(text.slice(quantity.end, quantity.end + 60))?.[0];
  return follow === undefined || host !== undefined ? undefined : listAfter(text, quantity.end + follow.length);
}

/**
 * 省财政厅、省住建厅对甲市、乙市、丙市3市: where a name that stands as far back as is counted is so much longer than those
 * behind it, it carries the words that lead to the list.
 */
function asCounted(list: NameList | undefined, { number }: Quantity): NameList | undefined {
  const [first, ...rest] = list?.names.slice(-Number(number.units)) ?? [];
  if (!list || !first || rest.length === 0 || rest.length + 1 === list.names.length) return list;
  const longest = Math.max(...rest.map(({ text }) => text.length));
  return first.text.length > 2 * longest ? { ...list, names: [first, ...rest] } : list;
}

/** A list that begins or ends with its sentence has lost none of its names there. */
export const isAtEdge = (text: string, at: number): boolean => at < 0 || EDGES.has(text.charAt(at));
const EDGES: ReadonlySet<string> = new Set(['。', ';', '\n', '']);

/** A count must be as many as there are names. */
export const countConstraint = (count: Quantity, names: number): Draft['constraint'] & object => ({
  figures: [count],
  isTrueWith: (_, fresh) => fresh.number.decimals === 0 && fresh.number.units === printedNumber(String(names))?.units,
});
