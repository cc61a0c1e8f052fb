import { columnTitle } from '../tables';
import { addressOf } from '../relations';
import { cellHit } from './hit';
import { quotientsOf } from './quotient';
import { tableRule } from './rule';

interface Facts {
  readonly perUnit: string;
  readonly from: number;
  readonly to: number;
  readonly households: string;
}

/**
 * Square metres per household outside what dwellings have: one of the two figures is usually in another unit or row.
 */
export const unitPerHousehold = tableRule('unit-per-household')<Facts>({
  level: 'warning',
  basis: '每户面积一般为几十到几百平方米',
  traits: { about: 'value', doubt: 'sense', compares: ['beside'] },
  words: {
    title: '户均面积不合理',
    why: '面积或户数多半填错了单位或位置。',
    throughout: '多半是面积的单位与表头不一致',
    say: ({ perUnit, from, to, households }) => `按“${households}”折算户均${perUnit}㎡，通常在${from}—${to}㎡之间。`,
  },
  concerns: (table) => table.annex.relations.some((relation) => relation.kind === 'quotient'),
  check: (table) =>
    quotientsOf(table)
      .filter(({ isPlausible, slipTo }) => !isPlausible && slipTo === undefined)
      .map(({ numerator, denominator, quotient, from, to }) =>
        cellHit(
          numerator,
          { perUnit: quotient.toFixed(1), from, to, households: columnTitle(denominator.column) },
          { also: [addressOf(denominator)], expected: `户均${from}—${to}㎡` },
        ),
      ),
});
