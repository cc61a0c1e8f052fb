import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file by another writer (excelize 2.9) with what users put into annexes and every writer must keep: notes,
 * drop-downs, their own conditional formats with data bars, print set-up, names, a chart.
 */
export const richFile = (): Uint8Array => new Uint8Array(readFileSync(join(__dirname, 'rich.xlsx')));
