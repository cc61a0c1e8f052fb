import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { atEnd } from '../at-end';
import { unpackedChromium } from './unpacked-chromium';

/** A browser to start: its file, and what its environment needs beside ours. */
export interface BrowserFile {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** It is known to have a font with Chinese characters. */
  readonly hasChinese?: true;
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser the tests use: CHROME_PATH, then an installed one, then the one that came with npm (Linux x64). */
export async function findBrowser(): Promise<BrowserFile> {
  const file = [process.env['CHROME_PATH'], ...INSTALLED].find((path) => path !== undefined && existsSync(path));
  return file ? { file, environment: {} } : unpackedChromium();
}

/** Starts that browser, or another one, without a window; the caller closes it. */
export async function launchBrowser(browser?: BrowserFile): Promise<Browser> {
  const { file, environment } = browser ?? (await findBrowser());
  return chromium.launch({ executablePath: file, args: FLAGS, env: { ...ownEnvironment(), ...environment } });
}

let shared: Promise<Browser> | undefined;

/** The one browser that all tests of a run share: each opens pages or contexts of its own in it, and closes them. */
export function sharedBrowser(): Promise<Browser> {
  if (!shared) {
    const browser = launchBrowser();
    shared = browser;
    atEnd(async () => {
      shared = undefined;
      await (await browser).close();
    });
  }
  return shared;
}

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
