import { decimalOf } from '../arithmetic';
import type { Column, Relation } from '../programmes';
import type { ColumnFigures } from './column-figures';
import type { Law } from './laws';
import type { TableColumn } from './table-parts';

/** A law as a relation of definitions; none where a column of it has none. */
export function asRelation(
  { kind, whole, parts, isOfTotal, isGrowth }: Law,
  idOf: ReadonlyMap<number, string>,
): readonly Relation[] {
  const [first, ...others] = [whole, ...parts].map((column) => idOf.get(column));
  const [second, third] = others;
  if (first === undefined || others.some((id) => id === undefined)) return [];
  if (kind === 'sum') return [{ kind: 'sum', whole: first, parts: others.flatMap((id) => id ?? []) }];
  return second === undefined || third === undefined
    ? []
    : [
        {
          kind: 'rate',
          rate: first,
          done: second,
          base: third,
          ...(isOfTotal ? { isOfTotal } : {}),
          ...(isGrowth ? { isGrowth } : {}),
        },
      ];
}

/** The id of a column that only this table has begins so. */
const OWN = 'own:';

/** Whether a column is known from this table's figures alone. */
export const isOwnColumn = ({ definition }: TableColumn): boolean => definition?.id.startsWith(OWN) === true;

/** What a column is that only this table has. */
export function ownDefinition(
  { column, path, unit }: TableColumn,
  figures: ColumnFigures | undefined,
  isRate: boolean,
): Column {
  const kind = isRate ? 'rate' : figures?.isWhole ? 'count' : 'amount';
  const decimals = Math.max(
    0,
    ...(figures?.figures ?? []).map((one) => (one === undefined ? 0 : decimalOf(one).decimals)),
  );
  return {
    id: `${OWN}${column}`,
    path,
    kind,
    decimals: kind === 'count' ? 0 : Math.min(decimals, 2),
    ...(unit === undefined ? {} : { unit }),
    group: [],
    leaf: [],
    not: [],
    isPart: false,
    isOptional: true,
    mayBeBlank: true,
    options: [],
  };
}
