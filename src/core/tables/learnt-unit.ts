import type { Annex } from '../programmes';
import { readColumnFigures } from './column-figures';
import { unitScale } from './header-text';
import type { Table } from './table';
import type { TableColumn } from './table-parts';

/** So many rows, and such a share of them, say what unit a column counts in. */
const ENOUGH = 5;
const MOST = 0.8;

/**
 * Columns with the unit that their figures show where none is printed: areas that make dwellings only when they are
 * ㎡ are no 万㎡. What one column shows holds for all that measure the same and say nothing.
 */
export function withLearntUnits(
  columns: readonly TableColumn[],
  annex: Annex,
  { sheet, rows }: Pick<Table, 'sheet' | 'rows'>,
): readonly TableColumn[] {
  const smaller = annex.relations.flatMap((relation) => {
    if (relation.kind !== 'quotient') return [];
    const { numerator, denominator, from, to, scale } = relation;
    const [over, under] = [numerator, denominator].map((id) => columns.find(({ definition }) => definition?.id === id));
    const asked = unitScale(over?.definition?.unit ?? '');
    if (!over || !under || over.unit !== undefined || asked?.scale !== scale) return [];
    const figures = readColumnFigures(sheet, rows, [over.column, under.column]);
    const [tops = [], bottoms = []] = [over, under].map(({ column }) => figures.get(column)?.figures);
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
