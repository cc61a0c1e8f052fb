import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { annex } from '../apps/cli/run';

/*
 * `npm run engines`: opens 附表审核.html from disk in the other engines this machine has (WebKit, which is Safari's, and
 * Firefox), by the driver each brings, and holds its verdict against the command line's. Without a screen it needs
 * Xvfb: `xvfb-run npm run engines`.
 */

interface Engine {
  readonly name: string;
  readonly driver: string;
  readonly capabilities: object;
}

const MINI_BROWSERS = ['4.1', '4.0', '6.0'].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

const ENGINES: readonly Engine[] = [
  {
    name: 'WebKit',
    driver: '/usr/bin/WebKitWebDriver',
    capabilities: {
      'webkitgtk:browserOptions': { binary: MINI_BROWSERS.find(existsSync) ?? '', args: ['--automation'] },
    },
  },
  { name: 'Firefox', driver: '/usr/bin/geckodriver', capabilities: { 'moz:firefoxOptions': { args: ['-headless'] } } },
  { name: 'Safari', driver: '/usr/bin/safaridriver', capabilities: {} },
];

const PORT = 4477;
const FILES = ['seeds/annexes-2022-09-faulty.xlsx', 'seeds/annexes-2022-09.xlsx'].map((path) => resolve(path));

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

/** What the page says of the two examples, and everything it asked the network or the policy for. */
async function seenIn({ capabilities }: Engine): Promise<readonly unknown[]> {
  const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
    readonly sessionId: string;
  };
  const session = `/session/${sessionId}`;
  const run = (script: string): Promise<unknown> => ask('POST', `${session}/execute/sync`, { script, args: [] });
  try {
    await ask('POST', `${session}/url`, { url: pathToFileURL(resolve('dist/附表审核.html')).href });
    await run(
      'window.refused = []; addEventListener("securitypolicyviolation", (one) => refused.push(one.blockedURI))',
    );
    const input = await ask('POST', `${session}/element`, { using: 'css selector', value: 'input[type=file]' });
    const [element] = Object.values(input as Readonly<Record<string, string>>);
    await ask('POST', `${session}/element/${element}/value`, { text: FILES.join('\n') });
    const isDone = 'return document.querySelectorAll(".book-state:not(.state-waiting)").length === 2';
    for (let tries = 0; tries < 240 && !(await run(isDone)); tries += 1) await wait(500);
    return [
      await run(
        'return [...document.querySelectorAll(".book-state, .book-text")].map((one) => one.textContent).filter(Boolean)',
      ),
      await run('return [...refused, ...performance.getEntriesByType("resource").map((one) => one.name)]'),
    ];
  } finally {
    await ask('DELETE', session);
  }
}

async function tried(engine: Engine): Promise<boolean> {
  const driver: ChildProcess = spawn(engine.driver, [`--port=${PORT}`], {
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  try {
    await wait(2_000);
    const { findings } = JSON.parse(annex('check', FILES[0] ?? '', '--json').out) as {
      readonly findings: readonly { readonly level: string }[];
    };
    const of = (level: string): number => findings.filter((one) => one.level === level).length;
    const wanted = [['有错误', `错误${of('error')}，待核实${of('warning')}`, '可以报送'], []];
    const seen = await seenIn(engine);
    const isSame = JSON.stringify(seen) === JSON.stringify(wanted);
    process.stdout.write(`${engine.name}: ${isSame ? 'same as the command line, no request' : JSON.stringify(seen)}\n`);
    return isSame;
  } finally {
    driver.kill();
  }
}

async function main(): Promise<void> {
  const here = ENGINES.filter(({ driver }) => existsSync(driver));
  if (here.length === 0) process.stdout.write('no other engine on this machine\n');
  for (const engine of here) if (!(await tried(engine))) process.exitCode = 1;
}

void main().then(() => process.exit());
