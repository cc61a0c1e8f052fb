import type { Watch } from '../host';
import { HostError } from '../host';
import { codeOf, hostError } from './failures';

/** Sends what is queued and waits for the answer. */
export type Sync = () => Promise<void>;

/** A batch of Excel calls; it syncs by `sync`, which also watches whether Excel still answers. */
export type Batch<Result> = (context: Excel.RequestContext, sync: Sync) => Promise<Result>;

/**
 * How long Excel may be silent before it counts as not answering, in milliseconds; a person who is typing has longer.
 */
export const PATIENCE = 60_000;
/** Somebody who types may think for some minutes before Enter. */
const PATIENCE_WITH_PEOPLE = 5;

/**
 * Runs one batch and fails with a HostError. While the user types in a cell Excel refuses at once; `watch` is told,
 * and the batch waits until the cell is left. An Excel that is silent for too long is given up.
 */
export async function runBatch<Result>(batch: Batch<Result>, patience: number, watch: Watch = {}): Promise<Result> {
  let hasBegun = false;
  const run = (delayForCellEdit: boolean, silence: number): Promise<Result> => {
    const alarm = silenceAlarm(silence);
    const sync =
      (context: Excel.RequestContext): Sync =>
      async () => {
        alarm.rewind();
        await context.sync();
        hasBegun = true;
        alarm.rewind();
      };
    const work = Promise.resolve().then(() =>
      Excel.run({ delayForCellEdit }, (context) => batch(context, sync(context))),
    );
    return Promise.race([work, alarm.rings]).finally(alarm.stop);
  };
  try {
    return await run(false, patience);
  } catch (error) {
    if (hasBegun || codeOf(error) !== 'InvalidOperationInCellEditMode') throw hostError(error);
  }
  watch.waiting?.();
  try {
    return await run(true, patience * PATIENCE_WITH_PEOPLE);
  } catch (error) {
    throw hostError(error);
  }
}

/** Rings when it has not been rewound for so long. */
function silenceAlarm(milliseconds: number): { readonly rings: Promise<never>; rewind(): void; stop(): void } {
  let ring: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rings = new Promise<never>((_resolve, reject) => {
    ring = () => reject(new HostError({ kind: 'no-answer' }));
  });
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  const rewind = (): void => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(ring, milliseconds);
  };
  rewind();
  return { rings, rewind, stop };
}
