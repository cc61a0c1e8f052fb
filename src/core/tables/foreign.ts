import { isLikePlace, isRegistered, learntProgramme, matchPlace, placeOfOffice, plainName } from '../places';
import { ALL_PLACES, type Programme } from '../programmes';
import { isOwnedSheet, type Sheet, type Snapshot } from '../workbook';
import { isFigure } from './number';
import { isForm, type Table } from './table';
import type { TableRow } from './table-parts';
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
  const exact = rows.filter(({ unit }) => unit !== undefined).length;
  const strange = rows
    .filter(({ kind, match, label }) => kind === 'place' && match.kind === 'unknown' && isName(label))
    .map(({ label }) => label);
  const near = misspeltOf(rows);
  // 太原市 and 临汾市 among names of elsewhere are no 松原市 and 临江市: names are seldom misspelt, and often alike.
  const isElsewhere = near.size > exact && new Set(strange).size > CLEARLY * near.size;
  const misspelt = isElsewhere ? new Set<string>() : near;
  const known = exact + rows.filter(({ label }) => misspelt.has(label)).length;
  const unknown = strange.filter((label) => !misspelt.has(label));
  // Where the programme's own places are listed, other lists of names are of other business.
  if (known > 0 && unknown.length <= CLEARLY * known) return programme;
  const inLines = listedNames(snapshot, programme);
  const own = known === 0 && inLines.length === 0 ? formPlace(tables) : undefined;
  if (own !== undefined) return learntProgramme(programme, [own], own);
  const foreign = [...unknown, ...(known === 0 ? inLines : [])];
  const [only, ...others] = new Set(unknown);
  if (only !== undefined && others.length === 0 && isWhose(tables, only))
    return learntProgramme(programme, [only], only);
  if (new Set(foreign).size < ENOUGH || foreign.length <= CLEARLY * known) return programme;
  return learntProgramme(
    programme,
    [...rows.filter(({ kind, label }) => kind === 'place' && isListed(label)).map(({ label }) => label), ...inLines],
    wholeOf([...rows.map(({ label }) => label), ...labelsOfLines(snapshot)]),
  );
}

/** So many tables that all list one place and no other are its own return. */
const ENOUGH_TABLES = 2;

/** Whether a workbook is the return of one place that is nowhere known: every table has that row and no other place. */
const isWhose = (tables: readonly Table[], label: string): boolean =>
  tables.length >= ENOUGH_TABLES &&
  isLikePlace(label) &&
  tables.every(({ rows }) => rows.filter(({ kind }) => kind === 'place').every((row) => row.label === label));

/** The place of forms that name none beside their figures, by the office that fills them in. */
function formPlace(tables: readonly Table[]): string | undefined {
  const areForms = tables.length > 0 && tables.every((table) => isForm(table) && table.rows.length === 1);
  const texts = areForms ? tables.flatMap(({ headings }) => headings.map(({ text }) => text)) : [];
  const names = new Set(texts.flatMap((text) => placeOfOffice(text) ?? []));
  return names.size === 1 ? [...names][0] : undefined;
}

/**
 * The names that are nearly one of the programme's, and most likely that one: no other comes as near to it, and no
 * place of the country is called so. Where several do, as 全南县 and 定南县 to 辉南县, they are other places that are
 * called alike.
 */
function misspeltOf(rows: readonly TableRow[]): ReadonlySet<string> {
  const claims = new Map<string, Set<string>>();
  for (const { match, label } of rows) {
    if (match.kind !== 'unknown' || !match.nearest || isRegistered(plainName(label))) continue;
    claims.set(match.nearest.id, (claims.get(match.nearest.id) ?? new Set()).add(label));
  }
  return new Set([...claims.values()].filter(({ size }) => size === 1).flatMap((labels) => [...labels]));
}

/** Whether a row's label is a name; 市区 and 市直 are listed like one and tell nothing of where the place is. */
const isName = (label: string): boolean => isListed(label) && !isCityProperAlone(label);

const isListed = (label: string): boolean =>
  label.trim() !== '' && !isSumLabel(label) && !isPartLabel(label) && !/\d/.test(plainName(label));

const WHOLE = /^(?:全[省市区州县旗盟师]|兵团)(?=$|合计|总计|汇总)/;

/** What a workbook calls all its places together: 全市, by the label of its total. */
function wholeOf(labels: readonly string[]): string {
  const found = labels.map((label) => WHOLE.exec(plainName(label))?.[0]).find(Boolean);
  return found ?? ALL_PLACES;
}

/** The texts that stand in lines of figures. */
const labelsOfLines = ({ sheets }: Snapshot): readonly string[] =>
  sheets
    .filter((sheet) => !isOwnedSheet(sheet))
    .flatMap(({ values }) => values.filter((line) => line.some(isFigure)))
    .flatMap((line) => line.filter((value) => typeof value === 'string'));

/** Texts that have the form of names of places, or are short for one, of which several stand in one row or column. */
const listedNames = ({ sheets }: Snapshot, programme: Programme): readonly string[] =>
  sheets.filter((sheet) => !isOwnedSheet(sheet)).flatMap((sheet) => namesOn(sheet, programme));

function namesOn({ values }: Sheet, programme: Programme): readonly string[] {
  const inColumns = new Map<number, Set<string>>();
  const filled = new Set(values.flatMap((line) => line.flatMap((value, column) => (isFigure(value) ? [column] : []))));
  const inRows = values.map((line) => {
    const names = new Set<string>();
    const hasFigures = line.some(isFigure);
    line.forEach((value, column) => {
      if (
        typeof value !== 'string' ||
        !(isLikePlace(value) || isRegistered(value)) ||
        matchPlace(value, programme).kind !== 'unknown'
      )
        return;
      if (filled.has(column)) names.add(value);
      if (hasFigures) inColumns.set(column, (inColumns.get(column) ?? new Set()).add(value));
    });
    return names;
  });
  return [...inRows, ...inColumns.values()].filter(({ size }) => size >= ENOUGH).flatMap((names) => [...names]);
}
