export * from './table';
export * from './period';
