import { a1, areaA1 } from '../workbook';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells as a formula names them, those that follow each other as one range: C6:C9,C12. */
export function rangesOf(cells: readonly Cell[]): string {
  const runs = cells.reduce<readonly (readonly [Cell, Cell])[]>((found, cell) => {
    const last = found.at(-1);
    return last && follows(last, cell) ? [...found.slice(0, -1), [last[0], cell]] : [...found, [cell, cell]];
  }, []);
  return runs
    .map(([first, last]) =>
      first === last
        ? a1(first)
        : areaA1({ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }),
    )
    .join(',');
}

const follows = ([first, last]: readonly [Cell, Cell], cell: Cell): boolean =>
  (cell.column === first.column && cell.row === last.row + 1) ||
  (cell.row === first.row && cell.column === last.column + 1);
