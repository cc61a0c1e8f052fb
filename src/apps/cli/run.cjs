// `npm run annex`: runs dist/annex.cjs, after building it when a source is newer.
const { readdirSync, statSync } = require('node:fs');
const path = require('node:path');
const { buildCli, root, target } = require('./build.cjs');

const SOURCES = ['src/core', 'src/hosts', 'src/apps/cli', 'src/apps/documents'];
const FILES = ['package.json', 'package-lock.json'];

/** Whether anything the program is made of, or a folder that lost something, changed after `time`. */
function isNewer(file, time) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.mtimeMs > time) return true;
  return (
    found.isDirectory() &&
    readdirSync(file, { withFileTypes: true }).some(
      (entry) =>
        (entry.isDirectory() || /\.(?:ts|json|cjs)$/.test(entry.name)) && isNewer(path.join(file, entry.name), time),
    )
  );
}

/** Builds the program when a source is newer than it. */
function refresh() {
  const built = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if ([...SOURCES, ...FILES].some((name) => isNewer(path.join(root, name), built))) buildCli();
}

module.exports = { refresh };

if (require.main === module) {
  refresh();
  require(target);
}
