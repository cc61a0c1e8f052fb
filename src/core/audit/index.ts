export * from './report';
export { audit, verdictOf, type AuditOptions } from './audit';
export { auditEdits, clearEdits, unmarkedSheets } from './edits';
export { findingsSheet } from './findings-sheet';
export { coverageLine, FINDINGS_SHEET, LEVEL_NAMES, LOG_SHEET, verdictLine } from './words';
export { explain, explanationKey, forgetLapsed, type ExplanationText } from './explanations';
export { fixEdits, lastBatch, planFixes, safeFindings, undoEdits, type Change, type FixPlan, type LastBatch } from './fixes';
