import { matchPlace } from '../places';
import { addressOf, figureAt, printNumber, type Ref } from '../relations';
import { columnTitle, numberOf, placeRows, readNumber, samePeriod, sheetPeriod, type Table } from '../tables';
import type { Address, Sheet } from '../workbook';
import { knownNumbers, shownAt } from './hit';
import { workbookRule, type Context, type Hit } from './rule';

interface Facts {
  readonly place: string;
  readonly value: number;
  readonly other: string;
  readonly sheet: string;
  readonly column: string;
}

/** So many places, so many different figures, and this share of them equal: the one column is a copy of the other. */
const ENOUGH = 8;
const DIFFERENT = 6;
const MOST = 0.9;

/**
 * A sheet that is no annex, such as a list of key figures, repeats columns of annexes. That a column is such a copy is
 * shown by its figures, place by place, whatever its header says.
 */
export const copiedFigureDiffers = workbookRule('copied-figure-differs')<Facts>({
  level: 'warning',
  basis: '同一数据在各处应当一致',
  traits: { about: 'value', compares: ['beside'] },
  words: {
    title: '与附表的数不一致',
    why: '这一栏几乎处处与附表相同，只有这里不同：两处必有一处不对。',
    say: ({ place, value, other, sheet, column }) =>
      `${place}这里是${printNumber(value, 0)}，工作表“${sheet}”的“${column}”是${other}；这一栏其他市县的数都与那一栏相同。`,
  },
  concerns: ({ unrecognised }) => unrecognised.length > 0,
  check: (context) => otherSheets(context).flatMap((sheet) => differences(sheet, context.tables)),
});

/** Sheets on which no annex stands. */
const otherSheets = ({ unrecognised, tables }: Context): readonly Sheet[] => [
  ...new Set(
    unrecognised.flatMap(({ sheet }) => (tables.some((table) => table.sheet.name === sheet.name) ? [] : [sheet])),
  ),
];

/** A figure on such a sheet, and the place whose line it stands in. */
interface Figure {
  readonly value: number;
  readonly at: Address;
}

function differences(sheet: Sheet, tables: readonly Table[]): readonly Hit<Facts>[] {
  const [first] = tables;
  const period = sheetPeriod(sheet);
  const ofPeriod = tables.filter((table) => !period || !table.period || samePeriod(period, table.period));
  return !first ? [] : columnsOf(sheet, first).flatMap((figures) => differencesIn(figures, ofPeriod));
}

/** What the figures of a total go by among those of places. */
const TOTAL = 'total';

/** The figures of each column, by the id of the place that stands first in their line. */
function columnsOf({ name, origin, values }: Sheet, { programme }: Table): readonly ReadonlyMap<string, Figure>[] {
  const columns = new Map<number, Map<string, Figure>>();
  values.forEach((line, i) => {
    const match = line.map((value) => (typeof value === 'string' ? matchPlace(value, programme) : undefined));
    const place = match.find((one) => one?.kind === 'unit' || one?.kind === 'total');
    const id = place?.kind === 'unit' ? place.unit.id : place ? TOTAL : undefined;
    if (id === undefined) return;
    line.forEach((cell, j) => {
      const value = numberOf(readNumber(cell));
      if (value === undefined) return;
      const figures = columns.get(j) ?? new Map<string, Figure>();
      columns.set(j, figures);
      if (!figures.has(id))
        figures.set(id, { value, at: { sheet: name, row: origin.row + i, column: origin.column + j } });
    });
  });
  return [...columns.values()].filter(
    (figures) => figures.size >= ENOUGH && new Set([...figures.values()].map(({ value }) => value)).size >= DIFFERENT,
  );
}

/** Where a column is a copy of one of an annex, the few figures in which it differs. */
function differencesIn(figures: ReadonlyMap<string, Figure>, tables: readonly Table[]): readonly Hit<Facts>[] {
  for (const table of tables) {
    for (const column of knownNumbers(table)) {
      const pairs = placeRows(table).flatMap((row) => {
        const copy = row.unit && figures.get(row.unit.id);
        const figure = figureAt({ table, row, column });
        return copy && figure !== undefined ? [{ copy, figure, ref: { table, row, column } }] : [];
      });
      const odd = pairs.filter(({ copy, figure }) => copy.value !== figure);
      if (pairs.length >= ENOUGH && pairs.length - odd.length >= pairs.length * MOST)
        return odd.map(({ copy, figure, ref }) => ({ ...hitAt(copy, figure, ref), ...levelOf(figures, pairs) }));
    }
  }
  return [];
}

/** Where the total beside the copy is the annex's, a figure that differs breaks it, which no other month explains. */
function levelOf(
  figures: ReadonlyMap<string, Figure>,
  pairs: readonly { readonly copy: Figure; readonly figure: number }[],
): Pick<Hit<Facts>, 'level'> {
  const total = figures.get(TOTAL)?.value;
  const sum = (of: (pair: (typeof pairs)[number]) => number): string =>
    printNumber(
      pairs.reduce((all, pair) => all + of(pair), 0),
      0,
    );
  const isBroken =
    total !== undefined &&
    printNumber(total, 0) === sum(({ figure }) => figure) &&
    printNumber(total, 0) !== sum(({ copy }) => copy.value);
  return isBroken ? { level: 'error' } : {};
}

function hitAt({ at, value }: Figure, figure: number, ref: Ref): Hit<Facts> {
  const { table, row, column } = ref;
  const facts = {
    place: row.label.trim(),
    value,
    other: shownAt(ref),
    sheet: table.sheet.name,
    column: columnTitle(column),
  };
  return {
    at,
    facts,
    value: String(value),
    expected: printNumber(figure, 0),
    also: [addressOf(ref)],
    annex: table.annex,
  };
}
