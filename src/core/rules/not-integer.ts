import { decimalsOf, readingAt } from '../relations';
import { cellHit, cellsWhere, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly unit: string;
}

/** Households, dwellings and projects are counted in whole numbers. */
export const notInteger = tableRule('not-integer')<Facts>({
  level: 'error',
  basis: '附表栏目单位：套、户、个',
  traits: { about: 'value', isDecisive: true, isOdd: true },
  words: {
    title: '应为整数',
    why: '套数、户数和项目数没有小数，多半是小数点或单位填错。',
    throughout: '多半是整栏的单位与表头不一致（如万套）',
    say: ({ value, unit }) => `“${value}”带小数，以${unit}计数的栏目应为整数。`,
  },
  check: (table) =>
    cellsWhere(
      table,
      ({ definition }) => definition?.kind === 'count',
      (value) => typeof value === 'number' && !Number.isInteger(value),
    )
      .flatMap((ref) => {
        const reading = readingAt(ref);
        if (reading.kind !== 'number' || decimalsOf(reading.number) === 0) return [];
        return [cellHit(ref, { value: shownAt(ref), unit: ref.column.unit ?? ref.column.definition?.unit ?? '' })];
      })
      .filter(({ column }) => !isScaled(column?.unit)),
});

/** 万套 may have decimals. */
const isScaled = (unit: string | undefined): boolean => unit !== undefined && /^(?:万|千|百万|亿)/.test(unit);
