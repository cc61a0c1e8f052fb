import { strToU8 } from 'fflate';
import { merge, NOTICE_FILE, noticeText } from '../../../../core';
import { newXlsx } from '../../../../hosts/xlsx';
import { noticeDocx } from '../../../documents/notice-docx';
import { zipFile } from '../../../documents/zip-file';
import type { Message } from '../../message';
import { breath, type Work } from '../../work';
import { words } from '../../words';
import { inParts } from './in-parts';
import type { ReturnCollection } from './model';
import { saved } from './saved';

/** Fills the open workbook with the returns; what people wrote in it stays. */
export async function mergeHere(
  { host }: Work,
  { received, programme }: ReturnCollection,
  withErrors: boolean,
): Promise<Message> {
  const base = await host.read();
  const { edits, sources, rowless } = merge(received, { programme, base, withErrors });
  await host.write(edits);
  return { kind: 'finished', notice: { kind: 'merged', figures: sources.length, rowless } };
}

/** Gives the merged annexes as a file of their own. */
export async function saveMerged(
  { received, programme, merged: { ledger } }: ReturnCollection,
  withErrors: boolean,
): Promise<Message> {
  await breath();
  const { edits } = merge(received, { programme, withErrors });
  const book = newXlsx();
  await book.write(edits);
  return saved(words.mergedName(ledger.period), book.save());
}

/** Gives all notices as one zip: a document and a text for each place. */
export async function saveNotices(work: Work, { notices, merged: { ledger } }: ReturnCollection): Promise<Message> {
  if (notices.length === 0) return { kind: 'finished', notice: { kind: 'refused', reason: words.noNotices } };
  const pairs = await inParts(
    work,
    notices,
    async (one) =>
      [
        [`${NOTICE_FILE(one.to)}.docx`, await noticeDocx(one)],
        [`${NOTICE_FILE(one.to)}.txt`, strToU8(`${noticeText(one)}\n`)],
      ] as const,
  );
  return saved(words.noticesName(ledger.period), zipFile(Object.fromEntries(pairs.flat())));
}
