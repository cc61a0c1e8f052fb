import { audit, type Finding, type Report, type Sheet } from '../../src/core';
import { alone } from '../mutation/example';
import type { Office } from './office';
import type { Slip } from './slips';

/** What the audit says of a table with a slip. */
export type Outcome = 'corrected' | 'located' | 'told' | 'incomplete' | 'rounding' | 'false pass';

const SETTLED = ['missing-annex', 'missing-place', 'blank-row-inside', 'text-number'];

/** What is told of a table besides what a part of a list must be asked, and what is so drawn on purpose. */
export const told = ({ findings }: Report): readonly Finding[] =>
  findings.filter(({ level, rule }) => level !== 'info' && !SETTLED.includes(rule));

export const reportOf = (sheet: Sheet): Report => audit(alone(sheet));

/** How well the slip is told: with the right figure, at its cell, somewhere, as unread, as rounding; or not at all. */
export function outcomeOf(office: Office, slip: Slip): Outcome {
  const report = reportOf(office.sheetOf(slip.grid));
  const { values, origin } = office.sheetOf(office.grid);
  const right = (at: CellAt): unknown => values[at.row - origin.row]?.[at.column - origin.column];
  const wrong = slip.cells.map(([i, j]) => office.cellOf(i, j));
  const isColumn = wrong.length > PAIR;
  const isSlip = (at: CellAt): boolean =>
    wrong.some(
      ({ row, column }) =>
        (at.row === row && at.column === column) ||
        (isColumn && (isTurned(wrong) ? at.row === row : at.column === column)),
    );
  const findings = told(report);
  const corrected = findings.some(
    ({ fix, candidates }) =>
      fix?.edits.some(({ at, to }) => isSlip(at) && alike(to, right(at))) === true ||
      candidates.slice(0, 1).some(({ at, value }) => isSlip(at) && alike(value, right(at))),
  );
  if (corrected) return 'corrected';
  if (
    findings.some(
      ({ at, also, candidates }) =>
        isSlip(at) || also.some(isSlip) || candidates.slice(0, 2).some((one) => isSlip(one.at)),
    )
  )
    return 'located';
  if (findings.length > 0) return 'told';
  if (report.verdict.state === 'incomplete') return 'incomplete';
  // What rounding may have done is a remark, and no fault.
  return report.findings.some(({ rule }) => rule === 'rounding-difference') ? 'rounding' : 'false pass';
}

/** Of more cells than two the column is what is wrong. */
const PAIR = 2;

/** Cells of one column of the table stand in one row of the sheet. */
const isTurned = (cells: readonly CellAt[]): boolean => cells.every(({ row }) => row === cells[0]?.row);

/** The same figure, be it stored as a number or as text. */
const alike = (one: unknown, other: unknown): boolean => one === other || Math.abs(figure(one) - figure(other)) < 1e-6;
const figure = (value: unknown): number =>
  typeof value === 'number' ? value : parseFloat(String(value).replace(/[,\s]/g, ''));

interface CellAt {
  readonly row: number;
  readonly column: number;
}
