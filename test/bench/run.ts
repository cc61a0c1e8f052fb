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
/** With the folder of another checkout, the same audits are made by that edition, in turn. */
const [checkout] = process.argv.slice(2);
const other = join(folder, 'other.cjs');
if (checkout !== undefined) {
  buildSync({
    stdin: {
      contents: "export { audit } from './src/core'; export { openXlsx } from './src/hosts/xlsx';",
      resolveDir: checkout,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile: other,
    logLevel: 'error',
  });
}
const seeds = join(__dirname, '../../seeds');
const { status } = spawnSync(process.execPath, [outfile, seeds, ...(checkout === undefined ? [] : [other])], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true });
console.log(runStartUp());
process.exitCode = status ?? 1;
