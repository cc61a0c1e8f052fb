import { isShare } from '../context/items';
import type { Figure } from '../context/paragraph';
import { type Row, rowsOf } from '../context/rows';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { isAlike, possible } from '../lexer/quantity';
import { inUnit } from '../relation';
import { limitWords } from '../words';
import { keeps } from './threshold';

/** Every row of figures that the words put above or below a limit: 超过90%的有甲县(95%)、乙县(92%). */
export function limitDrafts(scene: Scene): readonly Draft[] {
  const rows = rowsOf(scene.paragraph.figures);
  return rows.flatMap((row, at) => {
    if (!isNamed(row)) return [];
    const [before, after] = [limitBefore(rows, at), rows[at + 1]?.[0]];
    const limit = isLimitBefore(before, row) ? before : isLimitAfter(row, after) ? after : undefined;
    return limit ? [draftOf(scene, row, limit)] : [];
  });
}

/** Each figure stands in the bracket of its name, so that it can only be what the limit is about. */
const isNamed = (row: Row): boolean => row.every(({ gap }) => /[\p{Script=Han}]\($/u.test(gap)) || (row.length > 1 && row.every(({ quantity }) => isShare(quantity)));

/** The figure before the row, past one that only counts its names: 高于80%的有5个,分别为…. */
function limitBefore(rows: readonly Row[], at: number): Figure | undefined {
  const last = rows[at - 1]?.at(-1);
  return last?.quantity.dimension.startsWith('个') ? rows[at - 2]?.at(-1) : last;
}

function isLimitBefore(limit: Figure | undefined, [first]: Row): limit is Figure {
  return isLimit(limit, first) && /^(?:以上|以下)?的?[\p{Script=Han}]{0,8}(?:[,:]|分别|依次|有|为|是|包括)+(?:[\p{Script=Han}]{2,14}\()?$/u.test(first?.gap ?? '');
}

function isLimitAfter(row: Row, limit: Figure | undefined): limit is Figure {
  return isLimit(limit, row[0]) && /^\)?(?:[,]|等[\p{Script=Han}]{0,4})?(?:[\p{Script=Han}]{0,6}率)?(?:均|都)?(?:超过|超|高于|不低于|达到|低于|不足|不到|在|大于|小于)+$/u.test(limit?.gap ?? '');
}

const isLimit = (limit: Figure | undefined, first: Figure | undefined): limit is Figure =>
  limit?.quantity.bound !== undefined && first !== undefined && limit.sentence === first.sentence && isAlike(limit.quantity, first.quantity);

function draftOf({ textOf }: Scene, row: Row, { quantity: limit }: Figure): Draft {
  const at = numerals([limit, ...row.map(({ quantity }) => quantity)]);
  const verdictOf = ({ quantity }: Figure): string => keeps(inUnit(possible(quantity), limit.power), limit);
  const broken = row.find((figure) => verdictOf(figure) === 'fails');
  if (broken) return { kind: 'comparison', verdict: 'fails', reason: limitWords.fails(textOf(broken.quantity), textOf(limit)), at, suspicion: { at: broken.quantity.numeral } };
  if (limit.bound === 'about') return { kind: 'comparison', verdict: 'not-checkable', reason: limitWords.vague(textOf(limit)), at };
  return { kind: 'comparison', verdict: 'holds', reason: limitWords.holds(row.length, textOf(limit)), at };
}
