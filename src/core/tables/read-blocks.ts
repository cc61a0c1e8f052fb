import { usedArea, type Address, type Area, type Sheet } from '../workbook';
import { bestAnnex } from './best-annex';
import { readBody } from './body';
import { readColumnFigures } from './column-figures';
import type { Block } from './find-blocks';
import { readHeader, type HeaderColumn } from './header';
import { longFormOf, withMeasuresAcross, type LongForm } from './long-form';
import { makeTable } from './make-table';
import { withoutTitleColumns, withPlaceColumn } from './place-column';
import { repeatedHeaders } from './repeated-headers';
import { splitOf, withListsBelow, type Split } from './split-list';
import { areaIn, type Table } from './table';
import { readHeadings, type Heading, type Headings } from './title';
import { realSheet } from './turned';
import type { View } from './view';

/** A table-like thing that is none of the known annexes. */
export interface Unrecognised {
  readonly at: Address;
  readonly sheet: Sheet;
  readonly title?: string;
  /** Its title is an annex's and one of its columns at least, too; the others were not understood. */
  readonly isTitled?: true;
}

/** What header blocks were read as. */
export interface Blocks {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
}

/** The annexes and other tables of some header blocks, from the top; what stands above them limits their titles. */
export function readBlocks(view: View, blocks: readonly Block[], above: readonly Table[]): Blocks {
  const tables: Table[] = [];
  const unrecognised: Unrecognised[] = [];
  const repeated = new Set<Block>();
  for (const block of blocks) {
    if (repeated.has(block)) continue;
    const again = repeatedHeaders(view, block, blocks);
    again.forEach((one) => repeated.add(one));
    const limit = lowerLimit(
      view.sheet,
      block,
      blocks.filter((other) => !again.includes(other)),
    );
    const split = view.isTurned || again.length > 0 ? undefined : splitOf(view, block, blocks, limit);
    if (split) blocks.filter((other) => isPartOf(split, block, other)).forEach((one) => repeated.add(one));
    const site = split ? { block, again, limit: limit + split.rows * split.right.length } : { block, again, limit };
    const long = view.isTurned || split || again.length > 0 ? undefined : longFormOf(view.sheet, block, limit);
    const found = long
      ? readLongForm(view, block, long, limit, [...above, ...tables])
      : readBlock(split ? splitView(view, block, split) : view, site, [...above, ...tables]);
    if ('annex' in found) tables.push(found);
    else unrecognised.push(found);
  }
  return { tables, unrecognised };
}

/** A block whose places have a line for each measure, read with the measures across. */
function readLongForm(
  view: View,
  { header, placeColumn }: Block,
  form: LongForm,
  limit: number,
  above: readonly Table[],
): Table | Unrecognised {
  const block = {
    header: { ...header, rows: 2, columns: form.first - header.column + form.cells.length },
    placeColumn,
  };
  const sheet = withMeasuresAcross(view.sheet, { header, placeColumn }, form);
  const site = { block, again: [], limit: limit - header.rows + 2 - form.places * (form.period - 1) };
  return readBlock({ ...view, sheet, split: form }, site, above);
}

const isPartOf = ({ right }: Split, { header }: Block, other: Block): boolean =>
  other.header.row === header.row && right.includes(other.header.column - header.column);

const splitView = (view: View, block: Block, split: Split): View => ({
  ...view,
  sheet: withListsBelow(view.sheet, block, split),
  split,
});

/** One header block, what repeats it further down, and the first row that is no longer its own. */
interface Site {
  readonly block: Block;
  readonly again: readonly Block[];
  readonly limit: number;
}

function readBlock(view: View, { block: found, again, limit }: Site, above: readonly Table[]): Table | Unrecognised {
  const { sheet } = view;
  const block = withPlaceColumn(view, withoutTitleColumns(view, found), limit);
  const headers = readHeader(sheet, block.header);
  const headings = withGroup(headingsOf(view, block, above), headers, block, sheet);
  const isBelow = above.some((table) => sharesColumns(table.area, block.header) && table.area.row < block.header.row);
  const body = readBody(view, block, limit, again);
  const figures = readColumnFigures(
    sheet,
    body.rows,
    headers.map(({ column }) => column),
  );
  const best = bestAnnex(
    {
      headers,
      headings,
      sheet,
      placeColumn: block.placeColumn,
      figures,
      ...(view.answers ? { answers: view.answers } : {}),
    },
    view.programme,
  );
  const title = best?.title ?? longestHeading(headings);
  const own = title && isBelow ? fromTitle(headings, title) : headings;
  if (best?.isEnough) return makeTable(view, block, body, { ...best, headings: own, headers, title });
  return {
    sheet,
    at: { sheet: sheet.name, row: block.header.row, column: block.header.column },
    ...(title ? { title: title.text } : {}),
    ...(best ? { isTitled: true } : {}),
  };
}

/** What stands above the title of a table below another is that one's signature. */
const fromTitle = (headings: Headings, { at }: Heading): Headings => ({
  ...headings,
  texts: headings.texts.filter((one) => one.at.row >= at.row || one.at.column < at.column),
  joined: headings.joined.filter((one) => one.at.row >= at.row),
});

const longestHeading = ({ texts }: Headings): Heading | undefined =>
  [...texts].filter(({ text }) => !/[::]/.test(text)).sort((a, b) => b.text.length - a.text.length)[0];

/** A group over all columns is as good as a title. */
function withGroup(
  headings: Headings,
  headers: readonly HeaderColumn[],
  { placeColumn, header }: Block,
  sheet: Sheet,
): Headings {
  const groups = new Set(
    headers
      .filter(({ column, path }) => column > placeColumn && path.length > 0)
      .map(({ path }) => (path.length > 1 ? path[0] : undefined)),
  );
  const [group] = groups;
  if (groups.size !== 1 || group === undefined) return headings;
  return {
    ...headings,
    joined: [...headings.joined, { text: group, at: { sheet: sheet.name, row: header.row, column: placeColumn + 1 } }],
  };
}

/** What stands above a table on the real sheet, also where its places run across. */
function headingsOf(view: View, { header }: Block, above: readonly Table[]): Headings {
  const area = areaIn(view, header);
  const free = above
    .map((table) => areaIn(table, table.area))
    .filter((other) => other.row < area.row && sharesColumns(other, area))
    .reduce((most, other) => Math.max(most, other.row + other.rows), 0);
  return readHeadings(realSheet(view), area, free);
}

function lowerLimit(sheet: Sheet, block: Block, blocks: readonly Block[]): number {
  const used = usedArea(sheet);
  return blocks
    .filter((other) => sharesColumns(other.header, block.header) && other.header.row > block.header.row)
    .reduce((least, { header }) => Math.min(least, header.row), used.row + used.rows);
}

const sharesColumns = (a: Area, b: Area): boolean => a.column < b.column + b.columns && b.column < a.column + a.columns;
