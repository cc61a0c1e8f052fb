import fc from 'fast-check';
import { addressLists } from '../../src/hosts/excel/addresses';
import { rectangles } from '../../src/core';

const keys = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), { maxLength: 8 }), {
  maxLength: 8,
});

test('rectangles of equal looks cover every cell exactly once', () => {
  fc.assert(
    fc.property(keys, (grid) => {
      const seen = new Map<string, string>();
      for (const [key, areas] of rectangles(grid)) {
        for (const { row, column, rows, columns } of areas) {
          for (let r = row; r < row + rows; r++) {
            for (let c = column; c < column + columns; c++) {
              if (seen.has(`${r},${c}`)) return false;
              seen.set(`${r},${c}`, key);
            }
          }
        }
      }
      const wanted = grid.flatMap((row, r) =>
        row.flatMap((key, c) => (key === undefined ? [] : [[`${r},${c}`, key] as const])),
      );
      return wanted.length === seen.size && wanted.every(([cell, key]) => seen.get(cell) === key);
    }),
  );
});

test('a list sheet of 300 rows takes one rectangle per column of equal looks', () => {
  const grid = Array.from({ length: 300 }, () => ['body', 'body', 'link', 'number', 'number']);
  expect([...rectangles(grid).values()].flat()).toHaveLength(3);
});

test('address lists keep every area and stay short enough for Excel', () => {
  const areas = Array.from({ length: 5000 }, (_, row) => ({
    row: row * 2,
    column: row % 30,
    rows: 1,
    columns: 1 + (row % 2),
  }));
  const lists = addressLists(areas);
  expect(lists.every((list) => list.length < 8192)).toBe(true);
  expect(lists.flatMap((list) => list.split(','))).toHaveLength(5000);
});
