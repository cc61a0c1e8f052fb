import { download } from '../../download';
import type { Message } from '../../message';

/** Hands a file to the browser, and says its name. */
export function saved(name: string, bytes: Uint8Array): Message {
  download({ name, bytes });
  return { kind: 'finished', notice: { kind: 'saved', name } };
}
