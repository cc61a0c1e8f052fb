import type { Area } from '../../core';
import { mergesFrom } from './grid';

/** What is known of the lines of a range: its merged areas, and which rows and columns are hidden. */
export interface RangeLines {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Queues the merges and the hidden lines of a range. */
export function queueLines(range: Excel.Range, hasMerges: boolean): () => RangeLines {
  const merged = hasMerges ? range.getMergedAreasOrNullObject() : undefined;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  range.load('rowIndex,columnIndex');
  return () => linesFrom({ range, merged, rows, columns });
}

/** What the lines of a range are read through; filled by the sync. */
interface LoadedLines {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

const linesFrom = ({ range, merged, rows, columns }: LoadedLines): RangeLines => ({
  merges: mergesFrom(merged),
  hiddenRows: hidden(rows.value, 'rowHidden', range.rowIndex),
  hiddenColumns: hidden(columns.value, 'columnHidden', range.columnIndex),
});

/** The lines that say they are hidden, in sheet coordinates. */
function hidden<Key extends 'rowHidden' | 'columnHidden'>(
  lines: readonly { readonly [Flag in Key]?: boolean }[],
  key: Key,
  first: number,
): readonly number[] {
  return lines.flatMap((line, at) => (line[key] ? [first + at] : []));
}
