export * from './table';
export * from './period';
export { isNoTask, numberOf, readNumber, type NumberReading } from './number';
export { plainText, unitScale } from './header-text';
export { readHeader } from './header';
export { recognise, isTitleOf, type Recognition, type Unrecognised } from './recognise';
export { showValue } from './show';
export { usualPeriod } from './usual-period';
export { readUnitLine } from './header-text';
