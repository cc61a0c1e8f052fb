import { compare, decimalOf, plus, type Decimal } from '../../../arithmetic';
import { jilin, orderOf, type Unit } from '../../../programmes';
import type { MeasureProgress, PlaceProgress } from '../../../progress';
import { addressOf, figureAt, leafRows, readingAt, type Ref } from '../../../relations';
import { cellValue, findColumn, placeRows, plainText, rowName, totalRow, type Table, type TableRow } from '../../../tables';
import { isError } from '../../../workbook';
import type { NamedPlace, Slot } from '../slot';

/** What the facts of one annex are taken from. */
export interface Grounds {
  readonly table: Table;
  /** The progress of the annex's measures, by id. */
  readonly measure: (id: string) => MeasureProgress | undefined;
}

const ZERO: Decimal = { units: 0n, decimals: 0 };

/** A slot under its name, or nothing: what is not known is not a slot. The one place that says a computed key is that name. */
export const slot = <Name extends string>(name: Name, value: Slot | undefined): Partial<Record<Name, Slot>> =>
  (value ? { [name]: value } as Partial<Record<Name, Slot>> : {});

/** The sum of a column over all places, exact; it points at the printed total, or else at every cell. */
export function sumOf(table: Table, id: string): Extract<Slot, { kind: 'amount' }> | undefined {
  const column = findColumn(table, id);
  if (!column) return undefined;
  const cells = leafRows(table).map((row) => ({ table, row, column }));
  const figures = cells.flatMap((ref) => amountOf(ref) ?? []);
  if (figures.length === 0) return undefined;
  const total = totalRow(table);
  const sources = total ? [addressOf({ table, row: total, column })] : cells.filter((ref) => amountOf(ref)).map(addressOf);
  return { kind: 'amount', amount: figures.reduce(plus, ZERO), sources };
}

/** The number of a cell, exactly as shown; undefined for blanks, dashes and other text. */
export function amountOf(ref: Ref): Decimal | undefined {
  const { kind } = readingAt(ref);
  const number = kind === 'number' || kind === 'text-number' ? figureAt(ref) : undefined;
  return number === undefined || !Number.isFinite(number) ? undefined : decimalOf(number);
}

/** The places whose figure in a column is above zero, in official order. */
export function placesWith(table: Table, id: string): readonly NamedPlace[] {
  const column = findColumn(table, id);
  if (!column) return [];
  return official(placeRows(table)).flatMap((row) => {
    const amount = amountOf({ table, row, column });
    return amount && isPositive(amount) ? [{ name: rowName(row), sources: [row.labelCell, addressOf({ table, row, column })], amount }] : [];
  });
}

/** Whether there is anything. */
export const isPositive = (amount: Decimal): boolean => compare(amount, ZERO) > 0;

/** A list of places as a slot; an empty one is nothing to write. */
export const listSlot = (places: readonly NamedPlace[]): Slot | undefined => (places.length > 0 ? { kind: 'places', places } : undefined);

/** The places of a measure for which something holds, in official order. */
export const placesWhere = (measure: MeasureProgress | undefined, holds: (place: PlaceProgress) => boolean): readonly NamedPlace[] =>
  official((measure?.places ?? []).filter(holds)).map(namedPlace);

/** The same by rank; ties in official order. */
export const rankedWhere = (measure: MeasureProgress | undefined, holds: (place: PlaceProgress) => boolean): readonly NamedPlace[] =>
  [...official((measure?.places ?? []).filter(holds))].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)).map(namedPlace);

/** As the register lists them, each prefecture's together; names that it lacks come last. */
const official = <T extends { readonly unit?: Unit }>(places: readonly T[]): readonly T[] =>
  [...places].sort((a, b) => (a.unit ? orderOf(jilin, a.unit) : Infinity) - (b.unit ? orderOf(jilin, b.unit) : Infinity) || 0);

const namedPlace = ({ place, cells, done }: PlaceProgress): NamedPlace =>
  ({ name: place, sources: [cells.place, cells.done], ...(done ? { amount: done } : {}) });

/** Plan, done and rate of a measure as slots of these names; the rate is the ratio of the sums. */
export function totalSlots<Name extends string>(measure: MeasureProgress | undefined, plan: Name, done: Name, rate: Name): Partial<Record<Name, Slot>> {
  if (!measure) return {};
  const { total, places } = measure;
  const of = (key: 'target' | 'done' | 'rate') => (total.cells ? [total.cells[key]] : places.map(({ cells }) => cells[key])).flatMap((cell) => cell ?? []);
  const base = [...of('done'), ...of('target')];
  return {
    ...slot<Name>(plan, total.target && { kind: 'amount', amount: total.target, sources: of('target') }),
    ...slot<Name>(done, { kind: 'amount', amount: total.done, sources: of('done') }),
    ...slot<Name>(rate, total.rate && { kind: 'rate', rate: total.rate, sources: total.cells?.rate ? [total.cells.rate, ...base] : base }),
  };
}

/** Whether a place has something to do. */
export const hasTask = ({ status }: PlaceProgress): boolean => status !== 'no-task' && status !== 'unknown';

/** The places whose answer in a column of options is one of these standard forms. */
export function placesAnswering(table: Table, id: string, answers: readonly string[]): readonly NamedPlace[] {
  const column = findColumn(table, id);
  if (!column) return [];
  const forms = column.definition?.options.filter(([first = '']) => answers.includes(first)).flat() ?? [];
  return official(placeRows(table))
    .filter((row) => forms.includes(textAt(table, row, id)))
    .map((row) => ({ name: rowName(row), sources: [row.labelCell, addressOf({ table, row, column })] }));
}

/** The text of a body cell without spaces; empty where there is none. */
export function textAt(table: Table, row: TableRow, id: string): string {
  const column = findColumn(table, id);
  const value = column && cellValue(table, row, column);
  return value === undefined || isError(value) ? '' : plainText(String(value));
}

