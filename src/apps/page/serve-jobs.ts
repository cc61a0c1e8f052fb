import { audit, withHistory } from '../../core';
import { failureOf } from '../addin/failure-of';
import type { Message } from '../addin/message';
import { collect } from '../addin/pages/returns/collect';
import type { JobAnswer, Handed, PageJob, Result } from './jobs';

/** What a worker has to talk with. */
interface Beside {
  onmessage: ((event: MessageEvent<Handed>) => void) | null;
  postMessage(answer: JobAnswer): void;
}

/** Does the jobs that come, one after the other; the page ends the worker when one is no longer wanted. */
export function serveJobs(beside: Beside): void {
  let last: Promise<unknown> = Promise.resolve();
  beside.onmessage = ({ data: { id, job } }) => {
    last = last
      .then(() => done(job, (message) => beside.postMessage({ id, kind: 'says', message })))
      .then(
        (result) => beside.postMessage({ id, kind: 'done', result }),
        (error: unknown) => beside.postMessage({ id, kind: 'failed', failure: failureOf(error) }),
      );
  };
}

async function done(job: PageJob, say: (message: Message) => void): Promise<Result> {
  if (job.kind === 'audit') return audit(job.snapshot, withHistory(job.snapshot, {}));
  return collect({ say, isCancelled: () => false }, job.own, job.files);
}
