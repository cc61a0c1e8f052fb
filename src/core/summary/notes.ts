import { findPlaces } from '../places';
import { programmeFor } from '../programmes';
import { findSheet, isOwnedSheet, valueAt, type Sheet, type Snapshot } from '../workbook';
import { actionKey } from './actions';
import { ACTION_HEAD, NOTES, PLACE, SUMMARY_SHEET } from './words';

/** What users wrote beside the places and beside the actions, by place. */
export interface Notes {
  /** By unit id, or the name as written. */
  readonly places: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, string>;
}

/**
 * Reads the notes back from the sheet as it stands, found by the words of its heads, however the user has sorted or
 * filtered it.
 */
export function readNotes(snapshot: Snapshot): Notes {
  const sheet = findSheet(snapshot, SUMMARY_SHEET);
  if (!sheet || !isOwnedSheet(sheet)) return { places: new Map(), actions: new Map() };
  const programme = programmeFor(snapshot);
  return {
    places: notesBelow(sheet, NOTES, [PLACE], ([place = '']) => findPlaces(place, programme)[0]?.unit.id ?? place),
    actions: notesBelow(
      sheet,
      ACTION_HEAD.notes,
      [ACTION_HEAD.place, ACTION_HEAD.measure],
      ([place = '', measure = '']) => actionKey(place, measure),
    ),
  };
}

/** The notes below a head, down to the first row that names nothing. */
function notesBelow(
  sheet: Sheet,
  head: string,
  names: readonly string[],
  key: (texts: readonly string[]) => string,
): ReadonlyMap<string, string> {
  const found = headRow(sheet, [head, ...names]);
  const notes = new Map<string, string>();
  if (!found) return notes;
  const [column = 0, ...columns] = found.columns;
  for (let row = found.row + 1; row < sheet.origin.row + sheet.values.length; row++) {
    const texts = columns.map((each) => textAt(sheet, row, each));
    if (texts.some((text) => text === '')) break;
    const note = textAt(sheet, row, column);
    if (note !== '' && note !== head) notes.set(key(texts), note);
  }
  return notes;
}

function headRow(
  sheet: Sheet,
  heads: readonly string[],
): { readonly row: number; readonly columns: readonly number[] } | undefined {
  for (const [i, values] of sheet.values.entries()) {
    const texts = values.map((value) => String(value ?? '').trim());
    const columns = heads.map((head) => texts.indexOf(head));
    if (columns.every((column) => column >= 0))
      return { row: sheet.origin.row + i, columns: columns.map((column) => column + sheet.origin.column) };
  }
  return undefined;
}

const textAt = (sheet: Sheet, row: number, column: number): string => String(valueAt(sheet, row, column) ?? '').trim();
