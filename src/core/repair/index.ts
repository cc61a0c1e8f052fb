export { fixEdits, lastBatch, planFixes, safeFindings, undoEdits, type Change, type FixPlan, type LastBatch } from './fixes';
export { explain, forgetLapsed, type ExplanationText } from './explain';
export { auditEdits, clearEdits, unmarkedSheets } from './marks';
export { findingsSheet } from './findings-sheet';
export { FINDINGS_SHEET, LOG_SHEET } from './words';
