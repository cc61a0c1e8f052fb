import { addressOf, type Ref } from '../relations';
import {
  columnTitle,
  cellValue,
  findColumn,
  placeRows,
  readDate,
  showValue,
  type Period,
  type Table,
  type TableRow,
} from '../tables';
import type { Value } from '../workbook';
import { datesOutOfStep } from './dates-in-step';
import { cellHit, shownAt } from './hit';
import { tableRule, type Hit } from './rule';

/**
 * A date before the rule it carries out, after the day of the figures, before the year of its own number, or before a
 * day beside it that all other rows have before.
 */
interface Facts {
  readonly date: string;
  readonly how: 'early' | 'late' | 'before-number' | 'out-of-step';
  readonly bound: string;
  readonly basis: string;
}

/**
 * A document that carries out a rule is issued after the rule came into force and before the day the figures stand for,
 * and not before the year of its number.
 */
export const dateOutOfOrder = tableRule('date-out-of-order')<Facts>({
  level: 'error',
  basis: '印发时间不早于所依据的规定施行之日',
  traits: { about: 'value' },
  words: {
    title: '日期先后不对',
    why: '早于实施日期的不是配套文件，晚于截止日期的还没有印发。',
    say: ({ date, how, bound, basis }) => {
      if (how === 'early') return `${date}早于${bound}（${basis}）。`;
      if (how === 'late') return `${date}晚于填报截止日${bound}。`;
      return how === 'out-of-step' ? `${date}早于${bound}，${basis}。` : `${date}早于文号的年份（${bound}）。`;
    },
  },
  concerns: (table) =>
    table.annex.relations.some((relation) => relation.kind === 'after') || datesOutOfStep(table).length > 0,
  check: (table) => [
    ...outOfStep(table),
    ...table.annex.relations.flatMap((relation) => {
      const column = relation.kind === 'after' ? findColumn(table, relation.date) : undefined;
      if (relation.kind !== 'after' || !column) return [];
      const last = lastDay(table.period);
      return placeRows(table).flatMap((row) => {
        const day = serialOf(cellValue(table, row, column));
        if (day === undefined) return [];
        const ref = { table, row, column };
        const hit = (how: Facts['how'], bound: string) => [
          cellHit(ref, { date: shownAt(ref), how, bound, basis: relation.basis }),
        ];
        if (day < relation.serial) return hit('early', dayText(relation.serial));
        if (last !== undefined && day > last) return hit('late', dayText(last));
        const number = numberLaterThan(table, row, yearOf(day));
        return number === undefined ? [] : hit('before-number', number);
      });
    }),
  ],
});

/** 施行 before 印发, where it is the other way round in all other rows. */
const outOfStep = (table: Table): readonly Hit<Facts>[] =>
  datesOutOfStep(table).map(({ row, earlier, later, others }) => {
    const [ref, before] = [later, earlier].map((column) => ({ table, row, column })) as [Ref, Ref];
    return cellHit(
      ref,
      {
        date: `“${columnTitle(later)}”${shownAt(ref)}`,
        how: 'out-of-step',
        bound: `“${columnTitle(earlier)}”${shownAt(before)}`,
        basis: `其他${others}行都不早于`,
      },
      { also: [addressOf(before)], level: 'warning' },
    );
  });

/** A date as a serial number, also where it is written as text. */
const serialOf = (value: Value): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? readDate(value)?.serial : undefined;

/** The number of a document in the row whose year is later than a year: 舒政发〔2022〕6号. */
function numberLaterThan(table: Table, row: TableRow, year: number): string | undefined {
  return table.columns
    .map((column) => cellValue(table, row, column))
    .filter((value) => typeof value === 'string')
    .find((text) => Number(NUMBER_YEAR.exec(text)?.[1] ?? 0) > year);
}

const NUMBER_YEAR = /[〔[［【]((?:19|20)\d\d)[〕\]］】]第?\d+号/;

/** Milliseconds. */
const DAY = 86_400_000;

/** The serial number of the last day of a period. */
const lastDay = (period: Table['period']): number | undefined => period && lastDayOf(period);
const lastDayOf = ({ year, toMonth }: Period): number => Date.UTC(year, toMonth, 0) / DAY + 25569;

const dayText = (serial: number): string => showValue(serial, 'yyyy-mm-dd');
const yearOf = (serial: number): number => new Date((serial - 25569) * DAY).getUTCFullYear();
