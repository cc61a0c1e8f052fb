// `npm test`: types, style and build beside each other, then every test, or those named; `npm run test:quick`: the tests that tell most
// for their time; `npm run test:deep`: every test on all examples of every law.
const { spawn } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const part = (...names) => path.join(root, 'node_modules', ...names);

/** What needs no other to be done before it. */
const CHECKS = [
  [part('webpack', 'bin', 'webpack.js'), '--mode', 'production'],
  [part('typescript-native', 'bin', 'tsc'), '-p', '.'],
  [part('typescript-native', 'bin', 'tsc'), '-p', 'src/core'],
  [part('oxlint', 'bin', 'oxlint'), '-c', 'test/oxlint.config.json', 'src'],
];

/** What tells most for its time in daily work: every page of a rule, the frame of the core, reading files, imports. */
const QUICK = [
  'test/core/rules',
  'test/core/workbook',
  'test/core/places',
  'test/core/tables/(header|rows)',
  'test/core/audit/audit',
  'test/hosts/(memory|xlsx-read|text)',
  'test/import-table',
  'test/licences',
];

/** Runs a command; its words come whole, so that two at a time do not mix. The exit code. */
function run(words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** Runs the commands, two at a time: more would only wait for each other. */
async function runAll(commands) {
  const left = [...commands];
  const codes = [];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) codes.push(await run(next));
  };
  await Promise.all([worker(), worker()]);
  return Math.max(0, ...codes);
}

/** Node 20 optimises functions long before it pays in runs of minutes by many processes; later versions know better. */
const PATIENCE = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=1000000'] : [];
/** Tests make much that is soon forgotten: with more room for it, an eighth of their time is not spent collecting it. */
const ROOM = ['--max-semi-space-size=64', '--min-semi-space-size=16'];

function jest(words) {
  return new Promise((resolve) => {
    spawn(
      process.execPath,
      [...PATIENCE, ...ROOM, path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...words],
      {
        cwd: root,
        stdio: 'inherit',
      },
    ).on('close', (code) => resolve(code ?? 1));
  });
}

/** All tests by groups, in as many processes as there are processors; what takes longest first. */
const ALL = [
  '--testMatch=**/test/together/*.test.ts',
  '--testPathIgnorePatterns=/node_modules/',
  '--testSequencer=./test/together/longest-first.cjs',
  '--maxWorkers=100%',
];

async function main() {
  const words = process.argv.slice(2).filter((word) => !['--quick', '--deep'].includes(word));
  if (process.argv.includes('--deep')) process.env.DEPTH = '1';
  if (process.argv.includes('--quick')) return jest(['--maxWorkers=100%', ...QUICK, ...words]);
  const code = await runAll(CHECKS);
  return code === 0 ? jest(words.length > 0 ? words : ALL) : code;
}

main().then((code) => {
  process.exitCode = code;
});
