import { cellNumber, compareDecimals, decimalOf, plus, type Decimal } from '../../arithmetic';
import { orderOf, type Programme, type Unit } from '../../programmes';
import type { MeasureProgress, PlaceProgress } from '../../progress';
import { addressOf, figureAt, leafRows, readingAt, unitRatio, type Ref } from '../../relations';
import {
  cellValue,
  findColumn,
  placeRows,
  plainText,
  rowName,
  totalRow,
  type Table,
  type TableRow,
} from '../../tables';
import { isError, type Address } from '../../workbook';
import type { NamedPlace, TemplateSlot } from './slot';

type Amount = Extract<TemplateSlot, { kind: 'amount' }>;

const ZERO: Decimal = { units: 0n, decimals: 0 };

/** The sum of a column over all places, exact; it points at the printed total, or else at every cell. */
export function summedColumn(table: Table, id: string): Amount | undefined {
  const column = findColumn(table, id);
  if (!column) return undefined;
  const cells = leafRows(table).map((row) => ({ table, row, column }));
  const figures = cells.flatMap((ref) => amountOf(ref) ?? []);
  if (figures.length === 0) return undefined;
  const total = totalRow(table);
  const sources = total
    ? [addressOf({ table, row: total, column })]
    : cells.filter((ref) => amountOf(ref)).map(addressOf);
  return { kind: 'amount', amount: figures.reduce(plus, ZERO), sources };
}

/** The number of a cell in the unit of its definition; undefined for blanks, dashes and other text. */
function amountOf(ref: Ref): Decimal | undefined {
  const { kind } = readingAt(ref);
  const number = kind === 'number' || kind === 'text-number' ? figureAt(ref) : undefined;
  if (number === undefined || !Number.isFinite(number)) return undefined;
  const ratio = unitRatio(ref.column);
  return decimalOf(ratio === 1 ? number : cellNumber(number * ratio));
}

/** Whether there is anything. */
export const isPositive = (amount: Decimal): boolean => compareDecimals(amount, ZERO) > 0;

/** The rows of the places, as the register lists them: each prefecture's together, names that it lacks last. */
export const officialRows = (table: Table): readonly TableRow[] => official(placeRows(table), table.programme);

/** A row's place, with its figure in a column where one is asked for. */
export function placeOf(table: Table, row: TableRow, id?: string): NamedPlace {
  const column = id === undefined ? undefined : findColumn(table, id);
  const amount = column && amountOf({ table, row, column });
  const sources = [row.labelCell, ...(column ? [addressOf({ table, row, column })] : [])];
  return { name: rowName(row), sources, ...(amount ? { amount } : {}) };
}

/** The places of a measure for which something holds, in official order or by rank; ties in official order. */
export function placesWhere(
  measure: MeasureProgress | undefined,
  holds: (place: PlaceProgress) => boolean,
  isRanked: boolean,
): readonly PlaceProgress[] {
  if (!measure) return [];
  const found = official(measure.places.filter(holds), measure.table.programme);
  return isRanked ? [...found].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)) : found;
}

const official = <T extends { readonly unit?: Unit }>(places: readonly T[], programme: Programme): readonly T[] => {
  const at = new Map(places.map((place) => [place, place.unit ? orderOf(programme, place.unit) : Infinity]));
  return [...places].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0) || 0);
};

/** A place of a measure, with what it has done. */
export const progressed = ({ place, cells, done }: PlaceProgress): NamedPlace => ({
  name: place,
  sources: [cells.place, cells.done],
  ...(done ? { amount: done } : {}),
});

/** What a measure comes to in all: the ratio of the sums, never the mean of rates. */
export function totalSlot(
  { total, places }: MeasureProgress,
  key: 'target' | 'done' | 'rate',
): TemplateSlot | undefined {
  const of = (one: 'target' | 'done'): readonly Address[] =>
    (total.cells ? [total.cells[one]] : places.map(({ cells }) => cells[one])).flatMap((cell) => cell ?? []);
  if (key === 'rate') {
    const base = [...of('done'), ...of('target')];
    return (
      total.rate && { kind: 'rate', rate: total.rate, sources: total.cells?.rate ? [total.cells.rate, ...base] : base }
    );
  }
  const amount = total[key];
  return amount && { kind: 'amount', amount, sources: of(key) };
}

/** The text of a body cell without spaces; empty where there is none. */
export function bodyText(table: Table, row: TableRow, id: string): string {
  const column = findColumn(table, id);
  const value = column && cellValue(table, row, column);
  return value === undefined || isError(value) ? '' : plainText(String(value));
}
