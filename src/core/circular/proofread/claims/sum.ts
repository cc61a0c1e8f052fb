import { order, rounded, sumOf } from '../../../arithmetic';
import { headOf, measureOf } from '../context/items';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { type Quantity, possible, valueOf } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import type { PartList } from '../lists';
import { bestReading } from '../locate';
import { type Relation, expectedOf, judge, withFigure } from '../relation';
import { isExhaustive } from '../patterns/divisions';
import { sumWords } from '../words';

/** Every whole against the parts listed behind it, measure by measure. */
export function sumDrafts(scene: Scene): readonly Draft[] {
  return scene.lists.flatMap((list) =>
    list.whole.figures.flatMap(({ quantity }) => draftOf(scene, list, quantity) ?? []));
}

interface Sum {
  readonly relation: Relation & { readonly kind: 'sum' };
  readonly list: PartList;
  /** Every part of the list has this measure. */
  readonly isWhole: boolean;
}

function sumIn(list: PartList, whole: Quantity): Sum {
  const parts = list.parts.map((part) => measureOf(part, whole)?.quantity);
  const present = parts.filter((part) => part !== undefined);
  return { relation: { kind: 'sum', whole, parts: present }, list, isWhole: present.length === parts.length };
}

function draftOf(scene: Scene, list: PartList, whole: Quantity): Draft | undefined {
  const sum = sumIn(list, whole);
  const [first, ...others] = sum.relation.parts;
  if (!first || !measureOf(list.parts[0] ?? list.whole, whole)) return undefined;
  return others.length === 0 ? partDraft(scene, whole, first) : listDraft(scene, sum);
}

function partDraft({ textOf }: Scene, whole: Quantity, part: Quantity): Draft {
  const relation: Relation = { kind: 'part', whole, part };
  const isBlurred = whole.bound !== undefined || part.bound !== undefined || (whole.dimension === AREA && whole.unit !== part.unit);
  const answer = judge(relation);
  const verdict = answer === 'fails' && isBlurred ? 'not-checkable' : answer;
  const reason = verdict === 'fails' ? sumWords.exceeds(textOf(whole), textOf(part))
    : verdict === 'not-checkable' ? sumWords.blurred(textOf(whole)) : sumWords.within(textOf(whole), textOf(part));
  return { kind: 'comparison', verdict, reason, at: [whole.numeral, part.numeral], relation };
}

function listDraft(scene: Scene, given: Sum): Draft {
  const sum = given.list.isComplete ? given : shortened(given);
  const { relation } = sum;
  const { whole, parts } = relation;
  const text = scene.textOf(whole);
  const base = { kind: 'sum', at: [whole, ...parts].map(({ numeral }) => numeral), relation } as const;
  const answer = judge(relation);
  if (answer === 'holds') return { ...base, verdict: answer, reason: sumWords.holds(text, parts.length) };
  const padded = answer === 'within-rounding' && isClosed(scene, sum) ? paddedWrong(relation) : undefined;
  if (padded) return failing(scene, padded);
  if (answer === 'within-rounding') return { ...base, verdict: answer, reason: sumWords.rounding(text, expectedOf(relation) ?? '') };
  if ([whole, ...parts].some(({ bound }) => bound)) return { ...base, verdict: 'not-checkable', reason: sumWords.blurred(text) };
  if (isWrong(scene, sum)) return failing(scene, relation);
  return isBelow(relation)
    ? { ...base, kind: 'comparison', verdict: 'holds', reason: sumWords.partial(text) }
    : { ...base, verdict: 'not-checkable', reason: sumWords.unclear() };
}

function failing(scene: Scene, relation: Sum['relation']): Draft {
  const { whole, parts } = relation;
  const expected = expectedOf(relation) ?? '';
  const reason = sumWords.fails(scene.textOf(whole), parts.map(scene.textOf), expected);
  return { kind: 'sum', verdict: 'fails', reason, expected, at: numerals([whole, ...parts]), relation };
}

/**
 * A single figure with fewer decimals than all others has lost a digit, or its zero: 2.1 among hundredths is 2.10, and 8亿元 as the whole of
 * tenths is 8.0亿元. A whole that has decimals may be rounded.
 */
function paddedWrong(relation: Sum['relation']): Sum['relation'] | undefined {
  const { whole, parts } = relation;
  const figures = [whole, ...parts];
  const finest = Math.max(...figures.map(({ number }) => number.decimals));
  const [coarse, ...others] = figures.filter(({ number }) => number.decimals < finest);
  if (!coarse || others.length > 0 || coarse.isCounted && coarse.power === 0 || figures.some(({ power }) => power !== whole.power)) return undefined;
  if (coarse === whole && whole.number.decimals > 0) return undefined;
  const strict = withFigure(relation, coarse, { ...coarse, number: rounded(coarse.number, finest) });
  return strict.kind === 'sum' && judge(strict) === 'fails' ? strict : undefined;
}

/** The list up to where it adds up, if it does: what follows may belong to the sentence and not to the list. */
function shortened(sum: Sum): Sum {
  const { whole, parts } = sum.relation;
  const relations = parts.slice(1).map((_, at) => ({ ...sum.relation, whole, parts: parts.slice(0, parts.length - at) }));
  const relation = relations.find((each) => judge(each) === 'holds');
  return relation ? { ...sum, relation } : sum;
}

/** Whether a sum that does not come out is an error, and not just a list of some parts or of parts that overlap. */
function isWrong(scene: Scene, sum: Sum): boolean {
  const { relation, list, isWhole } = sum;
  if (isClosed(scene, sum)) return true;
  if (relation.parts.some((part) => judge({ kind: 'part', whole: relation.whole, part }) === 'fails')) return true;
  if (!isBelow(relation) && list.parts.every(({ place }) => place !== undefined)) return true;
  return isWhole && isTelling(relation);
}

/** All parts are listed: the words say so, the kinds of parts or their number do, or another measure of them adds up. */
const isClosed = (scene: Scene, { relation, list, isWhole }: Sum): boolean =>
  isWhole && (list.isComplete || list.hasRemainder || isExhaustive(list.parts.map(({ label }) => label)) || isCounted(scene, list) || isConfirmed(list, relation.whole));

const isBelow = ({ whole, parts }: Relation & { readonly kind: 'sum' }): boolean =>
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
