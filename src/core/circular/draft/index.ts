export { draftCircular, type CircularDraft, type DraftOptions } from './draft-circular';
export { type DraftParagraph, type ParagraphKind } from './run';
export type { DraftRun } from './run';
export { draftText } from './plain-text';
export { draftEdits, draftSheet } from './draft-sheet';
export { DRAFT_SHEET } from './words';
