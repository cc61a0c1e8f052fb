import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { DrivenPage } from './web-driver';

/** Firefox answers pages only where it was told to. */
const ORIGIN = 'http://localhost';

type Ask = (method: string, params: object) => Promise<Readonly<Record<string, unknown>>>;

/** Runs something on a page of Firefox, which speaks WebDriver BiDi without a driver beside it. */
export async function withFirefox<Seen>(file: string, look: (page: DrivenPage) => Promise<Seen>): Promise<Seen> {
  const profile = mkdtempSync(join(tmpdir(), 'annex-firefox-'));
  const firefox = spawn(
    file,
    ['--headless', '--remote-debugging-port', '0', '--remote-allow-origins', ORIGIN, '--profile', profile],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((resolve) => {
    firefox.on('exit', resolve);
  });
  try {
    const ask = await connected(`${await addressIn(firefox.stderr)}/session`);
    await ask('session.new', { capabilities: {} });
    const seen = await look(await pageOf(ask));
    await ask('browser.close', {});
    return seen;
  } finally {
    firefox.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Where Firefox says that it listens. */
const addressIn = (said: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    said.on('data', (piece: Buffer) => {
      text += String(piece);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    said.on('end', () => reject(new Error(`Firefox ended: ${text}`)));
  });

/** A connection that answers one command after the other; Node 20 has no WebSocket of its own, jsdom has. */
async function connected(address: string): Promise<Ask> {
  const socket = new new JSDOM('', { url: ORIGIN }).window.WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Firefox refuses ${address}`));
  });
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const listen = ({ data }: { readonly data: unknown }): void => {
        const answer = JSON.parse(String(data)) as {
          readonly id?: number;
          readonly type: string;
          readonly result?: object;
        };
        if (answer.id !== id) return;
        socket.removeEventListener('message', listen);
        if (answer.type === 'success') resolve({ ...answer.result });
        else reject(new Error(String(data)));
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id, method, params }));
    });
}

async function pageOf(ask: Ask): Promise<DrivenPage> {
  const { contexts } = await ask('browsingContext.getTree', {});
  const [{ context } = { context: '' }] = contexts as readonly { readonly context: string }[];
  const evaluated = async (expression: string): Promise<Readonly<Record<string, unknown>>> =>
    (await ask('script.evaluate', { expression, target: { context }, awaitPromise: true })).result as Record<
      string,
      unknown
    >;
  return {
    open: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async (expression) => JSON.parse(String((await evaluated(`JSON.stringify(${expression})`)).value)),
    async choose(files) {
      const { sharedId } = await evaluated('document.querySelector("input[type=file]")');
      await ask('input.setFiles', { context, element: { sharedId }, files });
    },
  };
}
