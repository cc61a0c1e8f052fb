import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import decompressed from 'wawoff2/decompress';
import type { BrowserFile } from './browser';

/** The packages that carry a headless Chromium for Linux: the present one, and the oldest the registry has after 92. */
export type ChromiumPackage = '@sparticuz/chromium' | 'old-chromium';

/** The oldest is installed by itself, `npm ci --prefix test/e2e/old-engine`: 54 MB that only one file of tests needs. */
const OLD = join(__dirname, 'old-engine', 'node_modules', '@sparticuz', 'chromium');

/** Whether somebody has installed the oldest. */
export const hasOldChromium = (): boolean => existsSync(join(OLD, 'package.json'));

/**
 * The headless Chromium that a package carries, unpacked once into the temporary folder with the libraries it needs,
 * which the present package has for both.
 */
export async function unpackedChromium(from: ChromiumPackage = '@sparticuz/chromium'): Promise<BrowserFile> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome or Edge, or set CHROME_PATH to a Chromium-based browser.');
  }
  const versions = [FOLDERS[from], FONT].map(versionIn).join('-');
  const target = join(tmpdir(), `annex-audit-chromium-${versions}-${process.getuid?.() ?? 0}`);
  if (!existsSync(target)) await unpack(from, target);
  return {
    file: join(target, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(target, 'lib'), FONTCONFIG_PATH: target },
    hasChinese: true,
  };
}

const PRESENT = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
const FOLDERS: Readonly<Record<ChromiumPackage, string>> = {
  '@sparticuz/chromium': PRESENT,
  'old-chromium': OLD,
};

const FONT = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));

const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }).version;

/** Unpacks beside the target and renames, so that tests starting together never see half a browser. */
async function unpack(from: ChromiumPackage, target: string): Promise<void> {
  const beside = `${target}-${process.pid}`;
  mkdirSync(beside, { recursive: true });
  writeFileSync(join(beside, 'chromium'), packed(from, 'chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) untar(packed('@sparticuz/chromium', archive), beside);
  untar(packed(from, 'swiftshader.tar.br'), beside);
  await addChineseFont(beside, target);
  try {
    renameSync(beside, target);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
}

/**
 * This browser reads no web fonts from disk and finds no others: the parts of Noto Sans SC join the fonts it carries,
 * as plain files.
 */
async function addChineseFont(folder: string, target: string): Promise<void> {
  for (const name of readdirSync(join(FONT, 'files'))) {
    const plain = await decompressed(readFileSync(join(FONT, 'files', name)));
    writeFileSync(join(folder, 'fonts', name.replace('.woff2', '.ttf')), plain);
  }
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${target}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${target}/cache</cachedir></fontconfig>
`,
  );
}

const packed = (from: ChromiumPackage, name: string): Buffer =>
  brotliDecompressSync(readFileSync(join(FOLDERS[from], 'bin', name)));

const BLOCK = 512;

/** Writes the plain files of a tar archive; each is one header block and its bytes, padded to whole blocks. */
function untar(tar: Buffer, folder: string): void {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const name = text(tar, at, 100);
    const size = Number.parseInt(text(tar, at + 124, 12), 8) || 0;
    if (text(tar, at + 156, 1) === '0') {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), tar.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const text = (tar: Buffer, from: number, length: number): string =>
  tar
    .toString('utf8', from, from + length)
    .split('\0')[0]
    ?.trim() ?? '';
