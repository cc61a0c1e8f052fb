import type { Edit, Snapshot } from '../../core';
import type { Host } from '../host';
import { readSnapshot } from './read/read';
import { tabNames } from './read/workbook-parts';
import { written } from './write/write';
import { unreadable } from './zip/zip';
import { openPackage, zipped, type Package, newPackage } from './zip/package';
import { EMPTY_STYLE_SHEET } from './styles/style-sheet';

/** A workbook in a file's bytes. Writing makes new bytes; the ones it was opened from are never changed. */
export interface XlsxFile extends Host {
  /** The file as it is now. */
  save(): Uint8Array;
  /** The ending its name must have for Excel to open it: a workbook with macros is no .xlsx. */
  readonly extension: '.xlsx' | '.xlsm' | '.xltx' | '.xltm';
}

/** Opens a file's bytes; fails with HostError `unreadable` or `too-large`. */
export function openXlsx(bytes: Uint8Array): XlsxFile {
  const source = openPackage(bytes);
  const state = stateOf(source, bytes);
  if (state.snapshot().sheets.length === 0 && tabNames(source).length === 0) throw unreadable('damaged');
  return xlsxFile(state);
}

/** What a file's bytes hold, without a host around them. */
export const readXlsx = (bytes: Uint8Array): Snapshot => readSnapshot(openPackage(bytes));

/** A workbook from nothing, which has no sheet until one is written. */
export const newXlsx = (): XlsxFile => xlsxFile(stateOf(blankWorkbook()));

/** A workbook, with what it says and its bytes, each made when somebody first asks for it. */
interface State {
  readonly source: Package;
  snapshot(): Snapshot;
  bytes(): Uint8Array;
}

function stateOf(source: Package, opened?: Uint8Array): State {
  let snapshot: Snapshot | undefined;
  let bytes = opened;
  return { source, snapshot: () => (snapshot ??= readSnapshot(source)), bytes: () => (bytes ??= zipped(source)) };
}

/**
 * The host over a file. Nothing calculates here: after a write, formulas that were not touched still show the values
 * cached in the file, and new formulas have the result that came with them, or none until Excel or LibreOffice opens
 * the file.
 */
function xlsxFile(opened: State): XlsxFile {
  let state = opened;
  const write = (edits: readonly Edit[]): void => {
    if (edits.length === 0) return;
    state = stateOf(written(state.source, state.snapshot(), edits));
  };
  return {
    capabilities: { canSelect: false, canChart: true },
    extension: extensionOf(opened.source),
    read: async () => state.snapshot(),
    write: async (edits) => write(edits),
    async writeThenRead(edits) {
      write(edits);
      return state.snapshot();
    },
    select: async () => undefined,
    save: () => state.bytes().slice(),
  };
}

/** The kind of a workbook stands in the content types. */
function extensionOf(source: Package): XlsxFile['extension'] {
  const types = source.text('[Content_Types].xml') ?? '';
  if (types.includes('sheet.macroEnabled.main+xml')) return '.xlsm';
  if (types.includes('template.macroEnabled.main+xml')) return '.xltm';
  return types.includes('spreadsheetml.template.main+xml') ? '.xltx' : '.xlsx';
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relation = (id: string, type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

/** A workbook that has no sheet yet. */
const blankWorkbook = (): Package =>
  newPackage({
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': HEAD + relation('rId1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': HEAD + relation('rId1', 'styles', 'styles.xml'),
    'xl/styles.xml': EMPTY_STYLE_SHEET,
  });
