import { weigh, type Balance } from '../../relations';
import type { TableColumn } from '../../tables';
import { groupedBy } from '../../workbook';
import type { Found } from '../found';

/** What the columns of a sum are short of. */
export type Gaps = ReadonlyMap<TableColumn, number>;

/**
 * What the failing columns of each sum are short of, the sum with most of them first; one that is short of the same,
 * such as the total over a sub-total, goes with it. A sum of which some column is in excess lacks no row.
 */
export function shortRows(sums: readonly Found[]): readonly { readonly sums: readonly Found[]; readonly gaps: Gaps }[] {
  const short = [...groupedBy(sums, ({ hit }) => hit.row).values()]
    .map((own) => ({ own, gaps: gapsOf(own) }))
    .filter(({ gaps }) => [...gaps.values()].every((gap) => gap >= 0));
  const alike = groupedBy(short, ({ gaps }) =>
    [...gaps]
      .map(([{ column }, gap]) => `${column} ${gap}`)
      .sort()
      .join(),
  );
  return [...alike.values()]
    .flatMap((same) => same.slice(0, 1).map(({ gaps }) => ({ gaps, sums: same.flatMap(({ own }) => own) })))
    .sort((one, other) => other.gaps.size - one.gaps.size);
}

const gapsOf = (sums: readonly Found[]): Gaps =>
  new Map(
    sums.flatMap(({ hit: { balance } }) =>
      balance ? [[balance.whole.column, -(excessOver(balance) ?? NaN)] as const] : [],
    ),
  );

/** By how much the parts of a balance that fails exceed its whole. */
export function excessOver(balance: Balance | undefined): number | undefined {
  const weight = balance && weigh(balance);
  return weight?.kind === 'fails' ? Number(weight.difference) / 10 ** weight.decimals : undefined;
}
