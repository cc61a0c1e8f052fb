import type { Snapshot } from '../../core';
import { openPackage } from '../../hosts/xlsx/package';
import { readSnapshot } from '../../hosts/xlsx/read';
import { docxText } from './docx-text';

/** The workbook in a file, read without the writer of files, which the pane does not carry. Fails with HostError `unreadable` or `too-large`. */
export const workbookIn = async (file: File): Promise<Snapshot> => readSnapshot(openPackage(await bytesOf(file)));

/** The text in a .docx or a plain text file. */
export async function textIn(file: File): Promise<string> {
  const bytes = await bytesOf(file);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return (isZip ? docxText(bytes) : decoded(bytes)).replace(/\r\n?/g, '\n');
}

/** UTF-8, UTF-16 by its mark, or what Chinese Windows wrote before: GB18030. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
