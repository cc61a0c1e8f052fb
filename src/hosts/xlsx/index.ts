export { newXlsx, openXlsx, readXlsx, type XlsxFile } from './xlsx-file';

/** For the workbench, which shows what a snapshot does not hold: the parts of a file and the XML in them. */
export { openPackage, type Package } from './zip/package';
export { relationsName, partRelations, workbookPart } from './read/workbook-parts';
export { readSnapshot } from './read/read';
export { sheetList, type WorksheetEntry } from './read/workbook-parts';
export { styleFormats } from './styles/number-formats';
export { attribute, isOn } from './xml/attributes';
export { scanXml } from './xml/scan';
