import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from '@univerjs/core';
import type { Area } from '../../../core';

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/** Style changes waiting to be made together: Univer takes as long for one fact of a cell as for all of them. */
export interface StyleQueue {
  add(area: Area, style: IStyleData): void;
  /** Whether a style of one of these cells waits. */
  isWaitingFor(area: Area): boolean;
  /** Makes what waits; called before anything looks at styles, and by itself once the running code is done. */
  flush(): void;
}

/** Collects style facts per cell and hands them over as one matrix. */
export function styleQueue(apply: (matrix: Matrix) => void): StyleQueue {
  let waiting = new Map<number, Map<number, IStyleData>>();

  function flush(): void {
    if (waiting.size === 0) return;
    const styles = waiting;
    waiting = new Map();
    apply(
      Object.fromEntries(
        [...styles].map(([row, cells]) => [row, Object.fromEntries([...cells].map(([column, s]) => [column, { s }]))]),
      ),
    );
  }

  return {
    add(area, style) {
      if (waiting.size === 0) queueMicrotask(flush);
      for (let row = area.row; row < area.row + area.rows; row++) {
        const cells = waiting.get(row) ?? new Map<number, IStyleData>();
        for (let column = area.column; column < area.column + area.columns; column++) {
          cells.set(column, together(cells.get(column), style));
        }
        waiting.set(row, cells);
      }
    },
    isWaitingFor: ({ row, column, rows, columns }) =>
      [...waiting].some(
        ([at, cells]) =>
          at >= row && at < row + rows && [...cells.keys()].some((one) => one >= column && one < column + columns),
      ),
    flush,
  };
}

/** A later fact replaces an earlier one; borders are facts of their sides. */
function together(earlier: IStyleData | undefined, later: IStyleData): IStyleData {
  if (!earlier) return { ...later };
  const both = { ...earlier, ...later };
  return earlier.bd && later.bd ? { ...both, bd: { ...earlier.bd, ...later.bd } } : both;
}
