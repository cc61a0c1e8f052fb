/** What reads, audits, merges and writes many workbooks; loaded when the page 各地报表 wants it. */
export { collect, named } from './collect';
export { compareReturn } from './compared';
export { saveTemplate } from './hand-out';
export { mergeHere, saveMerged, saveNotices } from './merging';
