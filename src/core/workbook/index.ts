export * from './address';
export * from './snapshot';
export * from './protection';
export * from './sheet-plan';
export * from './edit';
export * from './owned';
export * from './check-edits';
export * from './apply-edits';
export { once } from './once';
