import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { annex } from '../apps/cli/run';
import { withFirefox } from './firefox';
import { withDriver, type DrivenPage } from './web-driver';

/*
 * `npm run engines`: opens 附表审核.html from disk in the other engines this machine has (WebKit, which is Safari's, and
 * Firefox) and runs annex.exe in Wine, and holds what they say against the command line. What
 * is not installed is named in one sentence. Without a screen WebKit needs Xvfb: `xvfb-run npm run engines`.
 */

interface Engine {
  readonly name: string;
  /** What has to be here for it. */
  readonly files: readonly string[];
  /** Whether it draws on a screen, which a server lacks. */
  readonly needsScreen?: boolean;
  /** How it can be had. */
  readonly from: string;
  /** What it says, and what the command line says. */
  readonly compared: () => Promise<readonly [seen: unknown, wanted: unknown]>;
}

const FILES = ['seeds/annexes-2022-09-faulty.xlsx', 'seeds/annexes-2022-09.xlsx'].map((path) => resolve(path));
const firstOf = (paths: readonly string[]): string => paths.find(existsSync) ?? paths[0] ?? '';

const MINI_BROWSER = firstOf(
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);
const WEBKIT = {
  'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
};
const FIREFOX = firstOf([
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]);
const WINE = firstOf(['/usr/bin/wine64', '/usr/bin/wine', '/usr/lib/wine/wine64']);

const ENGINES: readonly Engine[] = [
  {
    name: 'WebKit',
    files: ['/usr/bin/WebKitWebDriver', MINI_BROWSER],
    needsScreen: process.platform === 'linux',
    from: 'apt-get install webkit2gtk-driver',
    compared: () => withDriver('/usr/bin/WebKitWebDriver', WEBKIT, comparedPage),
  },
  {
    name: 'Firefox',
    files: [FIREFOX],
    from: 'apt-get install firefox-esr',
    compared: () => withFirefox(FIREFOX, comparedPage),
  },
  {
    name: 'Safari',
    files: ['/usr/bin/safaridriver'],
    from: 'macOS',
    compared: () => withDriver('/usr/bin/safaridriver', {}, comparedPage),
  },
  {
    name: 'annex.exe in Wine',
    files: [WINE, 'dist/annex.exe'],
    from: 'apt-get install wine64, npm run package',
    compared: async () =>
      FILES.map(inWine).reduce<[string[], string[]]>(
        ([seen, wanted], [one, other]) => [
          [...seen, one],
          [...wanted, other],
        ],
        [[], []],
      ),
  },
];

/** What the page says of the two examples, and everything it asked the network or the policy for. */
async function comparedPage(page: DrivenPage): Promise<readonly [unknown, unknown]> {
  await page.open(pathToFileURL(resolve('dist/附表审核.html')).href);
  await page.evaluate(
    '(window.refused = [], addEventListener("securitypolicyviolation", (one) => refused.push(one.blockedURI)), true)',
  );
  await page.choose(FILES);
  const isDone = 'document.querySelectorAll(".book-state:not(.state-waiting)").length === 2';
  for (let tries = 0; tries < 240 && !(await page.evaluate(isDone)); tries += 1) await wait(500);
  const seen = [
    await page.evaluate(
      '[...document.querySelectorAll(".book-state, .book-text")].map((one) => one.textContent).filter(Boolean)',
    ),
    await page.evaluate('[...refused, ...performance.getEntriesByType("resource").map((one) => one.name)]'),
  ];
  const { findings } = JSON.parse(annex('check', FILES[0] ?? '', '--json').out) as {
    readonly findings: readonly { readonly level: string }[];
  };
  const of = (level: string): number => findings.filter((one) => one.level === level).length;
  return [seen, [['有错误', `错误${of('error')}，待核实${of('warning')}`, '可以报送'], []]];
}

/**
 * What annex.exe says of a file, and what the command line says. Node cannot write to a pipe in Wine, to a file it can.
 */
function inWine(file: string): readonly [string, string] {
  const folder = mkdtempSync(join(tmpdir(), 'annex-wine-'));
  const output = join(folder, 'said.json');
  const wine = (...words: readonly string[]): void => {
    const out = openSync(output, 'w');
    spawnSync(WINE, words, {
      stdio: ['ignore', out, 'ignore'],
      env: { ...process.env, WINEPREFIX: join(folder, 'prefix'), WINEDEBUG: '-all' },
    });
    closeSync(out);
  };
  wine('reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f');
  wine('dist/annex.exe', 'check', file, '--json');
  const findingsIn = (text: string): string =>
    JSON.stringify((JSON.parse(text) as { readonly findings: unknown }).findings);
  const seen = findingsIn(readFileSync(output, 'utf8'));
  // The server of Wine goes on writing for some seconds after its program has ended.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  return [seen, findingsIn(annex('check', file, '--json').out)];
}

async function isAlike({ name, compared }: Engine): Promise<boolean> {
  const [seen, wanted] = (await compared()).map((one) => JSON.stringify(one));
  const isSame = seen === wanted;
  process.stdout.write(`${name}: ${isSame ? 'same as the command line' : seen}\n`);
  return isSame;
}

/** Why an engine is not tried; undefined where everything is here. */
function lackOf({ files, from, needsScreen = false }: Engine): string | undefined {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return `${missing.join(', ')} is not here (${from})`;
  return needsScreen && !process.env['DISPLAY'] ? 'there is no screen (xvfb-run npm run engines)' : undefined;
}

async function main(): Promise<void> {
  for (const engine of ENGINES) {
    const lack = lackOf(engine);
    if (lack !== undefined) process.stdout.write(`${engine.name}: not tried, ${lack}\n`);
    else if (!(await isAlike(engine))) process.exitCode = 1;
  }
}

void main().then(() => process.exit());
