import { resolve } from 'node:path';
import { openBrowser } from './server/open-browser';
import { StartError, startServer } from './server/start';
import { badPortWords, startFailureWords, runningWords } from './server/words';

/** The port that the manifest names: sideloading works there only. */
const DEFAULT_PORT = 3000;

/** Serves the build and says where; PORT chooses the port. Ends with 2 when it cannot start. */
async function serve(): Promise<void> {
  const asked = process.env['PORT'];
  const port = asked === undefined ? DEFAULT_PORT : Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return refuse(badPortWords(asked ?? ''));
  const server = await startServer(resolve('dist'), port, asked !== undefined);
  process.stdout.write(`${runningWords(server, resolve('dist', '附表审核.html'))}\n`);
  openBrowser(server.address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

serve().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error;
  refuse(startFailureWords(error.failure));
});
