import { audit, recognise, type Report, type Sheet, type Snapshot, type Table, type Value } from '../../src/core';
import { exampleOf } from '../mutation/example';
import { typed } from '../mutation/sheet-change';

/*
 * What offices do around and between the rows of a table that is right: it stays read whole, and nothing is asked.
 */

/** The sheet with its lines in another order; undefined is a blank one. */
function relined(sheet: Sheet, lines: readonly (number | undefined)[]): Sheet {
  const pick = <T>(grid: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] =>
    lines.map((at) => (at === undefined ? (grid[0] ?? []).map(() => blank) : (grid[at] ?? [])));
  return {
    ...sheet,
    values: pick<Value>(sheet.values, undefined),
    formulas: pick<string | undefined>(sheet.formulas, undefined),
    formats: pick<string>(sheet.formats, 'General'),
    merges: sheet.merges.filter(({ row, rows }) => [...Array(rows).keys()].every((i) => lines[row + i] === row + i)),
  };
}

/** The sheet with further columns at the right, which hold what is given for some lines. */
function widened(sheet: Sheet, width: number, cells: Readonly<Record<number, readonly Value[]>>): Sheet {
  const blank = Array.from({ length: width }, () => undefined);
  return {
    ...sheet,
    values: sheet.values.map((line, i) => [...line, ...blank.map((_, j) => cells[i]?.[j])]),
    formulas: sheet.formulas.map((line) => [...line, ...blank]),
    formats: sheet.formats.map((line) => [...line, ...blank.map(() => 'General')]),
  };
}

const upTo = (end: number, from = 0): readonly number[] => Array.from({ length: end - from }, (_, i) => from + i);
const bodyOf = ({ header, sheet }: Table): number => header.row + header.rows - sheet.origin.row;

/** The sheet with lines added at its end. */
function extended(sheet: Sheet, lines: readonly (readonly Value[])[]): Sheet {
  const from = sheet.values.length;
  const longer = relined(sheet, [...upTo(from), ...lines.map(() => undefined)]);
  const values = longer.values.map((line, i) => line.map((value, j) => (i < from ? value : lines[i - from]?.[j])));
  return { ...longer, values };
}

const CHANGES: Readonly<Record<string, (table: Table) => Sheet>> = {
  'a legend beside it': ({ sheet, header }) =>
    widened(sheet, 3, { [header.row - 1]: [undefined, '图例'], [header.row]: [undefined, '红色为滞后', 60] }),
  'a blank line between all lines': (table) => {
    const { sheet } = table;
    const body = bodyOf(table);
    return relined(sheet, [...upTo(body), ...upTo(sheet.values.length, body).flatMap((i) => [i, undefined])]);
  },
  'a smaller table below': ({ sheet }) =>
    extended(sheet, [[], ['附：资金来源'], ['来源', '金额', '占比'], ['中央', 120, 60], ['地方', 80, 40]]),
  'all its figures as text': ({ sheet }) => ({
    ...sheet,
    values: sheet.values.map((line) => line.map((value) => (typeof value === 'number' ? String(value) : value))),
  }),
};

const serious = ({ findings }: Report): readonly string[] =>
  findings
    .filter(({ level, rule }) => level !== 'info' && rule !== 'blank-row-inside')
    .map(({ rule, at, message }) => `${rule} ${at.sheet} ${at.row} ${message}`);

describe.each(Object.entries(CHANGES))('the example with %s', (_, change) => {
  it('is read whole and stays silent', async () => {
    const example = await exampleOf('annexes-2022-09.xlsx');
    const plain: Snapshot = { ...example, sheets: example.sheets.map(typed) };
    const asked = new Set(serious(audit(plain)));
    const before = recognise(plain).tables;
    const told = before.flatMap((table) => {
      const sheets = plain.sheets.map((one) => (one.name === table.sheet.name ? change(table) : one));
      const report = audit({ ...plain, sheets });
      const now = report.tables.find(({ sheet }) => sheet.name === table.sheet.name);
      return [
        ...serious(report).filter((one) => !asked.has(one)),
        ...(now?.annex === table.annex && now.rows.length === table.rows.length
          ? []
          : [`${table.annex.id} is not whole`]),
      ];
    });
    expect(told).toEqual([]);
  });
});
