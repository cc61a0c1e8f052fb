import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { KitError } from './address';

const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** Puts the command line into a copy of the Node that runs here: one file that needs no Node. Says what was made, and what was not. */
export function makeExecutable(dist: string): readonly string[] {
  const program = join(dist, 'annex.cjs');
  if (!existsSync(program)) throw new KitError('构建里没有 annex.cjs，请先运行 npm run build。');
  const [config, blob] = [join(dist, 'sea.json'), join(dist, 'sea.blob')];
  const target = join(dist, process.platform === 'win32' ? 'annex.exe' : 'annex');
  try {
    writeFileSync(config, JSON.stringify({ main: program, output: blob, disableExperimentalSEAWarning: true, assets: { 'annex.cjs': program } }));
    execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'pipe' });
    copyFileSync(process.execPath, target);
    chmodSync(target, 0o755);
    inject(target, blob);
  } finally {
    for (const file of [config, blob]) rmSync(file, { force: true });
  }
  const others = process.platform === 'win32' ? [] : ['Windows 的 annex.exe 须在 Windows 上运行同一命令生成：这里没有 Windows 的 Node。'];
  return [`已写入 ${target}（${process.platform}-${process.arch}，不需要 Node）。`, ...others];
}

function inject(target: string, blob: string): void {
  const postject = createRequire(__filename).resolve('postject/dist/cli.js');
  const macho = process.platform === 'darwin' ? ['--macho-segment-name', 'NODE_SEA'] : [];
  execFileSync(process.execPath, [postject, target, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE, ...macho], { stdio: 'pipe' });
}
