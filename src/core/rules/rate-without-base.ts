import { columnTitle } from '../tables';
import { addressOf, judgedRates, leftOut, rateAt } from '../relations';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly base: string;
}

/** A rate where nothing was planned: it has no meaning and enters rankings. */
export const rateWithoutBase = tableRule('rate-without-base')<Facts>({
  level: 'warning',
  basis: '完成率＝完成数÷计划数；没有计划填“—”',
  traits: { about: 'value', doubt: 'sense', compares: ['beside'] },
  words: {
    title: '无计划却有比率',
    why: '没有分母的比率没有意义，会混进排名。',
    say: ({ value, base }) => `“${base}”是零或没有填写，却有比率${value}。`,
  },
  check: (table) =>
    judgedRates(table).flatMap(({ check, judgement }) => {
      const points = rateAt(check)?.points ?? 0;
      if (judgement.kind !== 'no-base' || points === leftOut(check)) return [];
      return [
        cellHit(
          check.rate,
          { value: shownAt(check.rate), base: columnTitle(check.base.column) },
          { expected: '—', also: [addressOf(check.base)] },
        ),
      ];
    }),
});
