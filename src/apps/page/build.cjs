// Builds 附表审核.html: program and style in one file, which may run nothing else and ask nobody for anything.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const target = path.join(root, 'dist', '附表审核.html');
const mostBytes = 2 * 1024 * 1024;

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Bundles the page and writes it as a whole. */
async function buildPage() {
  const { version } = require(path.join(root, 'package.json'));
  const { outputFiles } = await require('esbuild').build({
    absWorkingDir: root,
    entryPoints: [
      { in: path.join(__dirname, 'main.ts'), out: 'page' },
      { in: path.join(__dirname, 'page.css'), out: 'page' },
    ],
    outdir: path.join(root, 'dist'),
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome94', 'edge94', 'firefox115', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    define: { ANNEX_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  // The pane names its emblem by a file; here there are no others.
  const emblem = `data:image/png;base64,${readFileSync(path.join(root, 'assets', 'app-64.png')).toString('base64')}`;
  const [script, style] = ['.js', '.css'].map((ending) =>
    outputFiles
      .find((file) => file.path.endsWith(ending))
      .text.trim()
      .replaceAll('assets/app-64.png', emblem),
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = { POLICY: policy, STYLE: style, SCRIPT: script };
  const html = readFileSync(path.join(__dirname, 'page.html'), 'utf8').replace(
    /%(POLICY|STYLE|SCRIPT)%/g,
    (_, name) => parts[name],
  );
  const bytes = Buffer.byteLength(html);
  if (bytes > mostBytes) throw new Error(`附表审核.html is ${bytes} bytes, more than ${mostBytes}.`);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(`${target}.${process.pid}.tmp`, html);
  renameSync(`${target}.${process.pid}.tmp`, target);
  return { target, bytes };
}

module.exports = { buildPage, target };
