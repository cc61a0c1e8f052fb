import type { Column } from '../programmes';
import { suits, type Choice } from './column-choices';
import type { ColumnFigures } from './column-figures';

import type { HeaderColumn } from './header';
import { isForeign, mayMeasure } from './header-fit';

/**
 * One missing definition and one unread column of its dimension, between the neighbours that the annex gives it, belong
 * together.
 */
export function eliminated(
  wanted: readonly Column[],
  headers: readonly HeaderColumn[],
  found: readonly { readonly definition: Column; readonly choice: Choice }[],
  figures: ReadonlyMap<number, ColumnFigures>,
): ReadonlyMap<number, Column> {
  const taken = new Map(found.map(({ definition, choice }) => [definition.id, choice.column] as const));
  const used = new Set(taken.values());
  const missing = wanted.filter((one) => !one.isOptional && !taken.has(one.id));
  const free = headers.filter(
    ({ column, path }) => !used.has(column) && path.length > 0 && figures.get(column)?.isBlank === false,
  );
  const mayBe = (header: HeaderColumn, one: Column): boolean =>
    suits(header, one, figures.get(header.column)) &&
    mayMeasure(header, one) &&
    !isForeign(header) &&
    isBetween(header.column, one, wanted, taken);
  return new Map(
    missing.flatMap((one) => {
      const [header, second] = free.filter((each) => mayBe(each, one));
      const isOnly =
        header !== undefined && second === undefined && missing.filter((other) => mayBe(header, other)).length === 1;
      return isOnly ? [[header.column, one] as const] : [];
    }),
  );
}

/** Whether a column stands right of what the annex has just before a definition and left of what it has just behind. */
function isBetween(
  column: number,
  definition: Column,
  wanted: readonly Column[],
  taken: ReadonlyMap<string, number>,
): boolean {
  const index = wanted.indexOf(definition);
  const before = wanted
    .slice(0, index)
    .flatMap(({ id }) => taken.get(id) ?? [])
    .at(-1);
  const behind = wanted.slice(index + 1).flatMap(({ id }) => taken.get(id) ?? [])[0];
  return (before === undefined || before < column) && (behind === undefined || column < behind);
}
