import { inSlices } from '../../in-slices';
import type { Work } from '../../work';

/** Makes something of each, one after the other; says how far it is, and stops when it is no longer wanted. */
export async function inParts<One, Made>(
  { say, isCancelled }: Pick<Work, 'say' | 'isCancelled'>,
  all: readonly One[],
  make: (one: One) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [done, one] of all.entries()) {
    say({ kind: 'meanwhile', meanwhile: { kind: 'parts', done, of: all.length } });
    await inSlices(resting(), isCancelled);
    made.push(await make(one));
  }
  return made;
}

/** Work that only asks whether it is still wanted. */
function* resting(): Generator<undefined, undefined> {
  yield undefined;
  return undefined;
}
