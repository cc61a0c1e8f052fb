export * from './workbook';
