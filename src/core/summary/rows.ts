import { orderOf, unitById, type Programme, type Unit } from '../programmes';
import type { MeasureProgress, PlaceProgress } from '../progress';
import { shortAreaName } from '../places';
import { groupedBy, once } from '../workbook';

/** One place of the table with what each measure says of it. */
export interface SummaryRow {
  readonly key: string;
  readonly name: string;
  readonly prefecture: string;
  readonly standing: ReadonlyMap<MeasureProgress, PlaceProgress>;
}

/**
 * Every place that an annex lists, and those that have a note, prefecture by prefecture; unknown names last, as
 * written.
 */
export function summaryRows(
  measures: readonly MeasureProgress[],
  noted: readonly string[],
  programme: Programme,
): readonly SummaryRow[] {
  const units = new Map<string, { readonly name: string; readonly unit?: Unit }>();
  for (const { place, unit } of measures.flatMap(({ places }) => places))
    units.set(keyOf(place, unit), { name: place, ...(unit ? { unit } : {}) });
  for (const key of noted) {
    const unit = unitById(programme, key);
    if (!units.has(key)) units.set(key, { name: unit?.name ?? key, ...(unit ? { unit } : {}) });
  }
  return [...units]
    .sort(([, one], [, other]) => rank(one.unit, programme) - rank(other.unit, programme))
    .map(([key, { name, unit }]) => ({
      key,
      name,
      prefecture: unit ? prefectureName(unit) : '',
      standing: standingOf(measures, key),
    }));
}

const placesByKey = once(({ places }: MeasureProgress) => groupedBy(places, ({ place, unit }) => keyOf(place, unit)));

/** What tells places apart: the unit where the name is known. */
const keyOf = (place: string, unit: Unit | undefined): string => unit?.id ?? place;
const rank = (unit: Unit | undefined, programme: Programme): number =>
  unit ? orderOf(programme, unit) : Number.MAX_SAFE_INTEGER;

const standingOf = (measures: readonly MeasureProgress[], key: string): ReadonlyMap<MeasureProgress, PlaceProgress> =>
  new Map(
    measures.flatMap((measure) => {
      const own = placesByKey(measure).get(key)?.[0];
      return own ? [[measure, own] as const] : [];
    }),
  );

/** A prefecture as short as it is said, for a narrow column; an agency that belongs to none stands for itself. */
const prefectureName = ({ prefecture, name }: Unit): string => shortAreaName(prefecture?.name ?? name);
