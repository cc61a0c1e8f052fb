import { unitById, type Programme } from '../programmes';
import type { TableRow } from './table-parts';
import { isCityProper, isCityProperAlone } from './words';

/** Gives a bare 市本级 the city it belongs to: the prefecture it is listed under, or the one named last above it. */
export function nameCityProper(rows: readonly TableRow[], programme: Programme): readonly TableRow[] {
  let current = onlyPrefecture(rows);
  return rows.map((row) => {
    if (row.unit || row.prefecture !== undefined) current = row.prefecture ?? row.unit?.prefecture?.id;
    if (row.unit || !isCityProperAlone(row.label)) return row;
    const unit = unitById(programme, row.listedUnder ?? current ?? '');
    return unit ? { ...row, kind: 'place', unit, match: { kind: 'unit', unit, form: 'irregular' } } : row;
  });
}

/** The prefecture of all places, where they are of one. */
function onlyPrefecture(rows: readonly TableRow[]): string | undefined {
  const [first, ...others] = new Set(rows.flatMap(({ unit }) => (unit ? [unit.prefecture?.id] : [])));
  return others.length === 0 ? first : undefined;
}

/** 通化市 beside 通化市本级 is the sum of its prefecture, not a place twice. */
export function markPrefectureSums(rows: readonly TableRow[]): readonly TableRow[] {
  const proper = new Set(rows.filter((row) => row.unit && isCityProper(row.label)).map((row) => row.unit?.id));
  return rows.map((row) => {
    if (!row.unit || !proper.has(row.unit.id) || isCityProper(row.label)) return row;
    const { unit, ...rest } = row;
    return { ...rest, kind: 'subtotal', ...(unit.prefecture ? { prefecture: unit.prefecture.id } : {}) };
  });
}
