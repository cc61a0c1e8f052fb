import { parentPort } from 'node:worker_threads';
import { checkFile, type Task } from './check-file';
import type { FileOutcome } from './report-lines';

/** A task with its place in the list. */
export interface ThreadJob {
  readonly index: number;
  readonly task: Task;
}

/** What a thread answers. */
export interface ThreadAnswer {
  readonly index: number;
  readonly outcome: FileOutcome;
}

/** The life of a thread: audits the files it is given, one after the other. */
export function serveThread(): void {
  parentPort?.on('message', ({ index, task }: ThreadJob) => {
    void checkFile(task).then((outcome) => parentPort?.postMessage({ index, outcome } satisfies ThreadAnswer));
  });
}
