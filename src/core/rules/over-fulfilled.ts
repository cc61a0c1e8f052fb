import { addressOf, judgedRates, rateAt } from '../relations';
import { cellHit } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly rate: string;
}

/** Rates above 100 % are legal and common; from three times the plan on they are worth a look at the plan. */
const REMARKABLE = 300;

/** A rate of more than three times the plan is legal, but often means that the plan was never updated. */
export const overFulfilled = tableRule('over-fulfilled')<Facts>({
  level: 'info',
  basis: '超额完成属正常，如实填报',
  traits: { about: 'value', doubt: 'remark', compares: ['beside'] },
  words: {
    title: '超计划两倍以上',
    why: '超额完成是允许的；超出两倍时常见的原因是计划没有更新。',
    say: ({ rate }) => `完成率${rate}%，超出计划两倍以上。`,
  },
  check: (table) =>
    judgedRates(table).flatMap(({ check, judgement }) => {
      const points = rateAt(check)?.points ?? 0;
      return judgement.kind === 'holds' && !check.isGrowth && points > REMARKABLE
        ? [cellHit(check.rate, { rate: points.toFixed(1) }, { also: [addressOf(check.done), addressOf(check.base)] })]
        : [];
    }),
});
