export { merge, type Merge, type MergeOptions } from './merge';
export { commonProgramme, receiveOne, type Opened } from './receive';
export { mergedBefore } from './base';
export type { MergedAnnex, MergedRow } from './merged';
export type { Ledger, Winner } from './ledger';
export type { Entry } from './entries';
export type { EntryState } from './received';
export type { Received } from './received';
export type { Missing } from './missing';
export { entryFindings, matrixOf, type MatrixCell, type MatrixRow, type MatrixState } from './matrix';
export { stateName, urgingLine, type PlaceLine } from './register';
export type { MergeSource } from './sources';
export { REGISTER_SHEET, SOURCES_SHEET } from './words';
export {
  carryEdit,
  compareSubmissions,
  isSameSubmission,
  type AuditedSubmission,
  type ChangedCell,
  type Comparison,
  type OtherRow,
} from './compare';
export { comparisonLine, comparisonSheet } from './compare-sheet';
export { ledgerOf } from './ledger';
export { noticeOpening, noticesOf, noticeText, noticeTitle, type Notice, type NoticeItem } from './notices';
export {
  NOTICE_ATTACHMENT,
  NOTICE_BASIS,
  NOTICE_DATE,
  NOTICE_FILE,
  NOTICE_HEAD,
  NOTICE_ISSUER,
  NOTICE_NEXT,
  NOTICE_REST,
} from './words';
export { restoredValidations } from './restored';
export { templateEdits, type TemplateOptions } from './template';
export { TEMPLATE_FILE } from './words';
