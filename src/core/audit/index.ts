export * from './report';
export { audit, verdictOf, type AuditOptions } from './audit';
