export * from './report';
export { audit, verdictOf, type AuditOptions } from './audit';
export { EXPLANATIONS, explanationKey, explanationsOf } from './explanations';
export { coverageLine, LEVEL_NAMES, verdictLine } from './words';
