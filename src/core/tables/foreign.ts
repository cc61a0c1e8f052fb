import { isLikePlace, learntProgramme, matchPlace } from '../places';
import type { Programme } from '../programmes';
import { isOwnedSheet, type Sheet, type Snapshot } from '../workbook';
import type { Table } from './table';
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
  const labels = rows.flatMap(({ kind, match, label }) =>
    kind === 'place' && match.kind === 'unknown' && isName(label) ? [label] : [],
  );
  const inLines = snapshot.sheets
    .filter((sheet) => !isOwnedSheet(sheet))
    .flatMap((sheet) => listedNames(sheet, programme));
  const known = rows.filter(({ unit }) => unit !== undefined).length;
  const foreign = tables.length > 0 ? labels : inLines;
  return new Set(foreign).size >= ENOUGH && foreign.length > CLEARLY * known
    ? learntProgramme(programme, [...labels, ...inLines], wholeOf(rows.map(({ label }) => label)))
    : programme;
}

const isName = (label: string): boolean =>
  label.trim() !== '' && !isSumLabel(label) && !isPartLabel(label) && !isCityProperAlone(label) && !/\d/.test(label);

/** What a workbook calls all its places together: 全市, by the label of its total. */
function wholeOf(labels: readonly string[]): string {
  const found = labels.map((label) => /^全[省市区州县旗盟师]|^兵团/.exec(label.trim())?.[0]).find(Boolean);
  return found ?? '全部市县';
}

/** Texts that have the form of names of places, of which several stand in one row or one column. */
function listedNames({ values }: Sheet, programme: Programme): readonly string[] {
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
