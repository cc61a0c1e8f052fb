import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { runStartUp } from './start-up';

/**
 * Measures the code bundled, as the pane runs it: a loader of single files slows down every call from one to another.
 */
const folder = mkdtempSync(join(tmpdir(), 'annex-bench-'));
const outfile = join(folder, 'print.cjs');
buildSync({
  entryPoints: [join(__dirname, 'print.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  outfile,
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [outfile, join(__dirname, '../../seeds')], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
console.log(runStartUp());
process.exitCode = status ?? 1;
