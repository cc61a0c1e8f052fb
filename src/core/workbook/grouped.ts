import { cellKey, type Address } from './address';

/** Things by what they have in common, as they first come; a thing without a key is left out. */
export function groupedBy<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key | undefined,
): ReadonlyMap<Key, readonly Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Things by the cells they stand at: what stands at a cell, as they come. Hundreds of thousands may be asked for. */
export function groupedByCell<Thing>(
  things: Iterable<Thing>,
  cellsOf: (thing: Thing) => readonly Address[],
): (at: Address) => readonly Thing[] {
  const sheets = new Map<string, Map<number, Thing[]>>();
  for (const thing of things) {
    for (const { sheet, row, column } of cellsOf(thing)) {
      const cells = sheets.get(sheet) ?? new Map<number, Thing[]>();
      sheets.set(sheet, cells);
      const here = cells.get(cellKey(row, column));
      if (here) here.push(thing);
      else cells.set(cellKey(row, column), [thing]);
    }
  }
  return ({ sheet, row, column }) => sheets.get(sheet)?.get(cellKey(row, column)) ?? [];
}

/** Every two things of a list, as they come. */
export const everyTwo = <Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] =>
  things.flatMap((one, at) => things.slice(at + 1).map((other) => [one, other] as const));
