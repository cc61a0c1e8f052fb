export * from './report';
export { audit, verdictOf, type AuditOptions } from './audit';
export { auditEdits, clearEdits, unmarkedSheets } from './edits';
export { findingsSheet } from './findings-sheet';
export { coverageLine, FINDINGS_SHEET, LEVEL_NAMES, verdictLine } from './words';
