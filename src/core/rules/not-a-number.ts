import { addressOf, deducedFigures, type DeducedFigure } from '../relations';
import { readNumber, numberOf } from '../tables';
import { cellHit, wordCells } from './hit';
import { isPlaceholder } from './placeholder';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
  /** The number that it should be, and what says so. */
  readonly number: string | undefined;
  readonly by: DeducedFigure['by'] | 'looks';
}

/** What a proposed number rests on. */
const BY = {
  sum: '按合计推算应为',
  quotient: '按计划和完成数计算应为',
  rate: '按完成率推算应为',
  looks: '像是',
} as const;

/** Words in a column of figures: 约500, 500多, 已完成. No sum can read them. */
export const notANumber = tableRule('not-a-number')<Facts>({
  level: 'error',
  basis: '附表填报要求：数字栏填数字，没有任务填“—”',
  traits: { about: 'value', isDecisive: true, isUnreadable: true, isUniversal: true },
  words: {
    title: '数字栏填了文字',
    why: '合计和比率会跳过这一格，说明应写在备注栏。',
    say: ({ text, number, by }) => `“${text}”不是数字${number === undefined ? '' : `，${BY[by]}${number}`}。`,
  },
  check: (table) => {
    const texts = wordCells(table).flatMap((ref) => {
      if (!ref.isNumeric) return [];
      const reading = readNumber(ref.value);
      return reading.kind === 'text' && !isPlaceholder(reading.text) ? [{ ref, text: reading.text.trim() }] : [];
    });
    const deduced = deducedFigures(
      table,
      texts.map(({ ref }) => ref),
    );
    return texts.map(({ ref, text }) => {
      const found = deduced(ref) ?? lookAlike(text);
      const facts = { text, number: found?.shown, by: found?.by ?? 'looks' } as const;
      const fix = found && { expected: found.shown, fix: { isSafe: false, at: addressOf(ref), to: found.content } };
      return cellHit(ref, facts, fix);
    });
  },
});

/** Letters that are typed for digits: 12O5, 86l. */
const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  '○': '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
};

interface LookAlike extends Omit<DeducedFigure, 'by'> {
  readonly by: 'looks';
}

/** The number that a text is but for a letter in place of a digit. */
function lookAlike(text: string): LookAlike | undefined {
  const digits = [...text.normalize('NFKC')].map((character) => DIGITS[character] ?? character).join('');
  const number = /\d/.test(text) ? numberOf(readNumber(digits)) : undefined;
  return number === undefined ? undefined : { shown: String(number), content: number, by: 'looks' };
}
