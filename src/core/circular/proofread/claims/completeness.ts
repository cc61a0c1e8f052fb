import { order, sumOf } from '../../../arithmetic';
import { headOf, measureOf } from '../context/items';
import type { Scene } from '../context/scene';
import { type Quantity, possible, valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import type { PartList } from '../lists/part-lists';
import { bestReading } from '../locate';
import { isExhaustive } from '../patterns/divisions';
import { type Relation, judge } from '../relation';

/** One measure of a list of parts as a relation. */
export interface Sum {
  readonly relation: Relation & { readonly kind: 'sum' };
  readonly list: PartList;
  /** Every part of the list has this measure. */
  readonly isWhole: boolean;
}

/** The sum of a whole's measure over the parts that have it. */
export function sumIn(list: PartList, whole: Quantity): Sum {
  const parts = list.parts.map((part) => measureOf(part, whole)?.quantity);
  const present = parts.filter((part) => part !== undefined);
  return { relation: { kind: 'sum', whole, parts: present }, list, isWhole: present.length === parts.length };
}

/** Whether a sum that does not come out is an error, and not just a list of some parts or of parts that overlap. */
export function isWrong(scene: Scene, sum: Sum): boolean {
  const { relation, list, isWhole } = sum;
  if (isClosed(scene, sum)) return true;
  if (relation.parts.some((part) => judge({ kind: 'part', whole: relation.whole, part }) === 'fails')) return true;
  if (!isBelow(relation) && list.parts.every(({ place }) => place !== undefined)) return true;
  return isWhole && isTelling(relation);
}

/** All parts are listed: the words say so, the kinds of parts or their number do, or another measure of them adds up. */
export const isClosed = (scene: Scene, { relation, list, isWhole }: Sum): boolean =>
  isWhole && (list.isComplete || list.hasRemainder || isExhaustive(list.parts.map(({ label }) => label)) || isCounted(scene, list) || isConfirmed(list, relation.whole));

/** Whether the parts come to less than the whole. */
export const isBelow = ({ whole, parts }: Relation & { readonly kind: 'sum' }): boolean =>
  order(sumOf(parts.map(possible)).face, possible(whole).face) < 0;

const FARTHEST_COUNT = 12;

/** The text counts the places that the list then names: 9个市县发放5.27亿元。具体为… */
function isCounted({ paragraph }: Scene, { parts, whole }: PartList): boolean {
  const first = parts[0] && headOf(parts[0]);
  if (!first || parts.some(({ place }) => place === undefined)) return false;
  const from = headOf(whole).sentence;
  const counted = paragraph.figures.slice(Math.max(0, first.index - FARTHEST_COUNT), first.index).reverse()
    .find(({ quantity, sentence }) => quantity.dimension === AREA && sentence >= from);
  return counted !== undefined && valueOf(counted.quantity).units === BigInt(parts.length);
}

/** Another measure of the same items adds up exactly, so none is missing. */
function isConfirmed(list: PartList, whole: Quantity): boolean {
  return list.whole.figures.some(({ quantity }) => {
    const { relation, isWhole } = sumIn(list, quantity);
    return quantity !== whole && isWhole && relation.parts.length > 1 && judge(relation) === 'holds';
  });
}

/** How many readings of one figure are tried before a misprint of that kind counts, and how much longer the odds must be. */
const CHANCES: Readonly<Record<string, number>> = { unit: 2, power: 8, added: 17, interchanged: 17, dropped: 57 };
const ODDS = 15;

/** One misprint would make the sum come out, and the figures are long enough for that to be no chance. */
function isTelling(relation: Relation & { readonly kind: 'sum' }): boolean {
  const reading = bestReading(relation, { isConfirmed: () => false, timesUsed: () => 0 });
  const chances = reading && CHANCES[reading.misprint.kind];
  return chances !== undefined && relation.whole.number.units >= BigInt(relation.parts.length * chances * ODDS);
}
