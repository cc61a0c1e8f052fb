import { HostError } from '../../hosts/host';

/** How long a slice of work may keep the screen from answering, in milliseconds. */
const SLICE = 24;

/** Goes on as soon as what waits has had its turn. */
const afterOthers = (): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume);
  });

/**
 * Runs work that rests often, so that the screen can breathe between slices; once cancelled it stops at the next rest.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  isCancelled: () => boolean,
  rest: () => Promise<void> = afterOthers,
): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await rest();
    if (isCancelled()) throw new HostError({ kind: 'cancelled' });
  }
}
