import { formulaStates, learntFormulas, type FormulaState, type LearntFormula, type SwitchedOff } from '../formulas';
import type { Programme } from '../programmes';
import type { Snapshot } from '../workbook';
import { contextOf, type AuditOptions } from './audit';

/** What there is to say of the user's formulas without running the rules. */
export interface FormulaReport {
  readonly programme: Programme;
  readonly states: readonly FormulaState[];
  readonly switchedOff: readonly SwitchedOff[];
  /** What the tables prove and neither their annexes nor the formulas state. */
  readonly learnt: readonly LearntFormula[];
}

/** Reads the formulas of a workbook against its tables, and what more its figures prove. */
export function formulaReport(snapshot: Snapshot, options: AuditOptions, programme: Programme): FormulaReport {
  const { formulas, tables } = contextOf(snapshot, { ...options, programme });
  const known = new Set((formulas?.lines ?? []).map(({ formula }) => formula.replace(/\s+/g, '')));
  return {
    programme,
    states: formulas ? formulaStates(formulas) : [],
    switchedOff: formulas?.switchedOff ?? [],
    learnt: learntFormulas(tables).filter(({ text }) => !known.has(text.formula.replace(/\s+/g, ''))),
  };
}
