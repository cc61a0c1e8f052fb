export * from './report';
export type { CauseId, FoundId } from '../causes';
export { audit, auditSteps, type AuditOptions } from './audit';
export { formulaReport, type FormulaReport } from './formula-report';
export { verdictOf, type VerdictGrounds } from './verdict';
export { EXPLANATIONS, explanationFrom, explanationKey, explanationsOf } from './explanations';
export {
  doubtfulColumns,
  recognisedColumnLine,
  recognisedLine,
  recognisedTables,
  type RecognisedColumn,
  type RecognisedTable,
} from './recognised';
export { coverageLine, foreignSheets, INCOMPLETE_AUDIT, LEVEL_NAMES, scopeLine, verdictLine } from './words';
