import * as z from 'zod/mini';
import { a1, type Comparison, type Value } from '../../../core';

const content = z.optional(z.union([z.string(), z.number(), z.boolean(), z.strictObject({ error: z.string() })]));
const row = z.strictObject({ annex: z.string(), place: z.string(), sheet: z.string(), cell: z.string() });

/** What `compare --json` prints; findings by their ids. Absent facts are left out. */
export const compareSchema = z.strictObject({
  changed: z.array(
    z.strictObject({
      annex: z.string(),
      place: z.string(),
      column: z.string(),
      before: content,
      after: content,
      sheet: z.string(),
      cell: z.string(),
      lostFormula: z.optional(z.string()),
    }),
  ),
  added: z.array(row),
  removed: z.array(row),
  settled: z.array(z.string()),
  remaining: z.array(z.string()),
  new: z.array(z.string()),
});

/** A comparison as JSON. */
export function compareJson({
  changed,
  added,
  removed,
  settled,
  remaining,
  fresh,
}: Comparison): z.infer<typeof compareSchema> {
  const rows = (list: Comparison['added']) =>
    list.map(({ table, place, at }) => ({ annex: table.annex.id, place, sheet: at.sheet, cell: a1(at) }));
  const ids = (list: Comparison['settled']) => list.map(({ id }) => id);
  return {
    changed: changed.map(({ table, place, column, before, after, at, lostFormula }) => ({
      annex: table.annex.id,
      place,
      column,
      ...named('before', before),
      ...named('after', after),
      sheet: at.sheet,
      cell: a1(at),
      ...(lostFormula === undefined ? {} : { lostFormula }),
    })),
    added: rows(added),
    removed: rows(removed),
    settled: ids(settled),
    remaining: ids(remaining),
    new: ids(fresh),
  };
}

const named = <Name extends 'before' | 'after'>(
  name: Name,
  value: Value,
): { readonly [K in Name]?: Exclude<Value, undefined> } =>
  value === undefined ? {} : ({ [name]: value } as { [K in Name]: Exclude<Value, undefined> });
