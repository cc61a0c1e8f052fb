import { isMainThread } from 'node:worker_threads';
import { serveJobs } from './check/worker';
import { sayFailure } from './failure';
import { run } from './run';
import { endQuietlyWithReader, note } from './terminal';

/** Runs a command line to its end, whatever happens; the exit code. */
export const runToEnd = (args: readonly string[]): Promise<number> =>
  run(args).catch(async (error: unknown) => {
    await note(sayFailure(error));
    return 2;
  });

/** Runs the command line of this process. */
export function start(): void {
  endQuietlyWithReader();
  void runToEnd(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}

// A thread serves the program that started it; a program that loads this file begins on its own.
if (!isMainThread) serveJobs();
else if (require.main === module) start();
