import type { Annex, Relation } from '../programmes';
import type { ColumnFigures } from './column-figures';
import { proofOf } from './column-proofs';
import type { Law } from './laws';
import { figureOrZero } from './number';
import { relationsOf, type Table } from './table';
import type { TableColumn } from './table-parts';

/**
 * The rates of a table whose annex reckons them of columns that are not there: 开工率 and 完成率 of one plan. What they are
 * of is for the figures to prove.
 */
export const ratesWithoutTerms = ({ annex, columns }: Pick<Table, 'annex' | 'columns'>): readonly TableColumn[] =>
  ratesBeyond(columns, columns, annex.relations);

/** Those of which the figures prove nothing either: they are held to nothing. */
export const unheldRates = (table: Table): readonly TableColumn[] =>
  ratesBeyond(table.columns, [...table.columns, ...table.own.columns], relationsOf(table)).filter(({ column }) =>
    table.rows.some(({ row }) => figureOrZero(table.sheet, row, column) !== 0),
  );

/** The rate columns that no relation tells by columns of the table. */
function ratesBeyond(
  columns: readonly TableColumn[],
  all: readonly TableColumn[],
  relations: readonly Relation[],
): readonly TableColumn[] {
  const known = new Set(all.flatMap(({ definition }) => definition?.id ?? []));
  const held = new Set(
    relations.flatMap((one) => (one.kind === 'rate' && known.has(one.done) && known.has(one.base) ? [one.rate] : [])),
  );
  return columns.filter(({ definition }) => definition?.kind === 'rate' && !held.has(definition.id));
}

/**
 * What such a rate is of where rows are too few to prove it: the one pair of other columns that fits in every row.
 * Where the annex says what it is of and only the base is another, one row is enough.
 */
export function overAnotherBase(
  rate: number,
  { annex, columns }: Pick<Table, 'annex' | 'columns'>,
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly Law[] {
  const columnOf = (id: string): number | undefined => columns.find(({ definition }) => definition?.id === id)?.column;
  const stated = annex.relations.flatMap((one) =>
    one.kind === 'rate' && columnOf(one.rate) === rate ? (columnOf(one.done) ?? []) : [],
  );
  const amounts = [...figures].flatMap(([column, one]) => (one.isNumeric && !one.isPercent ? [column] : []));
  const fits = (stated.length > 0 ? stated : amounts).flatMap((done) =>
    amounts.flatMap((base) => {
      if (new Set([rate, done, base]).size < 3) return [];
      const { share, rows } = proofOf(
        'rate',
        [rate, done, base].flatMap((column) => figures.get(column) ?? []),
      );
      return share === 1 && rows >= (stated.length > 0 ? 1 : FEWEST_ROWS) ? [[done, base]] : [];
    }),
  );
  const [parts, other] = fits;
  return parts === undefined || other !== undefined ? [] : [{ kind: 'rate', whole: rate, parts }];
}

/** In so many rows no pair fits by chance. */
const FEWEST_ROWS = 2;

/** The plans of the same unit that other rates of an annex are of: where its own is not there, one plan is for both. */
export function sharedBases({ relations, columns }: Annex, relation: Relation): readonly string[] {
  if (relation.kind !== 'rate') return [];
  const unitOf = (id: string): string | undefined => columns.find((one) => one.id === id)?.unit;
  return relations.flatMap((one) =>
    one.kind === 'rate' && one.base !== relation.base && unitOf(one.base) === unitOf(relation.base) ? [one.base] : [],
  );
}
