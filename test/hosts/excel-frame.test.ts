import { mergeCalls } from '../../src/hosts/excel/write-frame';

const merge = (row: number, column: number, columns: number, rows = 1) => ({ row, column, rows, columns });

test('merges of one row below one another are one call across', () => {
  const calls = mergeCalls([merge(3, 0, 4), merge(4, 0, 4), merge(5, 0, 4), merge(3, 4, 2), merge(4, 4, 2)]);
  expect(calls).toEqual([
    { area: merge(3, 0, 4, 3), isAcross: true },
    { area: merge(3, 4, 2, 2), isAcross: true },
  ]);
});

test('a gap, other columns or several rows begin a call of their own', () => {
  const calls = mergeCalls([merge(0, 0, 4), merge(2, 0, 4), merge(3, 0, 5), merge(6, 0, 2, 2), merge(8, 0, 2)]);
  expect(calls).toEqual(
    [merge(0, 0, 4), merge(2, 0, 4), merge(3, 0, 5), merge(6, 0, 2, 2), merge(8, 0, 2)].map((area) => ({
      area,
      isAcross: false,
    })),
  );
});
