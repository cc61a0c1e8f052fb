import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { target } from '../../../src/apps/cli/build.cjs';
import { refresh } from '../../../src/apps/cli/run.cjs';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let isFresh = false;

function refreshOnce(): void {
  if (!isFresh) refresh();
  isFresh = true;
}

/**
 * Programs that end at once need no code made fast first: this halves what they cost, and changes nothing they
 * do. Later versions of Node know no such option.
 */
const SHORT_LIVED = process.version.startsWith('v20.') ? ['--interrupt-budget=2000000'] : [];

/** Runs the built file, which is built anew first when a source has changed since. */
export function annex(...words: readonly string[]): Ran {
  refreshOnce();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...SHORT_LIVED, target, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'annex-'));

/** A file with these bytes in a folder of its own. */
export function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}
