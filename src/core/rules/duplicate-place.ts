import { columnName, rowNumber } from '../workbook';
import type { Table, TableRow } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly place: string;
  /** 第4行, or D列 where places run across. */
  readonly first: string;
}

/** A place may stand in one row of an annex only. Source: the circular lists every 市县 once per annex. */
export const duplicatePlace = tableRule('duplicate-place')<Facts>({
  level: 'error',
  basis: '每个市县在一张附表中只填一行',
  traits: { about: 'name', isUniversal: true },
  words: {
    title: '市县重复',
    why: '同一市县出现两行，合计会重复累加。',
    say: ({ place, first }) => `“${place}”与${first}重复。`,
  },
  check: (table) =>
    repeated(table).map(({ first, again }) => ({
      at: again.labelCell,
      row: again,
      also: [first.labelCell],
      value: again.label,
      facts: { place: again.label.trim(), first: lineOf(table, first) },
    })),
});

const lineOf = ({ isTurned }: Table, { labelCell }: TableRow): string =>
  isTurned ? `${columnName(labelCell.column)}列` : `第${rowNumber(labelCell.row)}行`;

function repeated(table: Table): readonly { readonly first: TableRow; readonly again: TableRow }[] {
  const firsts = new Map<string, TableRow>();
  return table.rows.flatMap((again) => {
    if (again.kind !== 'place' || !again.unit) return [];
    const first = firsts.get(again.unit.id);
    if (!first) firsts.set(again.unit.id, again);
    return first ? [{ first, again }] : [];
  });
}
