export * from './memory-host';
