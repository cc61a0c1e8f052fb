import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** What a page under test can be asked, whatever drives its browser. */
export interface DrivenPage {
  open(url: string): Promise<void>;
  /** Evaluates an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Puts files into the first field that takes some. */
  choose(files: readonly string[]): Promise<void>;
}

const PORT = 4477;

/** Asks a driver (W3C WebDriver) for something. */
async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}

/** Runs something on a page of a browser that brings a driver of its own. */
export async function withDriver<Seen>(
  file: string,
  capabilities: object,
  look: (page: DrivenPage) => Promise<Seen>,
): Promise<Seen> {
  const driver: ChildProcess = spawn(file, [`--port=${PORT}`], {
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  try {
    await wait(2_000);
    const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
      readonly sessionId: string;
    };
    const session = `/session/${sessionId}`;
    try {
      return await look({
        open: async (url) => void (await ask('POST', `${session}/url`, { url })),
        evaluate: (expression) =>
          ask('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
        async choose(files) {
          const input = await ask('POST', `${session}/element`, { using: 'css selector', value: 'input[type=file]' });
          const [element] = Object.values(input as Readonly<Record<string, string>>);
          await ask('POST', `${session}/element/${element}/value`, { text: files.join('\n') });
        },
      });
    } finally {
      await ask('DELETE', session);
    }
  } finally {
    driver.kill();
  }
}
