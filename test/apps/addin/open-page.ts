import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { stringify } from 'devalue';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { findBrowser, sharedBrowser } from '../../e2e/browser';
import type { Model } from '../../../src/apps/addin/model';

const PANE = 'src/apps/addin/taskpane.html';
const ROOT = join(__dirname, '../../..');
const FONT = join(ROOT, 'node_modules/@fontsource-variable/noto-sans-sc');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** A browser with the pane's own page, its style sheet and policy, over a script that only notes commands down. */
export interface PaneBrowser {
  readonly open: (facts: Partial<Model>, width?: number) => Promise<Page>;
  /** What went wrong in the pages since the last question: console errors, and what the policy refused. */
  readonly troubles: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Bundles the test page once a run, and opens one page after the other in the same place of a shared browser. */
export async function paneBrowser(): Promise<PaneBrowser> {
  const script = await bundled();
  const browser = await sharedBrowser();
  const html = (await findBrowser()).hasChinese ? text(PANE) : withChineseFont(text(PANE));
  const troubles: string[] = [];
  const context = await browser.newContext();
  const server = await serve((path) => served(path, script, html));
  const { port } = server.address() as AddressInfo;
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  return {
    open: async (facts, width = 320) => {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(`http://127.0.0.1:${port}/taskpane.html`);
      await page.evaluate((written) => window.pane.begin(written), stringify(facts));
      await page.evaluate(() => document.fonts.ready);
      return page;
    },
    troubles: () => troubles.splice(0),
    close: async () => {
      await context.close();
      server.close();
    },
  };
}

let bundle: Promise<string> | undefined;
const bundled = (): Promise<string> => (bundle ??= bundleOf(join(__dirname, 'page.ts')));

async function bundleOf(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return result.outputFiles[0]!.text;
}

interface Answer {
  readonly contentType: string;
  readonly body: string | Buffer;
}

/** Serves the page as a site does, so that the browser need not take and compile the same script for every page anew. */
async function serve(answerTo: (path: string) => Answer | undefined): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const answer = answerTo(new URL(url, 'http://127.0.0.1').pathname);
    const head = answer && { 'content-type': answer.contentType, 'cache-control': 'max-age=600' };
    response.writeHead(answer ? 200 : 404, head).end(answer?.body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return server;
}

function served(path: string, script: string, html: string): Answer | undefined {
  if (path === '/taskpane.js') return { contentType: TYPES['.js']!, body: script };
  if (path === '/office/office.js') return { contentType: TYPES['.js']!, body: '' };
  if (path === '/taskpane.html') return { contentType: TYPES['.html']!, body: html };
  if (path === '/font.css')
    return {
      contentType: TYPES['.css']!,
      body: readFileSync(join(FONT, 'index.css'), 'utf8').replaceAll('Noto Sans SC Variable', 'Noto Sans SC'),
    };
  const file = [join(ROOT, 'src/apps/addin', path), join(ROOT, path), join(FONT, path)].find((one) => existsSync(one));
  return file ? { contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) } : undefined;
}

/**
 * The only thing the test page has that the real one has not: a font with Chinese characters for machines without one.
 */
const withChineseFont = (html: string): string =>
  html
    .replace("img-src 'self'", "font-src 'self'; img-src 'self'")
    .replace('</head>', '<link rel="stylesheet" href="font.css"></head>');

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
