/**
 * Proofreading, the drafts and the reading of files: more than half of the core, and not needed before someone asks for
 * it.
 */
export { annexFacts, correctedText, draftCircular, draftEdits, draftText, proofread, summaryEdits } from '../../core';
export { markedText } from './pages/proofread/marked-text';
export { textIn, workbookIn } from './files';
