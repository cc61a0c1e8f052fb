/** Proofreading, the drafts and the reading of files: more than half of the core, and not needed before someone asks for it. */
export { annexFacts, draftCircular, draftEdits, proofread, summaryEdits } from '../../core';
export { textIn, workbookIn } from './files';
