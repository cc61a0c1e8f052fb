/** What tests of one run share, and how it is ended: the last begun first. */
const ends: (() => unknown)[] = [];

/** Has something that tests share ended behind the last of them. */
export const atEnd = (end: () => unknown): unknown => ends.push(end);

/** Ends everything that was shared. */
export async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}
