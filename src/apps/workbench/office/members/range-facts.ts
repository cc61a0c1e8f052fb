import { areaContains } from '../areas';
import { fields } from '../arguments';
import { invalid } from '../failure';
import type { Json } from '../object-model';
import type { RangeState } from './range';

/** Whether the rows or columns of a range are hidden; null where some are. */
export function hiddenOf(axis: 'rows' | 'columns', { sheet, area }: RangeState): Json {
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const states = new Set(Array.from({ length: Math.min(count, 20_000) }, (_, at) => sheet.isHidden(axis, first + at)));
  return states.size === 1 ? states.has(true) : null;
}

/** The answer of getRowProperties and getColumnProperties, as far as hidden states go. */
export function lineProperties(axis: 'rows' | 'columns', { sheet, area }: RangeState, wanted: unknown): Json {
  const key = axis === 'rows' ? 'rowHidden' : 'columnHidden';
  const options = fields(wanted, [key, 'address'], 'properties');
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  return Array.from({ length: count }, (_, at) => ({
    ...(options[key] ? { [key]: sheet.isHidden(axis, first + at) } : {}),
  }));
}

/** The answer of getCellProperties, as far as locked cells go. */
export function cellProperties({ sheet, area }: RangeState, [wanted]: readonly unknown[]): Json {
  const { format } = fields(wanted, ['format', 'address'], 'cellPropertiesLoadOptions');
  const { protection } = fields(format, ['protection'], 'format');
  if (protection === undefined) return invalid('this host tells the protection of cells only');
  const isLocked = (row: number, column: number): boolean =>
    !sheet.get('unlocked').some((open) => areaContains(open, { row, column, rows: 1, columns: 1 }));
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) => ({
      format: { protection: { formulaHidden: false, locked: isLocked(area.row + r, area.column + c) } },
    })),
  );
}
