export * from './workbook';
export * from './places';
export * from './annexes';
export * from './tables';
export * from './audit';
export * from './progress';
export * from './circular/draft';
export { localise, type Block, type Localisation } from './arithmetic';
