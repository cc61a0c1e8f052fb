import { BooleanNumber } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import type { Area } from '../../../core';
import type { Dimension, SheetModel } from './sheet-model';
import { PIXELS_PER_POINT, STANDARD_HEIGHT, STANDARD_WIDTH, toArea, toRange } from './univer-contents';

/** What merges and sizes need of the engine. */
export interface LayoutEngine {
  readonly sheet: Worksheet;
  mutate(id: string, parameters: object): void;
}

/** The merged areas of a sheet. */
export function univerMerges({ sheet, mutate }: LayoutEngine): Pick<SheetModel, 'merges' | 'merge' | 'unmerge'> {
  const touches = (a: Area, b: Area): boolean =>
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns;
  return {
    merges: () => sheet.getMergeData().map(toArea),
    merge: (area) => mutate('sheet.mutation.add-worksheet-merge', { ranges: [toRange(area)] }),
    unmerge(area) {
      const ranges = sheet
        .getMergeData()
        .filter((range) => touches(toArea(range), area))
        .map((range) => ({ ...range }));
      if (ranges.length > 0) mutate('sheet.mutation.remove-worksheet-merge', { ranges });
    },
  };
}

const SIZE = {
  rows: { mutation: 'sheet.mutation.set-worksheet-row-height', key: 'rowHeight', standard: STANDARD_HEIGHT },
  columns: { mutation: 'sheet.mutation.set-worksheet-col-width', key: 'colWidth', standard: STANDARD_WIDTH },
} as const;

/** The sizes of rows and columns, and whether they are hidden. */
export function sizesOf({ sheet, mutate }: LayoutEngine): Pick<SheetModel, 'size' | 'resize' | 'isHidden' | 'hide'> {
  const counts = { rows: () => sheet.getRowCount(), columns: () => sheet.getColumnCount() };
  const ranges = (axis: Dimension, first: number, count: number) => {
    const within = Math.max(1, Math.min(count, counts[axis]() - first));
    return [
      toRange(
        axis === 'rows'
          ? { row: first, rows: within, column: 0, columns: sheet.getColumnCount() }
          : { row: 0, rows: sheet.getRowCount(), column: first, columns: within },
      ),
    ];
  };
  return {
    size: (axis, index) => points(axis === 'rows' ? rowHeight(sheet, index) : sheet.getColumnWidth(index)),
    resize(axis, first, count, size) {
      const { mutation, key, standard } = SIZE[axis];
      mutate(mutation, { ranges: ranges(axis, first, count), [key]: (size ?? standard) * PIXELS_PER_POINT });
      if (axis === 'rows') {
        const autoHeightInfo = size === undefined ? BooleanNumber.TRUE : BooleanNumber.FALSE;
        mutate('sheet.mutation.set-worksheet-row-is-auto-height', {
          ranges: ranges(axis, first, count),
          autoHeightInfo,
        });
      }
    },
    isHidden: (axis, index) => (axis === 'rows' ? !sheet.getRowVisible(index) : !sheet.getColVisible(index)),
    hide(axis, first, count, isHidden) {
      const what = axis === 'rows' ? 'row' : 'col';
      mutate(`sheet.mutation.set-${what}-${isHidden ? 'hidden' : 'visible'}`, { ranges: ranges(axis, first, count) });
    },
  };
}

/** Pixels as points, to the hundredth. */
const points = (pixels: number): number => Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;

/** The height a row has when shown; a hidden one measures zero in Univer. */
const rowHeight = (sheet: Worksheet, row: number): number =>
  sheet.getRowHeight(row) || (sheet.getConfig().rowData[row]?.h ?? STANDARD_HEIGHT * PIXELS_PER_POINT);
