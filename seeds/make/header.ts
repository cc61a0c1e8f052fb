import { cell, letter, type Block } from './grid';
import type { ColumnPlan, SheetPlan } from './plan';

/** The header: a group stands once over its columns, a single column reaches down over both rows. */
export function headerBlock(plan: SheetPlan, [first, end]: readonly [number, number]): Block {
  const { columns } = plan;
  return {
    cells: columns.flatMap((column, i) => [
      cell(`${letter(i)}${first}`, startsGroup(columns, i) ? column.header[0] : undefined, 'header'),
      ...(end > first ? [cell(`${letter(i)}${end}`, column.header[1], 'header')] : []),
    ]),
    merges: columns.flatMap((column, i) => {
      if (column.header.length === 1)
        return end > first ? [[`${letter(i)}${first}`, `${letter(i)}${end}`] as const] : [];
      if (!startsGroup(columns, i)) return [];
      return [[`${letter(i)}${first}`, `${letter(i + groupWidth(columns, column) - 1)}${first}`] as const];
    }),
  };
}

const startsGroup = (columns: readonly ColumnPlan[], i: number): boolean =>
  columns[i]?.header[0] !== columns[i - 1]?.header[0];

const groupWidth = (columns: readonly ColumnPlan[], { header }: ColumnPlan): number =>
  columns.filter((column) => column.header[0] === header[0]).length;
