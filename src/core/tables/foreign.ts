import { isLikePlace, learntProgramme, matchPlace, type PlaceMatch } from '../places';
import type { Programme } from '../programmes';
import { isOwnedSheet, type Sheet, type Snapshot } from '../workbook';
import type { Table, TableRow } from './table';
import { isCityProperAlone, isPartLabel, isSumLabel } from './words';

/** So many names of elsewhere are asked for, and so many times more of them than of the programme's own. */
const ENOUGH = 3;
const CLEARLY = 2;

/**
 * The programme by which a workbook is read: its places are the programme's, or, where the workbook plainly lists
 * places of somewhere else, those that it lists. Its tables as read so far tell, or without any its lines of names.
 */
export function programmeHere(snapshot: Snapshot, tables: readonly Table[], programme: Programme): Programme {
  const rows = tables.flatMap((table) => table.rows);
  const places = rows.filter(({ kind, label }) => kind === 'place' && isName(label));
  const known = rows.filter(({ unit, match }) => unit !== undefined || isMisspelt(match)).length;
  const inLines = listedNames(snapshot, programme);
  const foreign = tables.length > 0 ? places.filter(isUnknown).map(({ label }) => label) : inLines;
  return new Set(foreign).size >= ENOUGH && foreign.length > CLEARLY * known
    ? learntProgramme(
        programme,
        [...places.map(({ label }) => label), ...inLines],
        wholeOf(rows.map(({ label }) => label)),
      )
    : programme;
}

const isUnknown = ({ match }: TableRow): boolean => match.kind === 'unknown' && !match.nearest;

/** A name that is nearly one of the programme's is most likely that one, misspelt. */
const isMisspelt = (match: PlaceMatch): boolean => match.kind === 'unknown' && match.nearest !== undefined;

const isName = (label: string): boolean =>
  label.trim() !== '' && !isSumLabel(label) && !isPartLabel(label) && !isCityProperAlone(label) && !/\d/.test(label);

/** What a workbook calls all its places together: 全市, by the label of its total. */
function wholeOf(labels: readonly string[]): string {
  const found = labels.map((label) => /^全[省市区州县旗盟师]|^兵团/.exec(label.trim())?.[0]).find(Boolean);
  return found ?? '全部市县';
}

/** Texts that have the form of names of places, of which several stand in one row or one column. */
const listedNames = ({ sheets }: Snapshot, programme: Programme): readonly string[] =>
  sheets.filter((sheet) => !isOwnedSheet(sheet)).flatMap((sheet) => namesOn(sheet, programme));

function namesOn({ values }: Sheet, programme: Programme): readonly string[] {
  const inColumns = new Map<number, Set<string>>();
  const inRows = values.map((line) => {
    const names = new Set<string>();
    line.forEach((value, column) => {
      if (typeof value !== 'string' || !isLikePlace(value) || matchPlace(value, programme).kind !== 'unknown') return;
      names.add(value);
      inColumns.set(column, (inColumns.get(column) ?? new Set()).add(value));
    });
    return names;
  });
  return [...inRows, ...inColumns.values()].filter(({ size }) => size >= ENOUGH).flatMap((names) => [...names]);
}
