export * from './excel-host';
