/** Things by what they have in common, in the order in which they first come. */
export function groupedBy<Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
): readonly (readonly Thing[])[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return [...groups.values()];
}
