import { columnLabel, programmeFor, reportAnnexes, type Annex } from '../programmes';
import { periodName, readPeriod, type Period } from '../tables';
import { groupedBy, plainSheet, type Sheet, type Snapshot, type Value } from '../workbook';
import { itemName, readHistory, type HistoryLine } from './history';
import { progressTables } from './tables';

/** A past period as the workbook it was: one sheet an annex, with the figures that were kept. */
export interface PastPeriod {
  readonly period: Period;
  readonly snapshot: Snapshot;
}

/**
 * The periods that the workbook's history holds, oldest first, each as a workbook that can be compared with like any
 * other.
 */
export function pastPeriods(snapshot: Snapshot): readonly PastPeriod[] {
  const byText = groupedBy(readHistory(snapshot), ({ period }) => period);
  const periods = [...byText].flatMap(([text, lines]) => {
    const period = readPeriod(text);
    return period ? [{ period, snapshot: workbookOf(period, lines, reportAnnexes(programmeFor(snapshot))) }] : [];
  });
  return periods.sort((one, other) => monthsOf(one.period) - monthsOf(other.period));
}

const monthsOf = ({ year, toMonth }: Period): number => year * 12 + toMonth;

/**
 * The latest stored period of the same year before this one: figures accumulate from January, so another year's say
 * nothing.
 */
export function periodBefore(snapshot: Snapshot, period: Period | undefined): PastPeriod | undefined {
  if (!period) return undefined;
  return pastPeriods(snapshot)
    .filter(({ period: past }) => past.year === period.year && past.toMonth < period.toMonth)
    .at(-1);
}

/**
 * What a workbook is compared with, the period before taken from its own history where no workbook was given; for
 * audits as for progress.
 */
export function withHistory<Options extends { readonly previous?: Snapshot }>(
  snapshot: Snapshot,
  options: Options,
): Options {
  const before = options.previous ? undefined : periodBefore(snapshot, progressTables(snapshot).period);
  return before ? { ...options, previous: before.snapshot } : options;
}

function workbookOf(period: Period, lines: readonly HistoryLine[], annexes: readonly Annex[]): Snapshot {
  const byAnnex = groupedBy(lines, ({ annex }) => annex);
  return {
    sheets: annexes.flatMap((annex) => {
      const own = byAnnex.get(annex.name);
      return own ? [sheetOf(annex, period, own)] : [];
    }),
    settings: {},
  };
}

/** The annex as it would be printed: title, one header row of whole paths, one row a place. */
function sheetOf(annex: Annex, period: Period, lines: readonly HistoryLine[]): Sheet {
  const rows = [...groupedBy(lines, ({ place }) => place)].map(([place, own]) => {
    const byItem = new Map(own.map(({ item, value }) => [item, value]));
    return annex.columns.map((column): Value => (column.kind === 'place' ? place : byItem.get(itemName(column))));
  });
  const title = annex.columns.map((_, i): Value => (i === 0 ? `${periodName(period)}${annex.title}` : undefined));
  const values = [title, annex.columns.map((column): Value => columnLabel(column)), ...rows];
  return plainSheet(annex.name, values);
}
