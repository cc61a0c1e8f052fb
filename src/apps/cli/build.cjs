// Builds the command line to one file. Used by the webpack build and by run.cjs, which builds only what has changed.
const { renameSync, rmSync, utimesSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const target = path.join(root, 'dist', 'annex.cjs');

/** Bundles the program and moves it into its place as a whole, so that others may build or run it at the same time. */
function buildCli() {
  const started = new Date();
  const { version } = require(path.join(root, 'package.json'));
  const beside = `${target}.${process.pid}.tmp`;
  try {
    require('esbuild').buildSync({
      absWorkingDir: root,
      entryPoints: [path.join(__dirname, 'main.ts')],
      outfile: beside,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      banner: { js: '#!/usr/bin/env node' },
      define: { ANNEX_VERSION: JSON.stringify(version) },
      legalComments: 'none',
      logLevel: 'error',
    });
    // As old as the beginning of the build: what changed meanwhile makes it stale.
    utimesSync(beside, started, started);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
  return target;
}

/** Publishes the JSON Schema of the reports beside the program. */
function writeSchema() {
  const { execFileSync } = require('node:child_process');
  writeFileSync(path.join(root, 'dist', 'report-1.schema.json'), execFileSync(process.execPath, [target, 'schema']));
  writeFileSync(
    path.join(root, 'dist', 'programme-1.schema.json'),
    execFileSync(process.execPath, [target, 'programme', 'schema']),
  );
}

module.exports = { buildCli, writeSchema, root, target };
