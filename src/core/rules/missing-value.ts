import { figureAt, printSteps, readingAt, refKey, weighedBalances, type Balance, type Ref, type Weighed } from '../relations';
import type { Table } from '../tables';
import { cellHit, cellsOf, columnName, isNumericColumn } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly column: string;
  readonly filled: string | undefined;
}

/** A required figure that was left empty; when a sum leaves only one value for it, that value is proposed. */
export const missingValue = tableRule<Facts>({
  id: 'missing-value',
  level: 'error',
  basis: '附表填报要求：没有任务填“—”，没有进展填0',
  words: {
    title: '漏填',
    why: '空白既不是零，也不是没有任务，汇总时无法判断。',
    say: ({ column, filled }) => `“${column}”没有填写${filled === undefined ? '' : `，按合计推算应为${filled}`}。`,
  },
  check: (table) => {
    const blanks = cellsOf(table, (column) => isRequired(table, column.definition?.id)).filter((ref) => isMissing(ref));
    const fills = deduced(table, blanks);
    return blanks.map((ref) => {
      const filled = fills.get(refKey(ref));
      const fix = filled === undefined ? {} : { expected: filled, fix: { isSafe: false, at: cellHit(ref, 0).at, to: Number(filled) } };
      return cellHit(ref, { column: columnName(ref.column), filled }, fix);
    });
  },
});

const isRequired = (table: Table, id: string | undefined): boolean =>
  table.annex.columns.some((column) => column.id === id && !column.mayBeBlank && column.kind !== 'remark' && column.kind !== 'place' && column.kind !== 'sequence');

/** Figures are missing in every row; answers in text only where a place reports. */
const isMissing = (ref: Ref): boolean =>
  readingAt(ref).kind === 'blank' && (isNumericColumn(ref.column) ? ref.row.kind !== 'part' : ref.row.kind === 'place');

/** Values that a sum leaves for the only blank among its cells; never negative. */
function deduced(table: Table, blanks: readonly Ref[]): ReadonlyMap<string, string> {
  const keys = new Set(blanks.map(refKey));
  const fills = new Map<string, string>();
  if (keys.size === 0) return fills;
  for (const weighed of weighedBalances(table)) {
    const fill = deducedFrom(weighed, keys);
    if (fill && !fills.has(fill.key)) fills.set(fill.key, fill.value);
  }
  return fills;
}

function deducedFrom({ balance, weight }: Weighed, blank: ReadonlySet<string>): { readonly key: string; readonly value: string } | undefined {
  if (balance.kind === 'part') return undefined;
  const open = [balance.whole, ...balance.parts].filter((ref) => blank.has(refKey(ref)));
  const [only] = open;
  if (open.length !== 1 || !only) return undefined;
  if (only === balance.whole) return sumFor(balance);
  if (weight.kind !== 'fails' || weight.difference > 0n) return undefined;
  return { key: refKey(only), value: printSteps(-weight.difference, weight.decimals) };
}

function sumFor(balance: Balance): { readonly key: string; readonly value: string } | undefined {
  const figures = balance.parts.map(figureAt);
  if (figures.some((figure) => figure === undefined)) return undefined;
  const least = balance.whole.column.definition?.decimals ?? 0;
  const sum = figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
  return { key: refKey(balance.whole), value: String(Number(sum.toFixed(Math.max(least, 6)))) };
}
