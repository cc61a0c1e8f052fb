import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localhostCertificate } from '../../../src/apps/workbench/server/certificate';
import { hasViewer } from '../../../src/apps/workbench/server/open-browser';
import { startServer, type RunningServer } from '../../../src/apps/workbench/server/start';

const PORT = 38_210;

const build = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'annex-audit-'));
  mkdirSync(join(folder, 'dist', 'workbench'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'workbench', 'index.html'), '<p>workbench</p>');
  writeFileSync(join(folder, 'dist', 'taskpane.html'), '<p>pane</p>');
  writeFileSync(join(folder, 'dist', '附表审核.html'), '<p>page</p>');
  writeFileSync(join(folder, 'dist', 'large.js'), 'const same = 1;\n'.repeat(500));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return join(folder, 'dist');
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const ask = (port: number, path: string, options: RequestOptions = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path, rejectUnauthorized: false, agent: false, ...options }, (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += String(piece);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(build(), PORT, false);
}, 30_000);
afterAll(() => server.stop());

test('the server sends the root to the workbench', async () => {
  expect(await ask(server.port, '/')).toMatchObject({ status: 302, headers: { location: '/workbench/index.html' } });
  expect(await ask(server.port, '/workbench/?x=1')).toMatchObject({ status: 200, body: '<p>workbench</p>' });
});

test('the server gives the add-in a policy without inline code or WebAssembly, framed by itself and Office', async () => {
  const policy = String((await ask(server.port, '/taskpane.html')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
  expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
  expect(policy).not.toContain('unsafe');
});

test('the server allows WebAssembly on the workbench page only', async () => {
  const policy = String((await ask(server.port, '/workbench/')).headers['content-security-policy']);
  expect(policy).toContain("'wasm-unsafe-eval'");
});

test('the server leaves the page that stands alone its own policy', async () => {
  const { status, headers } = await ask(server.port, encodeURI('/附表审核.html'));
  expect([status, headers['content-security-policy']]).toEqual([200, undefined]);
});

test('the server says the type of what it sends and lets nobody guess or keep it', async () => {
  expect((await ask(server.port, '/taskpane.html')).headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%', '/workbench/nothing.js'])(
  'has nothing at %s',
  async (path) => {
    const { status, body } = await ask(server.port, path);
    expect([status, body]).toEqual([404, expect.not.stringContaining('secret\n')]);
  },
);

test.each(['br', 'gzip'])('packs what is worth it with %s, for who can unpack it', async (encoding) => {
  const { headers, body } = await ask(server.port, '/large.js', { headers: { 'accept-encoding': encoding } });
  expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
  expect(body.length).toBeLessThan(500);
  expect((await ask(server.port, '/large.js')).body).toContain('const same');
  expect(
    (await ask(server.port, '/taskpane.html', { headers: { 'accept-encoding': encoding } })).headers,
  ).not.toHaveProperty('content-encoding');
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0', undefined],
  ['brotli', undefined],
])('packs for %s with %s', async (accepted, encoding) => {
  const { headers } = await ask(server.port, '/large.js', { headers: { 'accept-encoding': accepted } });
  expect(headers['content-encoding']).toBe(encoding);
});

test('the server sends nothing again that has not changed', async () => {
  const { etag } = (await ask(server.port, '/taskpane.html')).headers;
  expect(await ask(server.port, '/taskpane.html', { headers: { 'if-none-match': String(etag) } })).toMatchObject({
    status: 304,
    body: '',
  });
  expect(await ask(server.port, '/taskpane.html', { headers: { 'if-none-match': '"other"' } })).toMatchObject({
    status: 200,
  });
});

test('the server answers only who asks for this computer by its own name', async () => {
  expect(await ask(server.port, '/taskpane.html', { headers: { host: 'evil.example' } })).toMatchObject({
    status: 421,
    body: expect.not.stringContaining('pane</p>'),
  });
  expect(await ask(server.port, '/taskpane.html', { headers: { host: '127.0.0.1:3000' } })).toMatchObject({
    status: 200,
  });
});

test('the server only reads', async () => {
  expect((await ask(server.port, '/taskpane.html', { method: 'POST' })).status).toBe(405);
  expect(await ask(server.port, '/taskpane.html', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('the server takes the next free port unless the port is fixed', async () => {
  const other = await startServer(build(), server.port, false);
  expect(other.port).toBe(server.port + 1);
  await other.stop();
  await expect(startServer(build(), server.port, true)).rejects.toMatchObject({
    failure: { kind: 'port-taken', port: server.port },
  });
});

test('the server leaves a port alone where another one answers at either address of localhost', async () => {
  for (const address of ['127.0.0.1', '::1']) {
    const other = createServer();
    const isHeld = await new Promise<boolean>((held) => {
      other.once('error', () => held(false)).listen(PORT + 100, address, () => held(true));
    });
    if (!isHeld) continue;
    const beside = await startServer(build(), PORT + 100, false);
    expect([address, beside.port]).toEqual([address, PORT + 101]);
    await beside.stop();
    await new Promise((closed) => other.close(closed));
  }
});

test('the server does not start without a build', async () => {
  await expect(startServer(tmpdir(), PORT, false)).rejects.toMatchObject({ failure: { kind: 'not-built' } });
});

test('a certificate is made once and then kept', async () => {
  const home = mkdtempSync(join(tmpdir(), 'annex-audit-home-'));
  const made = await localhostCertificate(home);
  expect(made).toMatchObject({ isTrusted: false, cert: expect.stringContaining('BEGIN CERTIFICATE') });
  expect(await localhostCertificate(home)).toEqual(made);
}, 30_000);

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { DISPLAY: ':0', CI: '1' }, false],
  ['darwin', {}, true],
  ['win32', { BROWSER: 'none' }, false],
])('on %s with %j a browser opens: %s', (platform, environment, opens) => {
  expect(hasViewer(platform, environment)).toBe(opens);
});
