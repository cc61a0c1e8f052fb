export { settled } from './settle';
export type { Candidate, Found, ReadingNote } from './found';
