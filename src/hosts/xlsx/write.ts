import type { Edit, Snapshot } from '../../core';
import { HostError } from '../host';
import type { LoadExcelize } from './excelize';

/** The bytes after a batch. */
export async function written(bytes: Uint8Array, _snapshot: Snapshot, edits: readonly Edit[], _load: LoadExcelize): Promise<Uint8Array> {
  if (edits.length > 0) throw new HostError({ kind: 'unknown', code: 'not-yet' });
  return bytes;
}
