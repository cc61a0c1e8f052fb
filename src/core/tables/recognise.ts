import { programmeFor, type Programme } from '../programmes';
import {
  FORMULA_SHEET,
  isBlank,
  isDataSheet,
  isOwnedSheet,
  isSameCell,
  once,
  shapedAlike,
  type Area,
  type Sheet,
  type Snapshot,
} from '../workbook';
import { answersOf, areaKey, type Answer } from './answers';
import { withContinued } from './continued';
import { programmeHere } from './foreign';
import { findBlocks, guessBlocks } from './find-blocks';
import type { Unrecognised } from './read-block';
import { readBlocks, readForms, type Blocks } from './read-blocks';
import { othernessOfSheet } from './otherness';
import type { Table } from './table';
import { isAcross, turned } from './turned';
import type { Unread } from './unread';
import type { View } from './view';
import { freeFigures, unreadBeside, unreadParts } from './find-unread';
import { unreadIn } from './unread-columns';

/** Everything found in a workbook. */
export interface Recognition {
  /** By whose places it was read: the programme's, or those that a workbook of somewhere else lists. */
  readonly programme: Programme;
  readonly tables: readonly Table[];
  /** Tables of none of the annexes; those whose figures prove something are held to that. */
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
  recognisedBy(programme)(shapedAlike(snapshot));

const recognisedBy = once((programme: Programme) =>
  once((snapshot: Snapshot): Recognition => {
    const answers = answersOf(snapshot);
    const read = (by: Programme): readonly SheetRecognition[] =>
      snapshot.sheets
        .filter(({ name }) => name !== FORMULA_SHEET)
        .map((sheet) =>
          answers.length > 0 ? recogniseOn({ sheet, programme: by, answers }) : recognisedOn(by)(sheet),
        );
    const first = read(programme);
    const here = programmeHere(
      snapshot,
      first.flatMap((one) => one.tables),
      programme,
    );
    const found = here === programme ? first : read(here);
    const tables = withContinued(found.flatMap((one) => one.tables));
    const unread = found.flatMap((one) => one.unread).filter((one) => !isExplained(one, tables));
    const dismissed = unread.filter((one) => isDismissed(one, answers));
    return {
      programme: here,
      tables,
      unrecognised: found.flatMap((one) => one.unrecognised),
      unread: unread.filter((one) => !dismissed.includes(one)),
      dismissed,
    };
  }),
);

/** Whether a column is known after all by what the other pages of its list say. */
const isExplained = ({ kind, header }: Unread, tables: readonly Table[]): boolean =>
  kind === 'column' &&
  tables.some(
    ({ isPage, continues, own }) =>
      (isPage ?? continues) !== undefined && own.columns.some((one) => header && isSameCell(one.header, header)),
  );

/** A sheet that nobody has said anything about is read once, whatever else changes in its workbook. */
const recognisedOn = once((programme: Programme) =>
  once((sheet: Sheet): SheetRecognition => recogniseOn({ sheet, programme, answers: [] })),
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
    ? { ...NOTHING, tables: readSheet(view).tables.filter(({ annex }) => annex.isTargets) }
    : NOTHING;
}

/** What a host did not read for its size stays said: on a sheet with an annex it may be part of it. */
const withUnreadParts = (sheet: Sheet, found: SheetRecognition): SheetRecognition =>
  sheet.unread ? { ...found, unread: [...found.unread, ...unreadParts(sheet, found.tables)] } : found;

/** Reads a sheet as it stands, or with its places across where that finds more of them. */
function recogniseSheet(view: View): SheetRecognition {
  const upright = readSheet(view);
  if (isWhole(upright)) return upright;
  const across = isAcross(view) ? readSheet({ ...view, sheet: turned(view.sheet), isTurned: true }) : upright;
  const best = placesIn(across) > placesIn(upright) ? across : upright;
  if (placesIn(best) > 1) return best;
  const form = readForm(view, across);
  return best.tables.length === 0 || columnsIn(form) > columnsIn(best) ? form : best;
}

/** How many columns have a meaning. */
const columnsIn = ({ tables }: SheetRecognition): number =>
  tables.reduce((sum, { columns }) => sum + columns.filter(({ definition }) => definition).length, 0);

/** A sheet on which at most one place was found, as a form of one place. */
function readForm(view: View, otherwise: SheetRecognition): SheetRecognition {
  const tables = readForms(view);
  if (tables.length === 0) return otherwise;
  return { tables, unrecognised: [], unread: [...tables.flatMap(unreadIn), ...unreadBeside(view, tables, [])] };
}

/** Whether tables of places were read and nothing on the sheet was left over. */
const isWhole = (found: SheetRecognition): boolean =>
  placesIn(found) > 0 && found.unrecognised.length === 0 && found.unread.length === 0;

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
  const unrecognised = isOther
    ? [{ sheet, at: { sheet: sheet.name, ...sheet.origin }, otherness: othernessOfSheet(view) }]
    : named.unrecognised;
  return { tables, unrecognised, unread: [...tables.flatMap(unreadIn), ...unreadBeside(view, tables, unrecognised)] };
}

/** Tables that nowhere name their column of places, by the places they list, where nothing else was found. */
function guessedTables(view: View, { tables, unrecognised }: Blocks): readonly Table[] {
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

/** Whether a sheet without a header block still holds a table of some kind. */
function looksLikeTable(sheet: Sheet): boolean {
  const wide = sheet.values.filter((row) => row.filter((value) => !isBlank(value)).length >= 3);
  return wide.length >= 3 && wide.some((row) => row.some((value) => typeof value === 'number'));
}
