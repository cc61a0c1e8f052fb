import { availableParallelism } from 'node:os';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { checkFile, type Task } from './check-file';
import type { FileOutcome } from './report-lines';
import type { ThreadAnswer, ThreadJob } from './worker';

/** A thread compiles the program anew, which costs about what fifty returns cost: fewer are audited where we are. */
const FILES_A_THREAD = 50;

/** How many threads so many files deserve, when nobody said. */
export const threadsFor = (files: number, asked?: number): number =>
  Math.min(files, asked ?? Math.min(availableParallelism(), Math.max(1, Math.floor(files / FILES_A_THREAD))));

/** Hands an outcome over; waited for, so that a slow reader slows the audit down instead of filling the memory. */
type TellOutcome = (outcome: FileOutcome) => Promise<void>;

/** Audits every task and hands over each outcome: in the order of the tasks, or as soon as it is there. */
export async function checkAll(
  tasks: readonly Task[],
  threads: number,
  isOrdered: boolean,
  told: TellOutcome,
): Promise<void> {
  if (threads <= 1) {
    for (const task of tasks) await told(await checkFile(task));
    return;
  }
  const hand = isOrdered ? inOrder(told) : (_: number, outcome: FileOutcome) => told(outcome);
  let next = 0;
  const workers = Array.from({ length: threads }, startThread);
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let index = next++; index < tasks.length; index = next++) {
          const task = tasks[index];
          if (task) await hand(index, await ask(worker, { index, task }));
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Holds outcomes back until it is their turn. */
function inOrder(told: TellOutcome): (index: number, outcome: FileOutcome) => Promise<void> {
  const waiting = new Map<number, FileOutcome>();
  let turn = 0;
  let telling = Promise.resolve();
  return (index, outcome) => {
    waiting.set(index, outcome);
    telling = telling.then(async () => {
      for (let one = waiting.get(turn); one; one = waiting.get(turn)) {
        waiting.delete(turn);
        turn += 1;
        await told(one);
      }
    });
    return telling;
  };
}

const ask = (worker: Worker, job: ThreadJob): Promise<FileOutcome> =>
  new Promise((resolve, reject) => {
    const ended = (): void => finish(() => reject(new Error('thread ended')));
    const failed = (error: unknown): void =>
      finish(() => reject(error instanceof Error ? error : new Error(String(error))));
    const answered = ({ outcome }: ThreadAnswer): void => finish(() => resolve(outcome));
    const finish = (then: () => void): void => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
      then();
    };
    worker.on('message', answered).on('error', failed).on('exit', ended).postMessage(job);
  });

/** A thread runs this same file; in a single executable the file is an asset of the executable. */
function startThread(): Worker {
  const single = singleExecutable();
  return single === undefined ? new Worker(__filename) : new Worker(single, { eval: true });
}

/** The program's text inside a single executable; undefined when it runs from a file. */
function singleExecutable(): string | undefined {
  try {
    const sea = createRequire(__filename)('node:sea') as {
      isSea(): boolean;
      getAsset(name: string, encoding: string): string;
    };
    return sea.isSea() ? sea.getAsset('annex.cjs', 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
