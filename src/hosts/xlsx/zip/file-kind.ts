import { HostError, type Unreadable } from '../../host';

/** The failure of bytes that are not a sound .xlsx file. */
export const unreadable = (reason: Unreadable, cause?: unknown): HostError =>
  new HostError({ kind: 'unreadable', reason }, { cause });

/** Fails with the reason when the first bytes are not those of a zip. */
export function refuseOther(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    throw unreadable(hasText(bytes, 'EncryptedPackage') ? 'encrypted' : 'not-excel');
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw unreadable('not-excel');
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Whether the bytes hold a UTF-16 text, as the directory of an OLE file does. */
function hasText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
