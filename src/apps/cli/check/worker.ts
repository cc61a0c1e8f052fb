import { parentPort } from 'node:worker_threads';
import { checkFile, type Outcome, type Task } from './check-file';

/** A task with its place in the list. */
export interface Job {
  readonly index: number;
  readonly task: Task;
}

/** What a thread answers. */
export interface Done {
  readonly index: number;
  readonly outcome: Outcome;
}

/** The life of a thread: audits the files it is given, one after the other. */
export function serveJobs(): void {
  parentPort?.on('message', ({ index, task }: Job) => {
    void checkFile(task).then((outcome) => parentPort?.postMessage({ index, outcome } satisfies Done));
  });
}
