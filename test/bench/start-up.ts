import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = resolve(__dirname, '../..');
const READ = `
import { readFileSync } from 'node:fs';
import { readXlsx } from ${JSON.stringify(join(ROOT, 'src/hosts/xlsx'))};
readXlsx(readFileSync(process.argv[2]));
`;
const RUNS = 7;

/** `annex check` of the example as a process of its own, beside a bundled script that only reads the file. */
export function runStartUp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'annex-start-'));
  const bare = join(folder, 'bare.cjs');
  writeFileSync(join(folder, 'bare.ts'), READ);
  buildSync({
    entryPoints: [join(folder, 'bare.ts')],
    outfile: bare,
    bundle: true,
    minify: true,
    platform: 'node',
    logLevel: 'error',
  });
  const example = join(ROOT, 'seeds/annexes-2022-09.xlsx');
  // In turns, so that whatever else the machine does weighs on both alike.
  const pairs = Array.from({ length: RUNS }, () => [
    cpuOf([bare, example]),
    cpuOf([join(ROOT, 'src/apps/cli/run.cjs'), 'check', example]),
  ]);
  rmSync(folder, { recursive: true });
  const [reading, checking] = [0, 1].map((at) => median(pairs.map((pair) => pair[at] ?? 0)));
  const ratio = ((checking ?? 0) / (reading ?? 1)).toFixed(2);
  return `start-up: annex check ${checking} ms CPU, a script that only reads the file ${reading} ms, ${ratio} times`;
}

/** The CPU time of a process, in milliseconds, as it tells itself at its end. */
function cpuOf(words: readonly string[]): number {
  const tell = "process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error('cpu '+(user+system))})";
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', preload, ...words], { encoding: 'utf8' });
  return Number(/cpu (\d+)/.exec(stderr)?.[1] ?? 0) / 1000;
}

const median = (numbers: readonly number[]): number =>
  Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);
