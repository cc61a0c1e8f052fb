import { type Interval, fractionOf, order } from '../../../arithmetic';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import type { Bound, Quantity } from '../lexer/quantity';
import type { ClaimVerdict } from '../proof';
import { figuresOf, resultOf, type Relation } from '../relation';
import { thresholdWords } from '../words';
import type { Pair } from './bases';

/** A share given as a threshold: 完成率超过90% with deed and plan at hand. */
export function thresholdDraft(scene: Scene, share: Quantity, pairs: readonly Pair[]): Draft {
  const text = scene.textOf(share);
  const readings = pairs.map((pair) => {
    const relation: Relation = { kind: 'ratio', share, top: pair.top.quantity, bottom: pair.bottom.quantity };
    return { pair, relation, verdict: keeps(resultOf(relation), share) };
  });
  const reading = readings.find(({ verdict }) => verdict === 'holds') ?? readings.find(({ pair, verdict }) => pair.isStrong && verdict === 'fails');
  if (!reading) return { kind: 'comparison', verdict: 'not-checkable', reason: thresholdWords.baseless(text), at: [share.numeral] };
  const { relation, verdict } = reading;
  const at = numerals(figuresOf(relation));
  const [top = '', bottom = ''] = figuresOf(relation).slice(1).map(scene.textOf);
  const say = verdict === 'fails' ? thresholdWords.fails : thresholdWords.holds;
  return { kind: 'comparison', verdict, reason: say(text, top, bottom), at };
}

/** Whether what may be true keeps a bound; 约 and 近 promise too little to be broken. */
export function keeps(range: Interval | undefined, { number, bound }: { readonly number: Quantity['number']; readonly bound?: Bound }): ClaimVerdict {
  if (!range || !bound || bound === 'about') return 'not-checkable';
  const limit = fractionOf(number);
  if (bound === 'over') return order(range.high.at, limit) < 0 ? 'fails' : 'holds';
  return order(range.low.at, limit) > 0 ? 'fails' : 'holds';
}
