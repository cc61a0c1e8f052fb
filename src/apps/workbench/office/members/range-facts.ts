import { overlap } from '../areas';
import { fields } from '../arguments';
import { invalid } from '../failure';
import type { Json } from '../object-model';
import type { RangeState } from './range-state';

/** Whether the rows or columns of a range are hidden; null where some are. */
export function hiddenOf(axis: 'rows' | 'columns', { sheet, area }: RangeState): Json {
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const isHidden = sheet.isHidden(axis, first);
  for (let at = 1; at < Math.min(count, 20_000); at++) if (sheet.isHidden(axis, first + at) !== isHidden) return null;
  return isHidden;
}

/** The answer of getRowProperties and getColumnProperties, as far as hidden states go. */
export function lineProperties(axis: 'rows' | 'columns', { sheet, area }: RangeState, wanted: unknown): Json {
  const key = axis === 'rows' ? 'rowHidden' : 'columnHidden';
  const options = fields(wanted, [key, 'address'], 'properties');
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const [shown, hidden] = options[key] ? [{ [key]: false }, { [key]: true }] : [{}, {}];
  return Array.from({ length: count }, (_, at) => (sheet.isHidden(axis, first + at) ? hidden : shown));
}

/** The answer of getCellProperties, as far as locked cells go. */
export function cellProperties({ sheet, area }: RangeState, [wanted]: readonly unknown[]): Json {
  const { format } = fields(wanted, ['format', 'address'], 'cellPropertiesLoadOptions');
  const { protection } = fields(format, ['protection'], 'format');
  if (protection === undefined) return invalid('this host tells the protection of cells only');
  const locking = (locked: boolean): Json => ({ format: { protection: { formulaHidden: false, locked } } });
  const [closed, open] = [locking(true), locking(false)];
  const cells = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => closed));
  for (const unlocked of sheet.get('unlocked')) {
    const inside = overlap(unlocked, area);
    if (!inside) continue;
    const [column, end] = [inside.column - area.column, inside.column - area.column + inside.columns];
    for (let row = 0; row < inside.rows; row++) cells[inside.row - area.row + row]?.fill(open, column, end);
  }
  return cells;
}
