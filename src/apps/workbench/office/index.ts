export * from './office-host';
export type { SyncReport } from './sync';
