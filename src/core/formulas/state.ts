import type { Formulas } from './compile';
import type { FormulaLine } from './lines';
import { verdictsOf } from './verdicts';

/** What a line of 审核公式 came to in this workbook. */
export interface FormulaState {
  readonly line: FormulaLine;
  /**
   * `checked`: put to rows. `faulty`: cannot be read or put. `unchecked`: speaks of what is not here. `off`: not in
   * use, or switches a rule off.
   */
  readonly kind: 'checked' | 'faulty' | 'unchecked' | 'off';
  /** In how many rows it holds and fails. */
  readonly holds: number;
  readonly fails: number;
  /** Why it was not checked. */
  readonly reason?: string;
}

/** Every line with what it came to, in the order of the sheet. */
export const formulaStates = (formulas: Formulas): readonly FormulaState[] =>
  formulas.lines.map((line) => stateOf(line, formulas));

function stateOf(line: FormulaLine, { relations, checks, faults, unchecked, switchedOff }: Formulas): FormulaState {
  const none = { line, holds: 0, fails: 0 } as const;
  const fault = faults.find((one) => one.line === line);
  if (fault) return { ...none, kind: 'faulty', reason: fault.message };
  const off = switchedOff.find(({ at }) => at.row === line.at.row && at.sheet === line.at.sheet);
  if (off || !line.isOn) return { ...none, kind: 'off', ...(off ? { reason: off.reason } : {}) };
  const absent = unchecked.find((one) => one.line === line);
  if (absent) return { ...none, kind: 'unchecked', reason: absent.message };
  const bound = [
    ...relations.filter((one) => one.line === line).flatMap((one) => one.bound),
    ...checks.filter((one) => one.line === line).map((one) => one.bound),
  ];
  const verdicts = verdictsOf(bound, line.formula);
  const [holds, fails] = (['holds', 'fails'] as const).map(
    (wanted) => verdicts.filter((verdict) => verdict === wanted).length,
  );
  const reason = verdicts.find((verdict) => typeof verdict === 'object')?.unchecked;
  return { line, kind: 'checked', holds: holds ?? 0, fails: fails ?? 0, ...(reason === undefined ? {} : { reason }) };
}
