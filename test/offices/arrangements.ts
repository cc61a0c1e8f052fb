import type { Area, Sheet, Value } from '../../src/core';
import type { Random } from '../mutation/random';
import type { Office } from './office';

/** Another way to lay the same table out on its sheet; undefined where the table does not lend itself to it. */
type Arrangement = (office: Office, random: Random, other: () => Office) => Office | undefined;

/** A block of cells put on a sheet with its top left cell at a row and a column of the block of all values. */
interface Placed {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** One sheet of several blocks that do not overlap; the first gives its name and where the values begin. */
function together(blocks: readonly Placed[]): Sheet {
  const [first] = blocks;
  if (!first) throw new RangeError('nothing to put together');
  const rows = Math.max(...blocks.map(({ sheet, row }) => row + sheet.values.length));
  const columns = Math.max(...blocks.map(({ sheet, column }) => column + (sheet.values[0]?.length ?? 0)));
  const { origin } = first.sheet;
  const laid = <T>(of: (sheet: Sheet) => readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => {
    const all: T[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => blank));
    for (const { sheet, row, column } of blocks)
      of(sheet).forEach((line, i) => all[row + i]?.splice(column, line.length, ...line));
    return all;
  };
  const moved = ({ sheet, row, column }: Placed): readonly Area[] =>
    sheet.merges.map((area) => ({
      ...area,
      row: area.row - sheet.origin.row + origin.row + row,
      column: area.column - sheet.origin.column + origin.column + column,
    }));
  return {
    ...first.sheet,
    values: laid<Value>(({ values }) => values, undefined),
    formulas: laid<string | undefined>(({ formulas }) => formulas, undefined),
    formats: laid(({ formats }) => formats, 'General'),
    merges: blocks.flatMap(moved),
  };
}

/** The rows of a sheet from one to before another, as a sheet of its own at the same origin. */
function slice(sheet: Sheet, from: number, to: number): Sheet {
  const { row } = sheet.origin;
  return {
    ...sheet,
    values: sheet.values.slice(from, to),
    formulas: sheet.formulas.slice(from, to),
    formats: sheet.formats.slice(from, to),
    merges: sheet.merges
      .filter((area) => area.row - row >= from && area.row - row < to)
      .map((area) => ({ ...area, row: area.row - from })),
  };
}

/** The list in two halves beside each other under the same header. */
const sides: Arrangement = (office) => {
  const { rows, body, head } = office;
  if (rows.length < 8 || rows.some(({ kind }) => kind === 'subtotal')) return undefined;
  const half = Math.ceil(rows.length / 2);
  const width = office.sheetOf(office.grid).values[0]?.length ?? 0;
  return {
    ...office,
    says: `sides, ${office.says}`,
    sheetOf: (grid) => {
      const sheet = office.sheetOf(grid);
      return together([
        { sheet: slice(sheet, 0, body + half), row: 0, column: 0 },
        { sheet: slice(sheet, head, body), row: head, column: width },
        { sheet: slice(sheet, body + half, body + rows.length), row: body, column: width },
        { sheet: slice(sheet, body + rows.length, sheet.values.length), row: body + half, column: 0 },
      ]);
    },
    cellOf: (i, j) => {
      const at = office.cellOf(i, j);
      return i < half ? at : { row: at.row - half, column: at.column + width };
    },
  };
};

/** The header printed once more in the middle, as at the top of a further page. */
const pages: Arrangement = (office, random) => {
  const { rows, body, head } = office;
  if (rows.length < 8) return undefined;
  const cut = 4 + random.below(rows.length - 6);
  const [hasTitle, gap] = [random.below(2) === 0, random.below(2)];
  const from = hasTitle ? 0 : head;
  const more = body - from + gap;
  return {
    ...office,
    says: `pages, ${office.says}`,
    sheetOf: (grid) => {
      const sheet = office.sheetOf(grid);
      return together([
        { sheet: slice(sheet, 0, body + cut), row: 0, column: 0 },
        { sheet: slice(sheet, from, body), row: body + cut + gap, column: 0 },
        { sheet: slice(sheet, body + cut, sheet.values.length), row: body + cut + more, column: 0 },
      ]);
    },
    cellOf: (i, j) => {
      const at = office.cellOf(i, j);
      return i < cut ? at : { ...at, row: at.row + more };
    },
  };
};

/** A blank row behind each group, or before the total. */
const gaps: Arrangement = (office) => {
  const { rows, body } = office;
  const cuts = rows.flatMap(({ kind }, i) => (i > 0 && i < rows.length && kind !== 'place' ? [i] : []));
  if (cuts.length === 0) return undefined;
  const before = (i: number): number => cuts.filter((cut) => cut <= i).length;
  return {
    ...office,
    says: `gaps, ${office.says}`,
    sheetOf: (grid) => {
      const sheet = office.sheetOf(grid);
      const edges = [0, ...cuts.map((cut) => body + cut), sheet.values.length];
      return together(
        edges
          .slice(0, -1)
          .map((from, k) => ({ sheet: slice(sheet, from, edges[k + 1] ?? from), row: from + k, column: 0 })),
      );
    },
    cellOf: (i, j) => {
      const at = office.cellOf(i, j);
      return { ...at, row: at.row + before(i) };
    },
  };
};

/** A second table below, of the same or another annex. */
const stacked: Arrangement = (office, random, other) => {
  const [second, gap] = [other(), 1 + random.below(2)];
  return {
    ...office,
    says: `stacked on ${second.draft.annex}, ${office.says}`,
    annexes: [...office.annexes, ...second.annexes],
    sheetOf: (grid) => {
      const sheet = office.sheetOf(grid);
      return together([
        { sheet, row: 0, column: 0 },
        { sheet: second.sheetOf(second.grid), row: sheet.values.length + gap, column: 0 },
      ]);
    },
  };
};

/** A second table to the right. */
const beside: Arrangement = (office, _, other) => {
  const second = other();
  return {
    ...office,
    says: `beside ${second.draft.annex}, ${office.says}`,
    annexes: [...office.annexes, ...second.annexes],
    sheetOf: (grid) => {
      const sheet = office.sheetOf(grid);
      return together([
        { sheet, row: 0, column: 0 },
        { sheet: second.sheetOf(second.grid), row: 0, column: (sheet.values[0]?.length ?? 0) + 1 },
      ]);
    },
  };
};

/** Figures stored as text, with or without separators of thousands and spaces. */
const texts: Arrangement = (office, random) => {
  const form = random.below(3);
  const share = random.pick([100, 100, 15]);
  const textOf = (value: number): string =>
    form === 0
      ? String(value)
      : form === 1
        ? value.toLocaleString('en-US', { maximumFractionDigits: 6 })
        : ` ${String(value)} `;
  const isText = (r: number, c: number): boolean => (r * 31 + c * 17) % 100 < share;
  return {
    ...office,
    says: `texts, ${office.says}`,
    sheetOf: (grid) => {
      const sheet = office.sheetOf(grid);
      return {
        ...sheet,
        values: sheet.values.map((line, r) =>
          line.map((value, c) =>
            r >= office.body &&
            typeof value === 'number' &&
            c >= office.cellOf(0, 0).column - sheet.origin.column &&
            isText(r, c)
              ? textOf(value)
              : value,
          ),
        ),
      };
    },
  };
};

/** Places across, columns down. */
const turned: Arrangement = (office) => {
  const { head, body, rows } = office;
  return {
    ...office,
    says: `turned, ${office.says}`,
    sheetOf: (grid) => {
      const sheet = office.sheetOf(grid);
      const middle = slice(sheet, head, body + rows.length);
      const { row, column } = sheet.origin;
      const flat = <T>(lines: readonly (readonly T[])[]): readonly (readonly T[])[] =>
        (lines[0] ?? []).map((_, c) => lines.map((line) => line[c] as T));
      const turnedMiddle: Sheet = {
        ...middle,
        values: flat(middle.values),
        formulas: flat(middle.formulas),
        formats: flat(middle.formats),
        merges: middle.merges.map((area) => ({
          row: area.column - column + row,
          column: area.row - row + column,
          rows: area.columns,
          columns: area.rows,
        })),
      };
      const end = body + rows.length;
      return together([
        { sheet: slice(sheet, 0, head), row: 0, column: 0 },
        { sheet: turnedMiddle, row: head, column: 0 },
        { sheet: slice(sheet, end, sheet.values.length), row: head + turnedMiddle.values.length, column: 0 },
      ]);
    },
    cellOf: (i, j) => {
      const at = office.cellOf(i, j);
      const origin = office.sheetOf(office.grid).origin;
      return {
        row: origin.row + head + (at.column - origin.column),
        column: origin.column + (at.row - origin.row - head),
      };
    },
  };
};

const ARRANGEMENTS: readonly Arrangement[] = [sides, pages, gaps, stacked, beside, texts, turned];

/** The table as it is drawn, or, as often, laid out in another way. */
export function arranged(office: Office, random: Random, other: () => Office): Office {
  return random.below(2) === 0 ? office : (random.pick(ARRANGEMENTS)(office, random, other) ?? office);
}
