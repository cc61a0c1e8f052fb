import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { serveThread } from './check/worker';
import { sayFailure } from './failure';
import { run } from './run';
import { endQuietlyWithReader, note } from './terminal';

/**
 * Node 20 optimises functions long before it pays in a run of seconds: half of the work went into compiling them. So
 * many times more is done before it begins; later versions know better, and do not know this word.
 */
const INTERRUPT_BUDGET = 1_000_000;

if (isMainThread) start();
else serveThread();

function start(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
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
