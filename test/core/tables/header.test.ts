import { plainText, readHeader, recognise } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import layouts from './layouts.json';

interface Layout {
  readonly id: string;
  readonly title: string;
  readonly header_rows: number;
  readonly columns: number;
  readonly grid: readonly (readonly (string | null)[])[];
  readonly merges: readonly (readonly number[])[];
  readonly leaf_paths: readonly string[];
}

const all: readonly Layout[] = [...layouts.real, ...layouts.reconstructed_annexes];

/** The layout as a sheet: title, header, nothing else. */
function headerSheet(layout: Layout, withMerges: boolean) {
  const rows = layout.grid.map((row) => row.map((cell) => cell ?? undefined));
  const sheet = sheetOf({ rows: [[layout.title], ...rows] });
  const merges = layout.merges.map(([row = 0, column = 0, lastRow = 0, lastColumn = 0]) => ({
    row: row + 1,
    column,
    rows: lastRow - row + 1,
    columns: lastColumn - column + 1,
  }));
  return withMerges ? { ...sheet, merges } : sheet;
}

const withoutUnits = (path: string): string =>
  path
    .split('/')
    .map((part) => plainText(part).replace(/\((?:个|万户|栋|户|万㎡|㎡|套|万元|亿元|万套|%)\)/g, ''))
    .filter((part) => part !== '')
    .join('/');

describe.each(all.map((layout) => [layout.id, layout] as const))('the header of %s', (_, layout) => {
  it('is read into its full paths', () => {
    const block = { row: 1, column: 0, rows: layout.header_rows, columns: layout.columns };
    const paths = readHeader(headerSheet(layout, true), block).map((column) => column.path.join('/'));
    expect(paths).toEqual(layout.leaf_paths.map(withoutUnits));
  });
});

describe.each(layouts.reconstructed_annexes.map((layout: Layout) => [layout.id, layout] as const))(
  '%s',
  (_, layout) => {
    it('is recognised with all its columns', () => {
      const [table] = recognise(workbookOf(headerSheet(layout, true))).tables;
      expect(table?.annex.number).toBe(Number(layout.id.replace('annex', '')));
      expect(table?.missing.map((column) => column.id)).toEqual([]);
    });

    it('is recognised without its merges too', () => {
      const [table] = recognise(workbookOf(headerSheet(layout, false))).tables;
      expect(table?.missing.map((column) => column.id)).toEqual([]);
    });
  },
);
