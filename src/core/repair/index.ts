export { fixEdits, fixRecords, standingChanges } from './fixes';
export { planFixes, safeFindings, type Change, type FixPlan } from './plan-fixes';
export { changeKey, undoableCells, undoEdits, undoPlan, undoRecords, type UndoPlan, type UndoRefusal } from './undo';
export { explain, forgetLapsed, type ExplanationText } from './explain';
export { handlingEdit, handlingOf, type Handling } from './handling';
export { auditEdits, clearEdits, unmarkedSheets } from './marks';
export { findingsSheet } from './findings-sheet';
export { FINDINGS_SHEET, LOG_SHEET } from './words';
export { answerUnread, forgetAnswers, possibleColumns } from './answer';
