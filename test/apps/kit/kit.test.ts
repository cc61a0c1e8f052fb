import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { kitAddress, KitError } from '../../../src/apps/kit/address';
import { manifestFor, kitFiles, kitZip } from '../../../src/apps/kit/kit';
import { shippedParts } from '../../../src/apps/kit/parts';
import { sharedBrowser } from '../../e2e/browser';
import { annex } from '../cli/run';

const ADDRESS = kitAddress('https://oa.example.gov.cn/附表审核/');

/** The production build, made where it is not there yet or the manifest has changed since. */
function build(): string {
  const isThere = ['taskpane.js', 'engine.js', 'office/office.js', 'manifest.xml', '附表审核.html'].every((name) =>
    existsSync(join('dist', name)),
  );
  if (!isThere || !readFileSync('dist/manifest.xml').equals(readFileSync('manifest.xml'))) {
    execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '--mode', 'production'], { stdio: 'pipe' });
  }
  return 'dist';
}

let dist: string;
let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  dist = build();
  files = unzipSync(
    kitZip(
      kitFiles({
        dist,
        address: ADDRESS,
        share: '\\\\oa\\附表',
        version: '1.2.3',
        parts: await shippedParts(process.cwd()),
      }),
    ),
  );
});

const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

it('the kit for an intranet has the manifest for the address: no address is left that the kit does not serve', () => {
  const manifest = textOf('manifest.xml');
  expect(manifest).not.toContain('localhost');
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url = '']) => url);
  expect(addresses.length).toBeGreaterThan(80);
  for (const url of addresses) {
    expect(url.startsWith(ADDRESS)).toBe(true);
    expect(Object.keys(files)).toContain(`网站/${decodeURIComponent(url.slice(ADDRESS.length))}`);
  }
  expect(manifest).toContain('<AppDomain>https://oa.example.gov.cn</AppDomain>');
});

it('the kit for an intranet serves neither the workbench nor what only developers need', () => {
  expect(Object.keys(files).filter((name) => /workbench|\.map$|annex\.cjs/.test(name))).toEqual(['annex.cjs']);
});

it('the kit for an intranet configures servers and Excel', () => {
  expect(textOf('网站/web.config')).toMatch(/frame-ancestors 'self'.*officeapps\.live\.com/);
  expect(textOf('nginx.conf')).toContain('location "/附表审核/"');
  const reg = new TextDecoder('utf-16le').decode(files['受信任目录.reg']);
  expect(reg).toContain('"Url"="\\\\\\\\oa\\\\附表"');
  expect(reg).toContain('"Flags"=dword:00000001');
});

it('the kit for an intranet names every shipped package, with its licence, and what Microsoft asks to be said', () => {
  const { components }: { components: readonly { name: string; version: string }[] } = JSON.parse(
    textOf('sbom.cdx.json'),
  );
  expect(components.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@microsoft/office-js', 'docx', 'fflate', 'zod']),
  );
  for (const { name, version } of components) expect(textOf('THIRD-PARTY-NOTICES.txt')).toContain(`${name} ${version}`);
  expect(textOf('THIRD-PARTY-NOTICES.txt')).toContain(
    'Microsoft is not responsible for maintaining, updating or supporting',
  );
});

it('the kit for an intranet lists the digest of every other file', () => {
  const lines = textOf('SHA256SUMS.txt').trim().split('\n');
  expect(lines).toHaveLength(Object.keys(files).length - 1);
  for (const line of lines) {
    const [digest, name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ).toBe(digest);
  }
});

describe('the kit for an intranet served as it is', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.png': 'image/png',
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
      const bytes = files[`网站${path}`];
      response.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(bytes);
    }).listen(0, 'localhost');
    await new Promise((resolve) => {
      server.once('listening', resolve);
    });
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    server.close();
  });

  it('the page audits a workbook with the figures of the command line', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${origin}/${encodeURIComponent('附表审核.html')}`);
    await page.setInputFiles('input[type=file]', 'seeds/annexes-2022-09-faulty.xlsx');
    await page.waitForSelector('.book-state.state-errors');
    const { findings }: { findings: readonly { level: string }[] } = JSON.parse(
      annex('check', 'seeds/annexes-2022-09-faulty.xlsx', '--json').out,
    );
    expect(await page.locator('.book-text').textContent()).toContain(
      `错误${findings.filter(({ level }) => level === 'error').length}，`,
    );
  });

  it('the pane starts with the office.js of the kit, asks no other server, and says it is not in Excel', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const [asked, missing]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('response', (response) => {
      if (response.status() === 404) missing.push(response.url());
    });
    await page.goto(`${origin}/taskpane.html`);
    await page.getByText('附表审核在Excel中运行').waitFor({ timeout: 60_000 });
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(missing).toEqual([]);
  });
});

describe('what a kit is not made for', () => {
  it.each([
    ['http://oa.example.gov.cn/a/', /HTTPS/],
    ['https://oa.example.gov.cn/a', /以“\/”结尾/],
    ['https://localhost/a/', /内网地址/],
    ['https://oa.example.gov.cn/a/?b', /不应带/],
    ['内网地址', /不是网址/],
  ])('%s', (url, sentence) => {
    expect(() => kitAddress(url)).toThrow(sentence);
  });

  it('a manifest that names something which is not served', () => {
    expect(() => manifestFor('<a DefaultValue="https://localhost:3000/gone.png"/>', ADDRESS, new Set())).toThrow(
      KitError,
    );
    expect(() => manifestFor('<a DefaultValue="https://other.example/x.png"/>', ADDRESS, new Set(['x.png']))).toThrow(
      /other\.example/,
    );
  });

  it('a folder without a build', () => {
    expect(() =>
      kitFiles({
        dist: mkdtempSync(join(tmpdir(), 'annex-')),
        address: ADDRESS,
        share: '\\\\a\\b',
        version: '1',
        parts: [],
      }),
    ).toThrow(/npm run build/);
  });
});
