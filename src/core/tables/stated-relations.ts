import type { Relation } from '../programmes';
import type { Law } from './laws';
import { columnTitle } from './show';
import type { StatedColumn } from './stated-columns';
import type { Table } from './table';
import type { OwnColumns, TableColumn } from './table-parts';

/** Whether the form itself speaks of the column that figures prove something of, or of all columns of that law. */
export const isAnswered = ({ whole, parts }: Law, stated: readonly StatedColumn[]): boolean =>
  stated.some((one) => one.column === whole || areSame([whole, ...parts], [one.whole, ...one.parts]));

const areSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/**
 * The relations of a table with those that its form states, which take the place of what its annex says of the same
 * column; what the annex says as well is left to it.
 */
export function withStated(
  { annex, columns: found }: Pick<Table, 'annex' | 'columns'>,
  stated: readonly StatedColumn[],
  { columns, relations }: Pick<OwnColumns, 'columns' | 'relations'>,
): Omit<OwnColumns, 'ranks'> {
  const definitionOf = (at: number): TableColumn['definition'] =>
    [...columns, ...found].find(({ column, definition }) => definition && column === at)?.definition;
  const all = stated.flatMap((one) =>
    relationStated(one, definitionOf, found).map((relation) => ({ relation, id: definitionOf(one.column)?.id })),
  );
  const own = all.filter(({ relation }) => !annex.relations.some((one) => isSameRelation(one, relation)));
  const replaced = annex.relations.filter((one) => own.some(({ id }) => id !== undefined && wholeOf(one) === id));
  const held = own.map(({ relation }) => relation);
  return { columns, relations: [...relations, ...held], stated: held, replaced };
}

/** The column that a sum or a rate is said of. */
const wholeOf = (relation: Relation): string | undefined =>
  relation.kind === 'sum' ? relation.whole : relation.kind === 'rate' ? relation.rate : undefined;

function isSameRelation(one: Relation, other: Relation): boolean {
  if (one.kind === 'rate' && other.kind === 'rate')
    return one.rate === other.rate && one.done === other.done && one.base === other.base;
  return (
    one.kind === 'sum' && other.kind === 'sum' && areSame([one.whole, ...one.parts], [other.whole, ...other.parts])
  );
}

/** What is stated as a relation of definitions; none where a column has none. */
function relationStated(
  { kind, whole, parts, factors = [] }: StatedColumn,
  definitionOf: (column: number) => TableColumn['definition'],
  found: readonly TableColumn[],
): readonly Relation[] {
  const ids = [whole, ...parts].flatMap((column) => definitionOf(column)?.id ?? []);
  const [first, second, third] = ids;
  if (first === undefined || ids.length <= parts.length) return [];
  if (kind === 'sum') return [{ kind, whole: first, parts: ids.slice(1) }];
  if (kind === 'rate')
    return second === undefined || third === undefined ? [] : [{ kind, rate: first, done: second, base: third }];
  const nameOf = (at: number): string =>
    found
      .filter(({ column }) => column === at)
      .map(columnTitle)
      .join('');
  const said = parts.map((column, i) => `${factors[i + 1] === 1 ? ' − ' : ' + '}[${nameOf(column)}]`).join('');
  return [
    {
      kind,
      terms: ids.map((column, i) => ({ column, times: factors[i] ?? 0 })),
      op: '=',
      constant: 0,
      says: `[${nameOf(whole)}] =${said.replace(/^ \+/, '')}`,
    },
  ];
}
