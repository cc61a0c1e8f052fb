import { addressOf, judgedRates, type Ref } from '../relations';
import { cellFormula, columnTitle, misranked, placeRows, readColumns, type RankColumn, type Table } from '../tables';
import { cellHit } from './hit';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly value: string;
  readonly column: string;
  readonly isDescending: boolean;
  readonly least: number;
  readonly most: number;
}

/**
 * A rank must be one that its figure has among those of the others; of equal figures any order will do, and ties may be
 * counted once or each. Rates that are wrong rank nothing.
 */
export const rankMismatch = tableRule('rank-mismatch')<Facts>({
  level: 'error',
  basis: '名次按所排栏目的数字',
  traits: { about: 'value', compares: ['beside'], isUniversal: true },
  words: {
    title: '名次不符',
    why: '通报按名次点名，排错一个，表扬和批评的就不是该说的那一家。',
    throughout: '多半是排名以后数字又改过，或排的不是这一栏',
    say: ({ value, column, isDescending, least, most }) =>
      `填报第${value}名，按“${column}”从${isDescending ? '高到低' : '低到高'}应为第${least === most ? least : `${least}—${most}`}名。`,
  },
  concerns: ({ own }) => own.ranks.length > 0,
  check: (table) => table.own.ranks.flatMap((one) => outOfRank(table, one)),
});

function outOfRank(table: Table, { rank, of, isDescending }: RankColumn): readonly Hit<Facts>[] {
  const rows = placeRows(table);
  const read = readColumns(
    table.sheet,
    rows,
    [rank, of].map(({ column }) => column),
  );
  const [ranks, figures] = [rank, of].map(({ column }) => read.get(column)?.figures ?? []);
  if (!ranks || !figures) return [];
  const indexOf = new Map(rows.map((row, i) => [row, i] as const));
  const wrong = new Set(
    judgedRates(table).flatMap(({ check, judgement }) =>
      check.rate.column.column === of.column && !['holds', 'rounding'].includes(judgement.kind)
        ? (indexOf.get(check.rate.row) ?? [])
        : [],
    ),
  );
  return (misranked(ranks, figures, isDescending, wrong) ?? []).flatMap(({ row: i, least, most }) => {
    const row = rows[i];
    return row ? [hitAt({ table, row, column: rank }, { table, row, column: of }, { isDescending, least, most })] : [];
  });
}

function hitAt(ref: Ref, figure: Ref, order: Pick<Facts, 'isDescending' | 'least' | 'most'>): Hit<Facts> {
  const { least, most } = order;
  const value = String(readColumns(ref.table.sheet, [ref.row], [ref.column.column]).get(ref.column.column)?.figures[0]);
  const isTyped = cellFormula(ref.table, ref.row, ref.column) === undefined;
  return cellHit(
    ref,
    { value, column: columnTitle(figure.column), ...order },
    {
      also: [addressOf(figure)],
      expected: least === most ? String(least) : `${least}—${most}`,
      ...(isTyped && least === most ? { fix: { isSafe: false, at: addressOf(ref), to: least } } : {}),
    },
  );
}
