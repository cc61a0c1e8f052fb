import type { Report } from '../../core';
import { HostError } from '../../hosts/host';
import type { Background } from '../addin/background';
import type { Message } from '../addin/message';
import type { JobAnswer, Handed, PageJob, Result } from './jobs';

/** How often a job is asked whether it is still wanted, in milliseconds. */
const ASKING = 100;

interface Pending extends Handed {
  readonly say: (message: Message) => void;
  readonly resolve: (result: Result | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A worker from the page's own program, where the browser lets a page from disk have one; it starts with the first job.
 * Cancelling ends it at once; jobs that wait behind are handed to a new one. Where there can be no worker, or it
 * breaks, jobs end with nothing and are done in slices.
 */
export function backgroundOf(program: string): Background {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let isBroken = false;
  let count = 0;

  const giveUp = (): void => {
    isBroken = true;
    worker?.terminate();
    for (const { id, resolve } of [...pending.values()]) {
      pending.delete(id);
      resolve(undefined);
    }
  };
  const started = (): Worker => {
    const made = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
    made.onmessage = ({ data }: MessageEvent<JobAnswer>) => answered(data);
    made.onerror = giveUp;
    return made;
  };
  const answered = (answer: JobAnswer): void => {
    const one = pending.get(answer.id);
    if (!one) return;
    if (answer.kind === 'says') return one.say(answer.message);
    pending.delete(answer.id);
    if (answer.kind === 'done') one.resolve(answer.result);
    else one.reject(new HostError(answer.failure));
  };
  const hand = ({ id, job }: Handed): void => {
    try {
      worker ??= started();
      worker.postMessage({ id, job } satisfies Handed);
    } catch {
      giveUp();
    }
  };
  const cancel = (id: number): void => {
    const one = pending.get(id);
    if (!one) return;
    pending.delete(id);
    worker?.terminate();
    worker = undefined;
    one.reject(new HostError({ kind: 'cancelled' }));
    [...pending.values()].forEach(hand);
  };
  const run = (job: PageJob, say: Pending['say'], isCancelled: () => boolean): Promise<Result | undefined> => {
    if (isBroken) return Promise.resolve(undefined);
    const id = (count += 1);
    const asking = setInterval(() => isCancelled() && cancel(id), ASKING);
    return new Promise<Result | undefined>((resolve, reject) => {
      pending.set(id, { id, job, say, resolve, reject });
      hand({ id, job });
    }).finally(() => clearInterval(asking));
  };
  return {
    audit: (snapshot, isCancelled) =>
      run({ kind: 'audit', snapshot }, () => undefined, isCancelled) as Promise<Report | undefined>,
    collect: (files, own, say, isCancelled) =>
      run({ kind: 'collect', files, own }, say, isCancelled) as Promise<Message | undefined>,
  };
}
