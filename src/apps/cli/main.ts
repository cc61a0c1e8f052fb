import { isMainThread } from 'node:worker_threads';
import { serveThread } from './check/worker';
import { sayFailure } from './failure';
import { run } from './run';
import { endQuietlyWithReader, note } from './terminal';

if (isMainThread) start();
else serveThread();

function start(): void {
  endQuietlyWithReader();
  run(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.exitCode = 2;
      return note(sayFailure(error));
    },
  );
}
