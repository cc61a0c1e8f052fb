import { weighedBalances } from '../relations';
import type { Table, TableRow } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly place: string;
  readonly listed: string;
  readonly belongs: string;
}

/** A place listed under another prefecture enters that prefecture's sub-total. */
export const wrongParent = tableRule('wrong-parent')<Facts>({
  level: 'error',
  basis: '报送市县名录',
  traits: { about: 'name' },
  words: {
    title: '隶属关系不符',
    why: '两个市州的小计都会因此出错。',
    say: ({ place, listed, belongs }) => `“${place}”列在${listed}下面，应属${belongs}。`,
  },
  check: (table) =>
    table.rows.flatMap((row) => {
      const belongs = row.unit?.prefecture;
      if (
        row.kind !== 'place' ||
        !row.unit ||
        !belongs ||
        row.listedUnder === undefined ||
        row.listedUnder === belongs.id ||
        standsAlone(table, row)
      )
        return [];
      const listed = table.programme.prefectures.find((prefecture) => prefecture.id === row.listedUnder)?.name ?? '';
      return [
        {
          at: row.labelCell,
          row,
          value: row.label,
          expected: belongs.name,
          facts: { place: row.unit.name, listed, belongs: belongs.name },
        },
      ];
    }),
});

/** Whether a row only stands below a sub-total that comes out without it: a prefecture of one place behind a group. */
function standsAlone(table: Table, row: TableRow): boolean {
  if (table.parentColumn !== undefined) return false;
  const sums = weighedBalances(table).filter(
    ({ balance: { kind, whole } }) => kind === 'subtotal' && whole.row.prefecture === row.listedUnder,
  );
  const holding = sums.filter(
    ({ balance: { parts }, weight }) => weight.kind === 'holds' && !parts.some((part) => part.row === row),
  );
  return holding.length * 2 > sums.length;
}
