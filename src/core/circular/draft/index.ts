export {
  draftCircular,
  type CircularDraft,
  type DraftOptions,
  type DraftParagraph,
  type ParagraphKind,
} from './draft-circular';
export type { DraftRun } from './run';
export { draftText } from './plain-text';
export { draftEdits, draftSheet } from './draft-sheet';
export { DRAFT_SHEET } from './words';
