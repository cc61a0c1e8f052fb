import type { Annex, Column } from '../programmes';
import { toNumber } from '../arithmetic';
import {
  findColumn,
  periodId,
  periodName,
  readPeriod,
  plainText,
  cellValue,
  type Period,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';
import { findSheet, isOwnedSheet, valueAt, type Sheet, type Snapshot } from '../workbook';
import { amountAt } from './standing';
import { HISTORY_HEAD, HISTORY_SHEET, TOTAL_NAME } from './words';

/** One figure of a past period as the sheet 历史数据 keeps it, in words that people can filter by. */
export interface HistoryLine {
  /** 2022年1-6月. */
  readonly period: string;
  /** The annex's short name. */
  readonly annex: string;
  /** The column's header path: 新开工/计划. */
  readonly item: string;
  /** The place as printed; 合计 for the province. */
  readonly place: string;
  /** A figure, or the answer of an option column. */
  readonly value: number | string;
  readonly unit: string;
  readonly source: string;
}

/** The columns that a later period is compared with: what accumulates, what is done and what is planned. */
function keptColumns(annex: Annex): readonly Column[] {
  const ids = new Set([
    ...annex.cumulative,
    ...annex.measures.flatMap(({ done, target }) => (target === undefined ? [done] : [done, target])),
  ]);
  return annex.columns.filter(({ id }) => ids.has(id));
}

/** How the history names a column. */
export const itemName = (column: Column): string => column.path.join('/');

/**
 * The figures of some tables as lines; blanks, dashes and what cannot be read are left out, and so are sub-totals.
 * They belong to the workbook's period, whatever a single title says, unless the annex is there more than once.
 */
export const historyLines = (tables: readonly Table[], period: Period, source: string): readonly HistoryLine[] =>
  tables.flatMap((table) => {
    const isRepeated = tables.some((other) => other !== table && other.annex === table.annex);
    return tableLines(table, periodName((isRepeated ? table.period : undefined) ?? period), source);
  });

function tableLines(table: Table, period: string, source: string): readonly HistoryLine[] {
  const columns = keptColumns(table.annex).flatMap((definition) => findColumn(table, definition.id) ?? []);
  const seen = new Set<string>();
  return table.rows.flatMap((row) => {
    const place = row.kind === 'total' ? TOTAL_NAME : row.kind === 'place' ? row.unit?.name : undefined;
    if (place === undefined || seen.has(place)) return [];
    seen.add(place);
    return columns.flatMap((column) => {
      const value = keptValue(table, row, column);
      if (value === undefined || !column.definition) return [];
      return [
        {
          period,
          annex: table.annex.name,
          item: itemName(column.definition),
          place,
          value,
          unit: column.definition.unit ?? '',
          source,
        },
      ];
    });
  });
}

function keptValue(table: Table, row: TableRow, column: TableColumn): number | string | undefined {
  if (column.definition?.kind !== 'option') {
    const amount = amountAt({ table, row, column });
    return amount && toNumber(amount);
  }
  const value = cellValue(table, row, column);
  return typeof value === 'string'
    ? column.definition.options.find((forms) => forms.includes(plainText(value)))?.[0]
    : undefined;
}

/**
 * The lines of the sheet 历史数据, by the names in its header, wherever the user has put its columns; lines without a value
 * are passed over.
 */
export function readHistory(snapshot: Snapshot): readonly HistoryLine[] {
  const sheet = findSheet(snapshot, HISTORY_SHEET);
  if (!sheet || !isOwnedSheet(sheet)) return [];
  const found = headerOf(sheet);
  if (!found) return [];
  const { row: header, columns } = found;
  const end = sheet.origin.row + sheet.values.length;
  return Array.from({ length: Math.max(0, end - header - 1) }, (_, i) => header + 1 + i).flatMap((row) => {
    const text = (name: keyof typeof HISTORY_HEAD): string => String(valueAt(sheet, row, columns[name]) ?? '').trim();
    const value = valueAt(sheet, row, columns.value);
    if (typeof value !== 'number' && typeof value !== 'string') return [];
    return [
      {
        period: text('period'),
        annex: text('annex'),
        item: text('item'),
        place: text('place'),
        value,
        unit: text('unit'),
        source: text('source'),
      },
    ];
  });
}

type Columns = Readonly<Record<keyof typeof HISTORY_HEAD, number>>;

/** The header is among the first rows. */
const FIRST_ROWS = 8;

function headerOf(sheet: Sheet): { readonly row: number; readonly columns: Columns } | undefined {
  for (let row = 0; row < FIRST_ROWS; row++) {
    const texts = (sheet.values[row - sheet.origin.row] ?? []).map((value) => String(value ?? '').trim());
    const at = (name: string): number => {
      const index = texts.indexOf(name);
      return index < 0 ? -1 : index + sheet.origin.column;
    };
    const { period, annex, item, place, value, unit, source } = HISTORY_HEAD;
    const columns: Columns = {
      period: at(period),
      annex: at(annex),
      item: at(item),
      place: at(place),
      value: at(value),
      unit: at(unit),
      source: at(source),
    };
    if ([columns.period, columns.annex, columns.item, columns.place, columns.value].every((column) => column >= 0))
      return { row, columns };
  }
  return undefined;
}

/**
 * The history with new lines: an annex of a period that is stored again replaces what was stored of it; oldest first,
 * the annexes in their order.
 */
export function mergedHistory(
  before: readonly HistoryLine[],
  added: readonly HistoryLine[],
  annexes: readonly Annex[],
): readonly HistoryLine[] {
  const keyOf = ({ period, annex }: HistoryLine): string => `${sortKey(period)}|${annex}`;
  const replaced = new Set(added.map(keyOf));
  const all = [...before.filter((line) => !replaced.has(keyOf(line))), ...added];
  const keys = new Map(all.map((line) => [line, `${sortKey(line.period)}|${annexOrder(line.annex, annexes)}`]));
  return [...all].sort((one, other) => byCode(keys.get(one) ?? '', keys.get(other) ?? ''));
}

/** The same order on every machine, whatever its language. */
const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const sortKey = (period: string): string => {
  const read = readPeriod(period);
  return read ? periodId(read) : period;
};

const annexOrder = (name: string, annexes: readonly Annex[]): string => {
  const index = annexes.findIndex((annex) => annex.name === name);
  return String(index < 0 ? 99 : index).padStart(2, '0');
};
