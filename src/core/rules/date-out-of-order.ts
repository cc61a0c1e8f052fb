import { cellValue, findColumn, placeRows, showValue, type Period, type Table } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly date: string;
  readonly isEarly: boolean;
  readonly bound: string;
  readonly basis: string;
}

/**
 * A document that carries out a rule is issued after the rule came into force and before the day the figures stand for.
 */
export const dateOutOfOrder = tableRule('date-out-of-order')<Facts>({
  level: 'error',
  basis: '印发时间不早于所依据的规定施行之日',
  traits: { about: 'value' },
  words: {
    title: '日期先后不对',
    why: '早于实施日期的不是配套文件，晚于截止日期的还没有印发。',
    say: ({ date, isEarly, bound, basis }) =>
      isEarly ? `${date}早于${bound}（${basis}）。` : `${date}晚于填报截止日${bound}。`,
  },
  concerns: (table) => table.annex.relations.some((relation) => relation.kind === 'after'),
  check: (table) =>
    table.annex.relations.flatMap((relation) => {
      const column = relation.kind === 'after' ? findColumn(table, relation.date) : undefined;
      if (relation.kind !== 'after' || !column) return [];
      const last = lastDay(table.period);
      return placeRows(table).flatMap((row) => {
        const value = cellValue(table, row, column);
        if (typeof value !== 'number') return [];
        const isEarly = value < relation.serial;
        if (!isEarly && (last === undefined || value <= last)) return [];
        const ref = { table, row, column };
        return [
          cellHit(ref, {
            date: shownAt(ref),
            isEarly,
            bound: dayText(isEarly ? relation.serial : (last ?? 0)),
            basis: relation.basis,
          }),
        ];
      });
    }),
});

const DAY = 86_400_000;

/** The serial number of the last day of a period. */
const lastDay = (period: Table['period']): number | undefined => period && lastDayOf(period);
const lastDayOf = ({ year, toMonth }: Period): number => Date.UTC(year, toMonth, 0) / DAY + 25569;

const dayText = (serial: number): string => showValue(serial, 'yyyy-mm-dd');
