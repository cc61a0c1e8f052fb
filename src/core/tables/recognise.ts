import { isAdditive, programmeFor, type Column, type Programme } from '../programmes';
import { isBlank, isDataSheet, isOwnedSheet, once, usedArea, type Address, type Area, type Sheet, type Snapshot } from '../workbook';
import { readBody } from './body';
import { bestAnnex } from './best-annex';
import { findBlocks, guessBlocks, type Block } from './find-blocks';
import { readHeader, type HeaderColumn } from './header';
import { unitScale } from './header-text';
import { readPeriod } from './period';
import { repeatedHeaders } from './repeated-headers';
import type { Table, TableColumn } from './table';
import { headingPeriod, readHeadings, type Heading, type Headings } from './title';

/** A table-like thing that is none of the known annexes. */
export interface Unrecognised {
  readonly at: Address;
  readonly sheet: Sheet;
  readonly title?: string;
}

/** Everything found in a workbook. */
export interface Recognition {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
}

/** Finds every annex on every sheet by its title and header paths; sheets the add-in wrote are passed over, save imported targets. Done once a snapshot. */
export const recognise = (snapshot: Snapshot, programme: Programme = programmeFor(snapshot)): Recognition => recognisedBy(programme)(snapshot);

const recognisedBy = once((programme: Programme) => once((snapshot: Snapshot): Recognition => {
  const found = snapshot.sheets.map((sheet) => (isOwnedSheet(sheet) ? recogniseOwned(sheet, programme) : recogniseSheet(sheet, programme)));
  return {
    tables: found.flatMap((one) => one.tables),
    unrecognised: found.flatMap((one) => one.unrecognised),
  };
}));

/** Of what the add-in keeps for the user only the annual targets are a table of the workbook. */
const recogniseOwned = (sheet: Sheet, programme: Programme): Recognition =>
  ({ tables: isDataSheet(sheet) ? recogniseSheet(sheet, programme).tables.filter(({ annex }) => annex.isTargets) : [], unrecognised: [] });

function recogniseSheet(sheet: Sheet, programme: Programme): Recognition {
  const blocks = [...findBlocks(sheet)].sort((a, b) => a.header.row - b.header.row);
  const tables: Table[] = [];
  const unrecognised: Unrecognised[] = [];
  const repeated = new Set(blocks.flatMap((block) => repeatedHeaders(sheet, block, blocks)));
  for (const block of blocks) {
    if (repeated.has(block)) continue;
    const found = recogniseBlock(sheet, block, blocks, tables, programme);
    if ('annex' in found) tables.push(found);
    else unrecognised.push(found);
  }
  return blocks.length === 0 ? guessSheet(sheet, programme) : { tables, unrecognised };
}

/** A sheet that nowhere names a column of places: tables by the places they list, or something else. */
function guessSheet(sheet: Sheet, programme: Programme): Recognition {
  const guesses = guessBlocks(sheet);
  const tables = guesses.map((block) => recogniseBlock(sheet, block, guesses, [], programme)).filter((one) => 'annex' in one);
  const isOther = tables.length === 0 && looksLikeTable(sheet);
  return { tables, unrecognised: isOther ? [{ sheet, at: { sheet: sheet.name, ...sheet.origin } }] : [] };
}

function recogniseBlock(
  sheet: Sheet, block: Block, blocks: readonly Block[], above: readonly Table[], programme: Programme,
): Table | Unrecognised {
  const headings = readHeadings(sheet, block.header, freeRow(block, above));
  const headers = readHeader(sheet, block.header);
  const best = bestAnnex(headers, headings, sheet, block.placeColumn, programme);
  const at = { sheet: sheet.name, row: block.header.row, column: block.header.column };
  const title = best?.title ?? longestHeading(headings);
  if (!best) return { sheet, at, ...(title ? { title: title.text } : {}) };
  const repeated = repeatedHeaders(sheet, block, blocks);
  const body = readBody(sheet, block, lowerLimit(sheet, block, blocks.filter((other) => !repeated.includes(other))), repeated);
  const period = headingPeriod(headings, title) ?? readPeriod(sheet.name);
  const { header } = block;
  return {
    programme,
    annex: best.annex,
    sheet,
    area: { ...header, rows: Math.max(body.end, header.row + header.rows) - header.row },
    header,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    headings: headings.texts,
    columns: headers.map((one) => tableColumn(sheet, one, best.columns.get(one.column), headings.units)),
    ...(block.parentColumn === undefined ? {} : { parentColumn: block.parentColumn }),
    rows: body.rows,
    missing: best.annex.columns.filter((column) => ![...best.columns.values()].includes(column)),
    blankRows: body.blankRows,
    notes: body.notes,
  };
}

function tableColumn(sheet: Sheet, header: HeaderColumn, definition: Column | undefined, units: readonly string[]): TableColumn {
  const unit = header.unit ?? units.find((one) => definition !== undefined && measuresSame(one, definition));
  return {
    column: header.column,
    path: header.path,
    header: { sheet: sheet.name, row: header.lastRow, column: header.column },
    ...(unit === undefined ? {} : { unit }),
    ...(definition ? { definition } : {}),
  };
}

/** Whether a unit of the 单位 line is one for this column: 套 and 万套 are, 亿元 is not. */
function measuresSame(unit: string, definition: Column): boolean {
  const of = unitScale(definition.unit ?? '')?.of;
  return isAdditive(definition) && of !== undefined && unitScale(unit)?.of === of;
}

const longestHeading = ({ texts }: Headings): Heading | undefined =>
  [...texts].filter(({ text }) => !/[::]/.test(text)).sort((a, b) => b.text.length - a.text.length)[0];

/** The first row that no table above uses in the same columns. */
const freeRow = (block: Block, above: readonly Table[]): number =>
  Math.max(0, ...above.filter((table) => sharesColumns(table.area, block.header)).map(({ area }) => area.row + area.rows));

function lowerLimit(sheet: Sheet, block: Block, blocks: readonly Block[]): number {
  const used = usedArea(sheet);
  const below = blocks.filter((other) => sharesColumns(other.header, block.header) && other.header.row > block.header.row);
  return Math.min(used.row + used.rows, ...below.map((other) => other.header.row));
}

const sharesColumns = (a: Area, b: Area): boolean => a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Whether a sheet without a header block still holds a table of some kind. */
function looksLikeTable(sheet: Sheet): boolean {
  const wide = sheet.values.filter((row) => row.filter((value) => !isBlank(value)).length >= 3);
  return wide.length >= 3 && wide.some((row) => row.some((value) => typeof value === 'number'));
}
