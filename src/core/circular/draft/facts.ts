import { compareDecimals, fractionOf, order, parseDecimal, plus, type Decimal } from '../../arithmetic';
import type { FactDefinition } from '../../programmes';
import type { MeasureProgress, PlaceProgress } from '../../progress';
import { addressOf } from '../../relations';
import { findColumn, placeRows, totalRow, type Table, type TableRow } from '../../tables';
import { once } from '../../workbook';
import {
  isPositive,
  officialRows,
  placeOf,
  placesWhere,
  progressed,
  summedColumn,
  bodyText,
  totalSlot,
} from './figures';
import type { NamedPlace, TemplateSlot, Slots } from './slot';

/** What the facts of one annex are taken from. */
export interface FactGrounds {
  readonly table: Table;
  /** The progress of the annex's measures, by id. */
  readonly measure: (id: string) => MeasureProgress | undefined;
}

type Who = Extract<FactDefinition, { kind: 'places' }>['who'];
type When = NonNullable<FactDefinition['when']>;

/**
 * Everything that an annex has to say, as slots: the first known fact of a name holds, and none whose condition fails.
 */
export function factSlots(grounds: FactGrounds): Slots {
  const known = new Map<string, TemplateSlot>();
  for (const fact of grounds.table.annex.facts) {
    if (fact.unless !== undefined && known.has(fact.unless)) continue;
    if (fact.when && !holds(fact.when, grounds)) continue;
    for (const [name, slot] of slotsOf(fact, grounds)) if (slot && !known.has(name)) known.set(name, slot);
  }
  return Object.fromEntries(known);
}

function slotsOf(fact: FactDefinition, grounds: FactGrounds): readonly (readonly [string, TemplateSlot | undefined])[] {
  switch (fact.kind) {
    case 'sum':
      return [[fact.slot, sumSlot(fact, grounds.table)]];
    case 'due':
      return [[fact.slot, dueSlot(grounds.measure(fact.measure))]];
    case 'places':
      return [[fact.slot, listSlot(fact, grounds)]];
    case 'split':
      return splitSlots(fact, grounds.table);
    default: {
      const measure = grounds.measure(fact.measure);
      return [[fact.slot, measure && totalSlot(measure, fact.kind)]];
    }
  }
}

function sumSlot(fact: Extract<FactDefinition, { kind: 'sum' }>, table: Table): TemplateSlot | undefined {
  const sum = summedColumn(table, fact.column);
  return sum && fact.isPositive && !isPositive(sum.amount) ? undefined : sum;
}

/** The share that is due, as a percentage without needless decimals. */
function dueSlot(measure: MeasureProgress | undefined): TemplateSlot | undefined {
  const due = measure?.expected;
  return due && { kind: 'words', words: `${Number((due.over * 1000n) / due.under) / 10}%` };
}

/** A list of places as a slot; an empty one is nothing to write. */
function listSlot(
  { who, among, except, isRanked }: Extract<FactDefinition, { kind: 'places' }>,
  grounds: FactGrounds,
): TemplateSlot | undefined {
  const also = among && new Set(rowsOf(among, grounds));
  const less = new Set(except ? rowsOf(except, grounds) : []);
  const places = listed(who, grounds, isRanked)
    .filter(([row]) => (!also || also.has(row)) && !less.has(row))
    .map(([, place]) => place);
  return places.length > 0 ? { kind: 'places', places } : undefined;
}

const rowsOf = (who: Who, grounds: FactGrounds): readonly TableRow[] => listed(who, grounds, false).map(([row]) => row);

function listed(
  who: Who,
  { table, measure }: FactGrounds,
  isRanked: boolean,
): readonly (readonly [TableRow, NamedPlace])[] {
  if (who.by === 'status') {
    const found = measure(who.measure);
    return placesWhere(found, (place) => stands(place, who.is, found), isRanked).map((place) => [
      place.row,
      progressed(place),
    ]);
  }
  const column = who.by === 'all' ? undefined : who.column;
  const all = officialRows(table).map((row) => [row, placeOf(table, row, column)] as const);
  if (who.by === 'all') return all;
  if (who.by === 'figure') return all.filter(([, { amount }]) => amount && isPositive(amount));
  const forms =
    findColumn(table, who.column)
      ?.definition?.options.filter(([first = '']) => who.answers.includes(first))
      .flat() ?? [];
  return all.filter(([row]) => forms.includes(bodyText(table, row, who.column)));
}

/** Whether a place stands so in a measure. */
function stands(
  { status, rate, isFast }: PlaceProgress,
  is: Extract<Who, { by: 'status' }>['is'],
  measure: MeasureProgress | undefined,
): boolean {
  switch (is) {
    case 'task':
      return status !== 'no-task' && status !== 'unknown';
    case 'fast':
      return isFast;
    case 'below':
      return (
        measure?.expected !== undefined &&
        rate !== undefined &&
        status !== 'unknown' &&
        order(rate, measure.expected) < 0
      );
    default:
      return status === is;
  }
}

function holds(when: When, grounds: FactGrounds): boolean {
  switch (when.kind) {
    case 'all':
      return rowsOf(when.who, grounds).length === placeRows(grounds.table).length;
    case 'complete':
      return isComplete(grounds.measure(when.measure));
    case 'share':
      return reaches(when, grounds);
    case 'remarks':
      return rowsOf(when.who, grounds).every((row) => patternOf(when).test(bodyText(grounds.table, row, 'remark')));
  }
}

function isComplete(measure: MeasureProgress | undefined): boolean {
  return (
    measure?.total.target !== undefined &&
    compareDecimals(measure.total.done, measure.total.target) === 0 &&
    measure.places.every((place) => !stands(place, 'task', measure) || place.status === 'done')
  );
}

function reaches({ measure, column, atLeast }: Extract<When, { kind: 'share' }>, grounds: FactGrounds): boolean {
  const [target, all] = [grounds.measure(measure)?.total.target, summedColumn(grounds.table, column)];
  const share = parseDecimal(String(atLeast));
  if (!target || !all || !share) return false;
  const [part, whole, least] = [fractionOf(target), fractionOf(all.amount), fractionOf(share)];
  return order(part, { over: whole.over * least.over, under: whole.under * least.under }) >= 0;
}

/** A pattern of a programme, made once. */
const patternOf = once(({ pattern }: { readonly pattern: string }) => new RegExp(pattern, 'u'));

/** The parts of a sum that the remark beside the total names; only when they add up to the column. */
function splitSlots(
  { column, remark, parts }: Extract<FactDefinition, { kind: 'split' }>,
  table: Table,
): readonly (readonly [string, TemplateSlot])[] {
  const [row, at, sum] = [totalRow(table), findColumn(table, remark), summedColumn(table, column)];
  if (!row || !at || !sum) return [];
  const text = bodyText(table, row, remark);
  const sources = [addressOf({ table, row, column: at })];
  const found = parts.flatMap((part) => {
    const { amount: printed, ...words } = patternOf(part).exec(text)?.groups ?? {};
    const amount = printed === undefined ? undefined : parseDecimal(printed);
    return amount ? [{ slot: part.slot, amount, words }] : [];
  });
  const added = found
    .map(({ amount }) => amount)
    .reduce<Decimal | undefined>((a, b) => (a ? plus(a, b) : b), undefined);
  if (found.length < parts.length || !added || compareDecimals(added, sum.amount) !== 0) return [];
  return found.flatMap(({ slot, amount, words }): (readonly [string, TemplateSlot])[] => [
    [slot, { kind: 'amount', amount, sources }],
    ...Object.entries(words).map(([name, said]) => [name, { kind: 'words', words: said }] as const),
  ]);
}
