/**
 * Exact arithmetic: decimal numbers, intervals of printed figures, typing slips, and the localiser. Imports nothing.
 */
export * from './decimal';
export * from './fraction';
export * from './interval';
export * from './slip';
export { numbersNear } from './near';
export { localise } from './localise/localise';
export type {
  RelationBlock,
  RecordCandidate,
  ValueChange,
  ReadingEvidence,
  Localisation,
  Operator,
  LinearRelation,
  LocalisationStatus,
  SearchWork,
} from './localise/types';
