export { merge, type Merge, type MergeOptions } from './merge';
export type { MergedAnnex, MergedRow } from './merged';
export type { Ledger, Winner } from './ledger';
export type { Entry, EntryState } from './entries';
export type { Received } from './received';
export type { Missing } from './missing';
export { urgingLine, type PlaceLine } from './register';
export type { Source as MergeSource } from './sources';
export { REGISTER_SHEET, SOURCES_SHEET } from './words';
