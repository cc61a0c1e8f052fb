import { audit, type Finding, type Report, type Sheet } from '../../src/core';
import { alone } from '../mutation/example';
import type { Office } from './office';
import type { Slip } from './slips';

/** What the audit says of a table with a slip. */
export type Outcome = 'corrected' | 'located' | 'told' | 'incomplete' | 'rounding' | 'false pass';

const SETTLED = ['missing-annex', 'missing-place'];

/** What is told of a table besides what a part of a list must be asked. */
export const told = ({ findings }: Report): readonly Finding[] =>
  findings.filter(({ level, rule }) => level !== 'info' && !SETTLED.includes(rule));

export const reportOf = (sheet: Sheet): Report => audit(alone(sheet));

/** How well the slip is told: with the right figure, at its cell, somewhere, as unread, as rounding; or not at all. */
export function outcomeOf(office: Office, slip: Slip): Outcome {
  const report = reportOf(office.sheetOf(slip.grid));
  const right = office.sheetOf(office.grid).values;
  const [dr, dc] = [office.sheetOf(office.grid).origin.row, office.sheetOf(office.grid).origin.column];
  const isSlip = (at: { readonly row: number; readonly column: number }): boolean =>
    slip.cells.some(
      ([i, j]) => at.column === office.left + j && (at.row === office.top + i || slip.cells.length > PAIR),
    );
  const findings = told(report);
  const corrected = findings.some(
    ({ fix, candidates }) =>
      fix?.edits.some(({ at, to }) => isSlip(at) && alike(to, right[at.row - dr]?.[at.column - dc])) === true ||
      candidates.slice(0, 1).some(({ at, value }) => isSlip(at) && alike(value, right[at.row - dr]?.[at.column - dc])),
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

const alike = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < 1e-6);
