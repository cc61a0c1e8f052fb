import { rounded } from '../../../arithmetic';
import { measureOf } from '../context/items';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import type { Quantity } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import type { PartList } from '../lists/part-lists';
import { type Relation, expectedOf, judge, withFigure } from '../relation';
import { sumWords } from '../words';
import { type Sum, isBelow, isClosed, isWrong, sumIn } from './completeness';

/** Every whole against the parts listed behind it, measure by measure. */
export function sumDrafts(scene: Scene): readonly Draft[] {
  return scene.lists.flatMap((list) =>
    list.whole.figures.flatMap(({ quantity }) => draftOf(scene, list, quantity) ?? []));
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
