import { programmeFor, type Programme } from '../programmes';
import {
  FORMULA_SHEET,
  isBlank,
  isDataSheet,
  isOwnedSheet,
  once,
  usedArea,
  type Address,
  type Area,
  type Sheet,
  type Snapshot,
} from '../workbook';
import { answersOf, areaKey, type Answer } from './answers';
import { readBody } from './body';
import { bestAnnex } from './best-annex';
import { readColumnFigures } from './column-figures';
import { withContinued } from './continued';
import { programmeHere } from './foreign';
import { findBlocks, guessBlocks, type Block } from './find-blocks';
import { readHeader, type HeaderColumn } from './header';
import { makeTable } from './make-table';
import { withoutTitleColumns, withPlaceColumn } from './place-column';
import { repeatedHeaders } from './repeated-headers';
import { splitOf, withListsBelow, type Split } from './split-list';
import { areaIn, type Table } from './table';
import { readHeadings, type Heading, type Headings } from './title';
import { isAcross, realSheet, turned } from './turned';
import type { Unread } from './unread';
import type { View } from './view';
import { freeFigures, unreadBeside, unreadIn, unreadParts } from './find-unread';

/** A table-like thing that is none of the known annexes. */
export interface Unrecognised {
  readonly at: Address;
  readonly sheet: Sheet;
  readonly title?: string;
  /** Its title is an annex's and one of its columns at least, too; the others were not understood. */
  readonly isTitled?: true;
}

/** Everything found in a workbook. */
export interface Recognition {
  /** By whose places it was read: the programme's, or those that a workbook of somewhere else lists. */
  readonly programme: Programme;
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  /** What carries figures and was not understood. */
  readonly unread: readonly Unread[];
  /** What was not understood and is none of the annexes', as a person said. */
  readonly dismissed: readonly Unread[];
}

/**
 * Finds every annex on every sheet by its title, its header and its figures; sheets the add-in wrote are passed over,
 * save imported targets. Done once a snapshot.
 */
export const recognise = (snapshot: Snapshot, programme: Programme = programmeFor(snapshot)): Recognition =>
  recognisedBy(programme)(snapshot);

const recognisedBy = once((programme: Programme) =>
  once((snapshot: Snapshot): Recognition => {
    const answers = answersOf(snapshot);
    const read = (by: Programme): readonly SheetRecognition[] =>
      snapshot.sheets
        .filter(({ name }) => name !== FORMULA_SHEET)
        .map((sheet) => recogniseOn({ sheet, programme: by, answers }));
    const first = read(programme);
    const here = programmeHere(
      snapshot,
      first.flatMap((one) => one.tables),
      programme,
    );
    const found = here === programme ? first : read(here);
    const unread = found.flatMap((one) => one.unread);
    const dismissed = unread.filter((one) => isDismissed(one, answers));
    return {
      programme: here,
      tables: withContinued(found.flatMap((one) => one.tables)),
      unrecognised: found.flatMap((one) => one.unrecognised),
      unread: unread.filter((one) => !dismissed.includes(one)),
      dismissed,
    };
  }),
);

/** Whether a person said that an area is no annex's. */
const isDismissed = ({ kind, sheet, text, area }: Unread, answers: readonly Answer[]): boolean =>
  kind !== 'column' &&
  answers.some((one) => one.kind === 'area' && one.sheet === sheet && one.text === areaKey(text, area));

/** What one sheet holds. */
type SheetRecognition = Omit<Recognition, 'dismissed' | 'programme'>;

const NOTHING: SheetRecognition = { tables: [], unrecognised: [], unread: [] };

/** Of what the add-in keeps for the user only the annual targets are a table of the workbook. */
function recogniseOn(view: View): SheetRecognition {
  const { sheet } = view;
  if (!isOwnedSheet(sheet)) return withUnreadParts(sheet, recogniseSheet(view));
  return isDataSheet(sheet)
    ? { ...NOTHING, tables: recogniseSheet(view).tables.filter(({ annex }) => annex.isTargets) }
    : NOTHING;
}

/** What a host did not read for its size stays said: on a sheet with an annex it may be part of it. */
const withUnreadParts = (sheet: Sheet, found: SheetRecognition): SheetRecognition =>
  sheet.unread ? { ...found, unread: [...found.unread, ...unreadParts(sheet, found.tables)] } : found;

/** Reads a sheet as it stands, or with its places across where that finds more of them. */
function recogniseSheet(view: View): SheetRecognition {
  const upright = readSheet(view);
  if (!isAcross(view)) return upright;
  const across = readSheet({ ...view, sheet: turned(view.sheet), isTurned: true });
  return placesIn(across) > placesIn(upright) ? across : upright;
}

const placesIn = ({ tables }: SheetRecognition): number =>
  tables.reduce((sum, { rows }) => sum + rows.filter(({ unit }) => unit !== undefined).length, 0);

function readSheet(view: View): SheetRecognition {
  const { sheet } = view;
  const named = readBlocks(
    view,
    [...findBlocks(sheet)].sort((a, b) => a.header.row - b.header.row),
    [],
  );
  const guessed = freeFigures(sheet, named.tables).length > 0 ? guessedTables(view, named) : [];
  const tables = [...named.tables, ...guessed].sort((a, b) => a.area.row - b.area.row);
  const isOther = tables.length === 0 && named.unrecognised.length === 0 && looksLikeTable(sheet);
  const unrecognised = isOther ? [{ sheet, at: { sheet: sheet.name, ...sheet.origin } }] : named.unrecognised;
  return { tables, unrecognised, unread: [...tables.flatMap(unreadIn), ...unreadBeside(view, tables, unrecognised)] };
}

/** Tables that nowhere name their column of places, by the places they list, where nothing else was found. */
function guessedTables(view: View, { tables, unrecognised }: SheetRecognition): readonly Table[] {
  const taken = [...tables.map(({ area }) => area), ...unrecognised.map(({ at }) => ({ ...at, rows: 1, columns: 1 }))];
  const guesses = guessBlocks(view).filter(
    ({ header, placeColumn }) => !taken.some((area) => coversGuess(area, header.row, placeColumn)),
  );
  return readBlocks(view, guesses, tables).tables;
}

/** How far below a header that is no annex's a column of places is still its own. */
const MOST_ROWS = 400;

const coversGuess = (area: Area, row: number, column: number): boolean =>
  area.column <= column &&
  column < area.column + Math.max(area.columns, 2) &&
  row < area.row + Math.max(area.rows, MOST_ROWS);

function readBlocks(view: View, blocks: readonly Block[], above: readonly Table[]): SheetRecognition {
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
    const found = readBlock(split ? splitView(view, block, split) : view, site, [...above, ...tables]);
    if ('annex' in found) tables.push(found);
    else unrecognised.push(found);
  }
  return { tables, unrecognised, unread: [] };
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

/** Whether a sheet without a header block still holds a table of some kind. */
function looksLikeTable(sheet: Sheet): boolean {
  const wide = sheet.values.filter((row) => row.filter((value) => !isBlank(value)).length >= 3);
  return wide.length >= 3 && wide.some((row) => row.some((value) => typeof value === 'number'));
}
