import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEST = join(__dirname, '..');

/**
 * Test files that are run in one go: the program they test is loaded once a group and not once a file, and one browser
 * serves all that need one. A file belongs to the first group that its path fits.
 */
const GROUPS = {
  document: /^apps\/workbench\/page\.test/,
  browser: /^(?:e2e|apps\/addin|apps\/kit)\//,
  office: /^(?:hosts\/(?:excel|office|xlsx-contract)|apps\/workbench|laws\/failed-writes|core\/progress\/highlights)/,
  plain: /./,
} as const;

export type Group = keyof typeof GROUPS;

const groupOf = (path: string): Group =>
  (Object.keys(GROUPS) as Group[]).find((group) => GROUPS[group].test(path)) ?? 'plain';

const testFiles = (): readonly string[] =>
  readdirSync(TEST, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith('together/'))
    .sort();

/** Groups that no file runs: a test holds that there are none. */
export const forgotten = (): readonly string[] => {
  const run = readdirSync(__dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(__dirname, name), 'utf8'));
  return [...new Set(testFiles().map(groupOf))].filter((group) => !run.some((text) => text.includes(`'${group}'`)));
};

/** Describes the files of a group one after the other, each under its own path. */
export function runTogether(group: Group): void {
  for (const path of testFiles().filter((one) => groupOf(one) === group)) {
    describe(path, () => void require(join(TEST, path)));
  }
}
