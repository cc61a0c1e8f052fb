import { cellNumber } from '../arithmetic';
import type { Table, TableColumn } from '../tables';
import { groupedBy } from '../workbook';
import type { Balance } from './balance';
import { figureInUnitOf, type Ref } from './figure';
import { judgedRates } from './judge-rate';
import { isNearlyAll } from './nearly-all';
import { weighedOf } from './weigh';

/** The one column of a sum across that is wrong, and what its cells should hold. */
export interface AddendAtFault {
  readonly column: TableColumn;
  readonly changes: readonly { readonly cell: Ref; readonly to: number }[];
}

/**
 * The column that is wrong where a sum across fails throughout: the only one of it for which no other relation speaks.
 * Problems found and solved make the rate printed beside them, so that it is what remains that was not brought up to
 * date.
 */
export function addendAtFault({ whole, parts }: Balance): AddendAtFault | undefined {
  const { table } = whole;
  const own = [whole, ...parts].map(({ column }) => column);
  const supported = supportedColumns(table, own);
  const [column, ...more] = own.filter((one) => !supported.has(one));
  if (!column || more.length > 0) return undefined;
  const changes = weighedOf(table, 'row-sum').flatMap(({ balance, weight }) => {
    const cells = [balance.whole, ...balance.parts];
    const cell = cells.find((ref) => ref.column === column);
    if (weight.kind !== 'fails' || !cell || !isOf(balance, own)) return [];
    const others = cells.filter((ref) => ref !== cell).map((ref) => figureInUnitOf(ref, cell) ?? NaN);
    const [first = NaN, ...rest] = others;
    const to = rest.reduce((sum, one) => (cell === balance.whole ? sum + one : sum - one), first);
    return Number.isNaN(to) ? [] : [{ cell, to: cellNumber(to) }];
  });
  return { column, changes };
}

const isOf = ({ whole, parts }: Balance, columns: readonly TableColumn[]): boolean =>
  parts.length === columns.length - 1 && [whole, ...parts].every(({ column }, i) => column === columns[i]);

/** The columns of a table of which some other relation holds nearly throughout. */
function supportedColumns(table: Table, own: readonly TableColumn[]): ReadonlySet<TableColumn> {
  const rates = judgedRates(table)
    .filter(({ judgement }) => judgement.kind !== 'blank' && judgement.kind !== 'no-base')
    .map(({ check, judgement }) => ({
      columns: [check.rate, check.done, check.base].map(({ column }) => column),
      isHeld: judgement.kind === 'holds' || judgement.kind === 'rounding',
    }));
  const sums = weighedOf(table, 'row-sum')
    .filter(({ balance, weight }) => !isOf(balance, own) && weight.kind !== 'blank')
    .map(({ balance, weight }) => ({
      columns: [balance.whole, ...balance.parts].map(({ column }) => column),
      isHeld: weight.kind === 'holds',
    }));
  const relations = groupedBy([...rates, ...sums], ({ columns }) => columns.map(({ column }) => column).join());
  return new Set(
    [...relations.values()]
      .filter((rows) => isNearlyAll(rows, ({ isHeld }) => isHeld))
      .flatMap(([first]) => first?.columns ?? []),
  );
}
