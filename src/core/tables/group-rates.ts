import type { ColumnFigures } from './column-figures';
import { sharesPair } from './header-fit';
import { isRatePath } from './header-text';
import type { Law } from './laws';
import type { TableColumn } from './table-parts';

/**
 * What the rates of a group are of where their figures are those of columns that stand outside it and are called
 * nothing alike: the one amount of the group is what they rate, and every row of them is wrong.
 */
export function ratesMeant(
  laws: readonly Law[],
  columns: readonly TableColumn[],
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly Law[] {
  const columnAt = new Map(columns.map((one) => [one.column, one]));
  return laws.map((law) => {
    const rate = columnAt.get(law.whole);
    const [done, base = -1] = law.parts;
    if (law.kind !== 'rate' || law.isGrowth || !rate || done === undefined) return law;
    const group = groupOf(rate);
    const amounts = columns.filter(
      (one) => group !== '' && groupOf(one) === group && one !== rate && isAmount(one, figures.get(one.column)),
    );
    const [only, ...more] = amounts;
    const isOutside = !amounts.some(({ column }) => law.parts.includes(column));
    if (!only || more.length > 0 || !isOutside || sharesPair(rate, columnAt.get(done))) return law;
    return { ...law, parts: [only.column, law.isOfTotal ? only.column : base] };
  });
}

const groupOf = ({ path }: TableColumn): string => path.slice(0, -1).join('/');

const isAmount = ({ path, unit }: TableColumn, figures: ColumnFigures | undefined): boolean =>
  figures?.isNumeric === true && !figures.isPercent && unit !== '%' && !isRatePath(path);
