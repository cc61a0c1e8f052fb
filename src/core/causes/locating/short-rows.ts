import { weighedBalances, type Balance, type Weight } from '../../relations';
import type { Table, TableColumn } from '../../tables';
import { groupedBy, once } from '../../workbook';
import type { Found } from '../found';

/** A total or sub-total that is not what its rows add up to. */
export const isSum = ({ hit: { balance } }: Found): boolean =>
  balance?.kind === 'total' || balance?.kind === 'subtotal';

/** What the columns of a sum are short of. */
export type Gaps = ReadonlyMap<TableColumn, number>;

/**
 * What the failing columns of each sum are short of, the sum with most of them first; one that is short of the same,
 * such as the total over a sub-total, goes with it. A sum of which some column is in excess lacks no row.
 */
export function shortRows(sums: readonly Found[], table: Table): readonly { sums: readonly Found[]; gaps: Gaps }[] {
  const short = [...groupedBy(sums, ({ hit }) => hit.row).values()].flatMap((own) => {
    const gaps = gapsOf(own, table);
    return gaps ? [{ sums: own, gaps }] : [];
  });
  return short
    .filter(({ gaps }, i) => !short.slice(0, i).some((other) => isSame(other.gaps, gaps)))
    .map(({ gaps }) => ({ gaps, sums: short.flatMap((other) => (isSame(other.gaps, gaps) ? other.sums : [])) }))
    .sort((one, other) => other.gaps.size - one.gaps.size);
}

const isSame = (one: Gaps, other: Gaps): boolean =>
  [...one].every(([column, gap]) => other.get(column) === gap) && one.size === other.size;

/** What every failing column of a sum is short of; undefined when some column is in excess. */
function gapsOf(sums: readonly Found[], table: Table): Gaps | undefined {
  const gaps = new Map<TableColumn, number>();
  for (const { hit } of sums) {
    const excess = excessOver(hit.balance, table);
    if (!hit.balance || excess === undefined || excess > 0) return undefined;
    gaps.set(hit.balance.whole.column, -excess);
  }
  return gaps;
}

/** By how much the parts of a balance that fails exceed its whole. */
export function excessOver(balance: Balance | undefined, table: Table): number | undefined {
  const weight = weights(table).get(balance);
  return weight?.kind === 'fails' ? Number(weight.difference) / 10 ** weight.decimals : undefined;
}

const weights = once(
  (table: Table): ReadonlyMap<Balance | undefined, Weight> =>
    new Map(weighedBalances(table).map(({ balance, weight }) => [balance, weight])),
);
