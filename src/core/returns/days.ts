import { showValue, type Day, type Table } from '../tables';
import { formatAt, isBlank, valueAt, type Sheet, type Snapshot } from '../workbook';

/** Words that stand before the day on which a form was filled in. */
const FILLED = /(?:填[报表写]|报送|上报|制表)(?:日期|时间|日)[:：]?(.*)$/u;

const DAY = /(20\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/u;

/** Words that stand before the day up to which figures are counted. */
const CUT_OFF = /截[至止]/u;

/** How far to the right of the words the day may stand. */
const MOST_CELLS = 6;

/** The latest day on which a sheet of the workbook says it was filled in. */
export const fillInDay = (snapshot: Snapshot): Day | undefined => latest(snapshot.sheets.flatMap(daysOfSheet));

/** The latest cut-off day that the headings of some annexes state. */
export const statedCutOff = (tables: readonly Table[]): Day | undefined =>
  latest(
    tables.flatMap(({ headings }) => headings.flatMap(({ text }) => (CUT_OFF.test(text) ? (dayIn(text) ?? []) : []))),
  );

/** Negative when the first day is earlier; a day that is not known is the earliest. */
export const compareDays = (one: Day | undefined, other: Day | undefined): number => serial(one) - serial(other);

const serial = (day: Day | undefined): number => (day ? (day.year * 100 + day.month) * 100 + day.day : 0);

const latest = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((best, day) => (compareDays(day, best) > 0 ? day : best), undefined);

function dayIn(text: string): Day | undefined {
  const [, year, month, day] = DAY.exec(text.normalize('NFKC')) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

function daysOfSheet(sheet: Sheet): readonly Day[] {
  return sheet.values.flatMap((cells, r) =>
    cells.flatMap((value, c) => {
      const behind =
        typeof value === 'string' ? FILLED.exec(value.normalize('NFKC').replace(/\s+/g, ''))?.[1] : undefined;
      if (behind === undefined) return [];
      return dayIn(behind) ?? beside(sheet, r + sheet.origin.row, c + sheet.origin.column) ?? [];
    }),
  );
}

function beside(sheet: Sheet, row: number, column: number): Day | undefined {
  for (let next = column + 1; next <= column + MOST_CELLS; next++) {
    const value = valueAt(sheet, row, next);
    if (!isBlank(value)) return dayIn(showValue(value, formatAt(sheet, row, next)));
  }
  return undefined;
}
