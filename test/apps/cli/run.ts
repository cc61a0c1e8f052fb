import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as `npm run -s annex --` does: the built file, built anew when a source has changed. */
export function annex(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/apps/cli/run.cjs', ...words], {
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
