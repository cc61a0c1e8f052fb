import type { Annex } from '../programmes';
import { inPrintedUnits, type ColumnFigures } from './column-figures';
import { members, refutesUnits } from './column-proofs';
import { unitScale } from './header-text';
import type { TableColumn } from './table-parts';

/** So many rows, and such a share of them, say what unit a column counts in. */
const ENOUGH = 5;
const MOST = 0.8;

/**
 * Columns with the unit of the others where a relation holds as the figures are typed and not in the units that are
 * printed: a slip in the header is no fault of every figure below.
 */
export function withProvenUnits(
  columns: readonly TableColumn[],
  annex: Annex,
  typed: ReadonlyMap<number, ColumnFigures>,
): readonly TableColumn[] {
  if (new Set(columns.flatMap(({ unit }) => unit ?? [])).size < 2) return columns;
  return annex.relations.reduce((known, relation) => {
    const ids = members(relation);
    const related = ids.flatMap((id) => known.find(({ definition }) => definition?.id === id) ?? []);
    const amounts = relation.kind === 'rate' ? related.slice(1) : related;
    if (related.length < ids.length || new Set(amounts.map(({ unit }) => unit)).size < 2) return known;
    const figures = inPrintedUnits(typed, known);
    const isRefuted = refutesUnits(
      relation.kind,
      related.flatMap(({ column }) => figures.get(column) ?? []),
    );
    const unit = isRefuted ? usualUnit(related, known) : undefined;
    return unit === undefined ? known : known.map((one) => (related.includes(one) ? withUnit(one, unit) : one));
  }, columns);
}

/** Of the units that are printed over some columns the one that stands over most of all. */
function usualUnit(some: readonly TableColumn[], all: readonly TableColumn[]): string | undefined {
  const times = (unit: string): number => all.filter((one) => one.unit === unit).length;
  const units = some.flatMap(({ unit }) => (unit === undefined || unit === '%' ? [] : [unit]));
  return [...new Set(units)].sort((one, other) => times(other) - times(one))[0];
}

const withUnit = (column: TableColumn, unit: string): TableColumn =>
  column.unit === undefined || column.unit === '%' ? column : { ...column, unit };

/**
 * Columns with the unit that their figures show where none is printed: areas that make dwellings only when they are
 * ㎡ are no 万㎡. What one column shows holds for all that measure the same and say nothing.
 */
export function withLearntUnits(
  columns: readonly TableColumn[],
  annex: Annex,
  typed: ReadonlyMap<number, ColumnFigures>,
): readonly TableColumn[] {
  const smaller = annex.relations.flatMap((relation) => {
    if (relation.kind !== 'quotient') return [];
    const { numerator, denominator, from, to, scale } = relation;
    const [over, under] = [numerator, denominator].map((id) => columns.find(({ definition }) => definition?.id === id));
    const asked = unitScale(over?.definition?.unit ?? '');
    if (!over || !under || over.unit !== undefined || asked?.scale !== scale) return [];
    const [tops = [], bottoms = []] = [over, under].map(({ column }) => typed.get(column)?.figures);
    const quotients = tops.flatMap((top = 0, i) => (top > 0 && (bottoms[i] ?? 0) > 0 ? [top / (bottoms[i] ?? 1)] : []));
    const within = quotients.filter((one) => one >= from && one <= to);
    return within.length >= ENOUGH && within.length >= MOST * quotients.length ? [asked.of] : [];
  });
  if (smaller.length === 0) return columns;
  return columns.map((column) => {
    const of = unitScale(column.definition?.unit ?? '')?.of;
    return column.unit === undefined && of !== undefined && smaller.includes(of) ? { ...column, unit: of } : column;
  });
}
