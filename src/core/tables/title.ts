import { valueAt, type Address, type Area, type Sheet, type Value } from '../workbook';
import { isDateFormat } from './number';
import { showValue } from './show';
import { readUnitLine } from './header-text';
import { readPeriod, statesYearOnly, type Period } from './period';

/** A text above a header. */
export interface TitleText {
  readonly text: string;
  readonly at: Address;
}

/** What stands above a header: every text from top to bottom, and the units that a 单位 line names. */
export interface Headings {
  readonly texts: readonly TitleText[];
  readonly units: readonly string[];
  /** The texts of a row, or of two rows one below the other, put together: a title may be split over cells. */
  readonly joined: readonly TitleText[];
}

/** How far above a header its title may stand. */
const MOST_TITLE_ROWS = 8;

/** Reads the lines between `from`, the first row that is free, and the header. */
export function readHeadings(sheet: Sheet, header: Area, from: number): Headings {
  const texts: TitleText[] = [];
  for (let row = Math.max(from, header.row - MOST_TITLE_ROWS); row < header.row; row++) {
    for (let column = sheet.origin.column; column < header.column + header.columns; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'string' && value.trim() !== '')
        texts.push({ text: value.trim(), at: { sheet: sheet.name, row, column } });
    }
  }
  const above = texts.filter(({ at }) => at.column >= header.column);
  const lines = joinedRows(above);
  const pairs = lines.slice(1).map((line, i) => together([lines[i] ?? line, line]));
  const own = above.some(isLikeTitle) ? above : texts;
  return { texts: own, units: own.flatMap(({ text }) => readUnitLine(text)), joined: [...lines, ...pairs] };
}

/** Whether a text may be a title; then what stands further left belongs to another table. */
export const isLikeTitle = ({ text }: Pick<TitleText, 'text'>): boolean =>
  text.length > 4 && !/[:：]|^[(（]/.test(text);

function joinedRows(texts: readonly TitleText[]): readonly TitleText[] {
  const rows = [...new Set(texts.map(({ at }) => at.row))];
  return rows.map((row) => together(texts.filter(({ at }) => at.row === row)));
}

const together = (parts: readonly TitleText[]): TitleText => ({
  text: parts.map(({ text }) => text).join(''),
  at: parts[0]?.at ?? { sheet: '', row: 0, column: 0 },
});

/**
 * The period that the headings state, the title's first; a title's months are more telling than the cut-off day below
 * it.
 */
export function headingPeriod(headings: Headings, title: TitleText | undefined): Period | undefined {
  const ordered = [...(title ? [title] : []), ...headings.texts, ...headings.joined];
  return firstPeriod(ordered.map(({ text }) => text)) ?? periodOfParts(ordered.map(({ text }) => text));
}

/**
 * The period that the head of a sheet states for all tables on it: what stands above the first line of figures and
 * above the header in row `header`, since a list of documents has days, and no figures, in its lines.
 */
export function sheetPeriod(sheet: Sheet, header = Number.POSITIVE_INFINITY): Period | undefined {
  const first = sheet.values.findIndex((line) => line.filter((value) => typeof value === 'number').length > 1);
  const head = sheet.values.slice(0, Math.min(first < 0 ? MOST_TITLE_ROWS : first, header - sheet.origin.row));
  const texts = head.map((line) => line.filter((value) => typeof value === 'string'));
  return firstPeriod(texts.flat()) ?? firstPeriod(head.flatMap((line, row) => daysIn(sheet, line, row, texts[row])));
}

/** The days that a line holds as dates, unless it says that it was filled in then. */
function daysIn(sheet: Sheet, line: readonly Value[], row: number, texts: readonly string[] = []): readonly string[] {
  if (texts.some(isFillInDay)) return [];
  return line.flatMap((value, column) =>
    typeof value === 'number' && isDateFormat(sheet.formats[row]?.[column] ?? '')
      ? [showValue(value, 'yyyy-mm-dd')]
      : [],
  );
}

/** A year in the title and a month below it: 2023年…表，截至7月31日. */
function periodOfParts(texts: readonly string[]): Period | undefined {
  const plain = texts
    .filter((text) => !FILL_IN_DAY.test(text))
    .map((text) => text.normalize('NFKC').replace(/\s+/g, ''));
  const year = plain.flatMap((text) => /20\d\d(?=年)/.exec(text)?.[0] ?? [])[0];
  const month = plain.flatMap((text) => /(?<!\d)\d{1,2}(?=月(?:\d{1,2}日|底|末)?[)）]?$)/.exec(text)?.[0] ?? [])[0];
  return year === undefined || month === undefined ? undefined : readPeriod(`${year}年1-${month}月`);
}

/** The day on which a form was filled in says nothing of the period it reports. */
export const isFillInDay = (text: string): boolean => FILL_IN_DAY.test(text);

const FILL_IN_DAY = /[填制报][表报写出送]*(?:日期|时间)/;

/** The period up to a fill-in day that is the last of its month, where nothing else states one. */
export function fillInPeriod({ texts, joined }: Headings): Period | undefined {
  for (const { text } of [...texts, ...joined]) {
    const [, year = 0, month = 0, day = 0] = (FULL_DAY.exec(text.normalize('NFKC').replace(/\s+/g, '')) ?? []).map(
      Number,
    );
    const isLast = day > 27 && new Date(Date.UTC(year, month - 1, day + 1)).getUTCDate() === 1;
    if (isLast && isFillInDay(text)) return readPeriod(`${year}年1-${month}月`);
  }
  return undefined;
}

const FULL_DAY = /(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})/;

/** The first period that texts state; months of a year tell more than that year as a whole before them. */
function firstPeriod(texts: readonly string[]): Period | undefined {
  const stating = texts.filter((text) => !FILL_IN_DAY.test(text) && readPeriod(text) !== undefined);
  const [first = ''] = stating;
  const months = statesYearOnly(first) ? stating.find((text) => !statesYearOnly(text)) : undefined;
  const [whole, part] = [readPeriod(first), months === undefined ? undefined : readPeriod(months)];
  return part && part.year === whole?.year ? part : whole;
}
