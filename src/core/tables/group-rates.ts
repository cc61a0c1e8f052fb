import type { Annex } from '../programmes';
import type { ColumnFigures } from './column-figures';
import { sharesPair } from './header-fit';
import { isRatePath } from './header-text';
import type { Law } from './laws';
import type { TableColumn } from './table-parts';

/** What rates are read by: the annex and the columns of the table, with their figures. */
interface Rated {
  readonly annex: Annex;
  readonly columns: readonly TableColumn[];
  readonly figures: ReadonlyMap<number, ColumnFigures>;
}

/**
 * What rates are of whose figures are those of other columns: what their header itself names, the annex's where they
 * are called so and hold nothing but columns of the annex, else the one amount of their group, else the amount to their
 * left that they are called after.
 * Every row of them is wrong.
 */
export const ratesMeant = (laws: readonly Law[], rated: Rated): readonly Law[] =>
  laws.map((law) => {
    const rate = rated.columns.find(({ column }) => column === law.whole);
    if (law.kind !== 'rate' || law.isGrowth || !rate) return law;
    return (
      meantByBase(law, rate, rated) ??
      meantByAnnex(law, rate, rated) ??
      meantByGroup(law, rate, rated) ??
      meantByName(law, rate, rated) ??
      law
    );
  });

/** Shorter names of rates are part of many others. */
const LEAST_NAME = 3;

/** The one amount that the header of a rate names, where the figures are of another base: 占年度目标（%）. */
function meantByBase(law: Law, rate: TableColumn, { columns, figures }: Rated): Law | undefined {
  const [done = -1] = law.parts;
  const named = columns.filter((one) => one !== rate && isAmount(one, figures.get(one.column)) && isNamedIn(one, rate));
  const [base, ...more] = named;
  if (!base || more.length > 0 || law.isOfTotal || law.parts.includes(base.column)) return undefined;
  return { ...law, parts: [done, base.column] };
}

/** Whether a header holds what another column is called, by itself or by its annex. */
const isNamedIn = ({ path, definition }: TableColumn, rate: TableColumn): boolean =>
  [path.at(-1), definition?.path.at(-1)].some(
    (name = '') => name.length >= LEAST_NAME && rate.path.at(-1)?.includes(name),
  );

/** The annex's rate of this name, where it is of two of its columns and the figures are of two others. */
function meantByAnnex(law: Law, rate: TableColumn, { annex, columns }: Rated): Law | undefined {
  const columnOf = (id: string): number | undefined => columns.find(({ definition }) => definition?.id === id)?.column;
  const isOfAnnex = law.parts.every((part) => columns.some(({ column, definition }) => column === part && definition));
  if (rate.definition || law.isOfTotal || !isOfAnnex) return undefined;
  const [only, ...more] = annex.relations.flatMap((one): readonly Law[] => {
    const [done, base] = one.kind === 'rate' ? [columnOf(one.done), columnOf(one.base)] : [];
    const names = one.kind === 'rate' ? (annex.columns.find(({ id }) => id === one.rate)?.leaf ?? []) : [];
    const isCalled = names.some((name) => name.length >= LEAST_NAME && rate.path.at(-1)?.endsWith(name));
    const isOpen = one.kind === 'rate' && columnOf(one.rate) === undefined;
    return isCalled && isOpen && done !== undefined && base !== undefined ? [{ ...law, parts: [done, base] }] : [];
  });
  return more.length === 0 ? only : undefined;
}

/** The one amount of the group of a rate, where what the rate is of stands outside it and is called nothing alike. */
function meantByGroup(law: Law, rate: TableColumn, { columns, figures }: Rated): Law | undefined {
  const group = rate.path.slice(0, -1).join('/');
  const amounts = columns.filter(
    (one) => one !== rate && one.path.slice(0, -1).join('/') === group && isAmount(one, figures.get(one.column)),
  );
  const [only, ...more] = amounts;
  const [done, base = -1] = law.parts;
  if (group === '' || !only || more.length > 0 || law.parts.includes(only.column)) return undefined;
  const isAlike =
    sharesPair(
      rate,
      columns.find(({ column }) => column === done),
    ) && !sharesPair(rate, only);
  return isAlike ? undefined : { ...law, parts: [only.column, law.isOfTotal ? only.column : base] };
}

/** The amount directly to the left, where the rate is called after it and not after what it is of. */
function meantByName(law: Law, rate: TableColumn, { columns, figures }: Rated): Law | undefined {
  const left = columns.find(({ column }) => column === rate.column - 1);
  const [done, base = -1] = law.parts;
  if (!left || law.parts.includes(left.column) || !isAmount(left, figures.get(left.column))) return undefined;
  const isAfterLeft =
    sharesPair(rate, left) &&
    !sharesPair(
      rate,
      columns.find(({ column }) => column === done),
    );
  return isAfterLeft ? { ...law, parts: [left.column, law.isOfTotal ? left.column : base] } : undefined;
}

const isAmount = ({ path, unit }: TableColumn, figures: ColumnFigures | undefined): boolean =>
  figures?.isNumeric === true && !figures.isPercent && unit !== '%' && !isRatePath(path);
