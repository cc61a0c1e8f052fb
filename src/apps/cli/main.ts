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
  void answer(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}

/** Does what a command line asks for; what keeps it from that is said in one sentence. The exit code. */
export async function answer(words: readonly string[]): Promise<number> {
  try {
    return await run(words);
  } catch (error) {
    await note(sayFailure(error));
    return 2;
  }
}
