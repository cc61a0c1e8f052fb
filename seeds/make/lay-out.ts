import { bodyCells, totalCells } from './body';
import { cell, inRow, letter, rowsOf, type Block, type LaidSheet, type Placed, type Rows } from './grid';
import { headerBlock } from './header';
import { heightsOf } from './heights';
import type { SheetPlan } from './plan';
import { EXAMPLE_MARK, footLine } from './words';

/** Puts a plan on a sheet: label, title, cut-off, unit line, header, body, total, notes and foot line. */
export function layOut(plan: SheetPlan): LaidSheet {
  const rows = rowsOf(plan);
  const last = letter(plan.columns.length - 1);
  const top = topBlock(plan, rows, last);
  const header = headerBlock(plan, rows.header);
  const body = plan.rows.flatMap((row, i) => bodyCells(plan, row, i, rows.body + i));
  return {
    name: plan.name,
    cells: new Map([...top.cells, ...header.cells, ...body, ...totalCells(plan, rows), ...belowCells(plan, rows)]),
    merges: [...top.merges, ...header.merges, ...totalMerge(plan, rows), ...belowMerges(plan, rows, last)],
    widths: plan.columns.map((column) => column.width),
    heights: heightsOf(plan, rows),
    header: rows.header,
    lastRow: rows.foot,
    paper: plan.paper,
    find: finder(plan, rows),
  };
}

function topBlock(plan: SheetPlan, { title }: Rows, last: string): Block {
  const half = Math.ceil(plan.columns.length / 2);
  const line = title + 2;
  return {
    cells: [
      ...(plan.label ? [cell('A1', plan.label, 'label')] : []),
      cell(`A${title}`, plan.title, 'title'),
      cell(`A${title + 1}`, plan.cutOff, 'cut-off'),
      cell(`A${line}`, EXAMPLE_MARK, 'example'),
      ...(plan.units ? [cell(`${letter(half)}${line}`, `单位：${plan.units}`, 'units')] : []),
    ],
    merges: [
      ...(plan.label ? [['A1', 'B1'] as const] : []),
      [`A${title}`, `${last}${title}`],
      [`A${title + 1}`, `${last}${title + 1}`],
      [`A${line}`, `${letter(half - 1)}${line}`],
      [`${letter(half)}${line}`, `${last}${line}`],
    ],
  };
}

const totalMerge = (plan: SheetPlan, { total }: Rows): Block['merges'] =>
  plan.total?.isMerged && total ? [[`A${total}`, `B${total}`]] : [];

const belowCells = (plan: SheetPlan, { notes, foot }: Rows): readonly Placed[] => [
  ...plan.notes.map((note, i) => cell(`A${notes + i}`, note, 'note')),
  cell(`A${foot}`, footLine(plan), 'foot'),
];

const belowMerges = (plan: SheetPlan, { notes, foot }: Rows, last: string): Block['merges'] =>
  [...plan.notes.map((_, i) => notes + i), foot].map((row) => [`A${row}`, `${last}${row}`] as const);

const finder =
  (plan: SheetPlan, rows: Rows) =>
  (place: string, key: string): string => {
    if (place === '合计' && rows.total) return inRow(plan, rows.total)(key);
    const index = plan.rows.findIndex((row) => row.place === place);
    if (index < 0) throw new RangeError(`${plan.name} has no row ${place}`);
    return inRow(plan, rows.body + index)(key);
  };
