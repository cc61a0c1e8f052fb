import { readFileSync, writeFileSync } from 'node:fs';
import { KitError } from './address';
import { releaseOf, type VersionFiles } from './release';

const FILES = ['package.json', 'package-lock.json', 'manifest.xml', 'src/CHANGELOG.md'] as const;

/**
 * npm run release -- 0.3.0 [--dry-run]: the version in all files that carry it, and the notes on standard output. Ends
 * with 2 when it cannot.
 */
function makeRelease(words: readonly string[]): void {
  const isDry = words.includes('--dry-run');
  const [version, ...others] = words.filter((word) => word !== '--dry-run');
  if (version === undefined || others.length > 0) throw new KitError('用法：npm run release -- 版本号 [--dry-run]');
  const now = Object.fromEntries(FILES.map((name) => [name, readFileSync(name, 'utf8')] as const));
  const { files, notes } = releaseOf(version, now as unknown as VersionFiles);
  const changed = FILES.filter((name) => files[name] !== now[name]);
  if (!isDry) for (const name of changed) writeFileSync(name, files[name]);
  process.stderr.write(`${isDry ? '会改动' : '已改动'}：${changed.join('、') || '没有文件'}\n`);
  process.stdout.write(`${notes}\n`);
}

try {
  makeRelease(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KitError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
