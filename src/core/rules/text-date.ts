import { addressOf } from '../relations';
import { cellValue, plainText } from '../tables';
import { cellHit, cellsWhere } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
  readonly date: string;
}

/** The format a converted date gets. */
const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** A full date typed as text cannot be compared or sorted; the same day as a date keeps the meaning. */
export const textDate = tableRule('text-date')<Facts>({
  level: 'error',
  basis: '附表填报要求：日期栏填日期',
  traits: { about: 'form' },
  words: {
    title: '日期存成文本',
    why: '文本日期不能排序，也无法与实施日期比较先后。',
    say: ({ text, date }) => `“${text}”是文本，应为日期${date}。`,
  },
  check: (table) => cellsWhere(table, ({ definition }) => definition?.kind === 'date', (value) => value !== undefined).flatMap((ref) => {
    const value = cellValue(ref.table, ref.row, ref.column);
    const date = typeof value === 'string' ? readDate(value) : undefined;
    if (!date || typeof value !== 'string') return [];
    return [cellHit(ref, { text: value, date: date.text }, { expected: date.text, fix: { isSafe: true, at: addressOf(ref), to: date.serial, format: DATE_FORMAT } })];
  }),
});

const FULL_DATE = /^((?:19|20)\d\d)[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const DAY = 86_400_000;

/** A complete, existing day; a month alone has no day to convert to. */
function readDate(text: string): { readonly serial: number; readonly text: string } | undefined {
  const match = FULL_DATE.exec(plainText(text));
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { serial: date.getTime() / DAY + 25569, text: date.toISOString().slice(0, 10) };
}
