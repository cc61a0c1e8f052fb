import { cellNumber } from '../arithmetic';
import { addressOf, convertedNumber, printNumber, readingAt, type Ref } from '../relations';
import { isAdditive } from '../programmes';
import { cellFormat, isPercentFormat, type TableColumn } from '../tables';
import { cellHit, wordCells, type WordCell } from './hit';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly text: string;
  readonly number: string | undefined;
}

/**
 * A figure stored as text: Excel's SUM passes over it. Converting keeps the meaning, so the fix is safe; save for text
 * in a larger unit than its column, which is rounded: 0.41万 may stand for 4096.
 */
export const textNumber = tableRule('text-number')<Facts>({
  level: 'error',
  basis: '附表填报要求：数字栏填数字',
  traits: { about: 'form', isDecisive: true, isUnreadable: true, isUniversal: true },
  words: {
    title: '数字存成文本',
    why: '求和公式会跳过文本，合计因此偏小。',
    say: ({ text, number }) =>
      number === undefined ? `“${text}”是文本，单位与本栏不一致，无法换算。` : `“${text}”是文本，应为数字${number}。`,
  },
  check: (table) =>
    wordCells(table)
      .filter(({ column, isOwn, isNumeric }) => isNumeric || (isOwn && isAmount(column)))
      .flatMap(hit),
});

/** Rates of an office's own are written as it likes. */
const isAmount = ({ definition }: TableColumn): boolean => definition !== undefined && isAdditive(definition);

function hit(ref: WordCell): readonly Hit<Facts>[] {
  const reading = readingAt(ref);
  if (reading.kind !== 'text-number') return [];
  const text = String(ref.value);
  const format = cellFormat(ref.table, ref.row, ref.column);
  const plain = reading.isPercent ? percentNumber(reading.number, ref, format) : convertedNumber(reading, ref.column);
  if (plain === undefined) return [cellHit(ref, { text, number: undefined })];
  const number = printNumber(plain, 0);
  const general = format === '@' ? { format: 'General' } : {};
  const isRounded = Math.abs(plain) > Math.abs(reading.number);
  return [
    cellHit(
      ref,
      { text, number },
      { expected: number, fix: { isSafe: !isRounded, at: addressOf(ref), to: plain, ...general } },
    ),
  ];
}

/** “76.2%” typed as text: points in a column of points, a fraction where the format shows percent. */
function percentNumber(number: number, { column }: Ref, format: string): number | undefined {
  if (column.definition?.kind !== 'rate') return undefined;
  return isPercentFormat(format) ? cellNumber(number / 100) : number;
}
