import { zipSync } from 'fflate';
import {
  audit, auditEdits, clearEdits, draftCircular, fixEdits, planFixes, progress, safeFindings, summaryEdits, withHistory, type Edit,
} from '../../core';
import { openXlsx } from '../../hosts/xlsx';
import { timeOf } from '../addin/clock';
import { docxOf } from '../documents/circular-docx';
import { reportHtml, reportPage } from '../documents/report-html';
import type { Made } from '../addin/download';
import type { Book } from './book';
import { VERSION } from './version';
import { words } from './words';

/** What can be saved of a workbook. */
export type Product = keyof typeof words.saveAs;

/** Makes one product of a workbook; undefined when there is nothing to make it from. The open workbook stays as it is. */
export async function make(product: Product, books: readonly Book[], current: Book): Promise<Made | undefined> {
  if (product === 'all') return { name: `${words.suffix.all}.zip`, bytes: await everything(books) };
  const bytes = await MAKERS[product](current);
  return bytes && { name: nameOf(product, current), bytes };
}

type One = Exclude<Product, 'all'>;

const MAKERS: Readonly<Record<One, (book: Book) => Promise<Uint8Array | undefined>>> = {
  marked: async (book) => changed(book, async (snapshot) => auditEdits(audit(snapshot, withHistory(snapshot, {})), snapshot)),
  fixed: async (book) => {
    const snapshot = await book.file.read();
    const plan = planFixes(snapshot, safeFindings(audit(snapshot, withHistory(snapshot, {})).findings));
    if (plan.changes.length === 0) return undefined;
    return changed(book, async (now) => [...clearEdits(now, true), ...fixEdits(now, plan.changes, timeOf(new Date()))]);
  },
  summary: async (book) => {
    const snapshot = await book.file.read();
    const planned = summaryEdits(snapshot, { ...withHistory(snapshot, {}), report: audit(snapshot, withHistory(snapshot, {})) });
    return planned.kind === 'ready' ? changed(book, async () => planned.edits) : undefined;
  },
  circular: async (book) => {
    const snapshot = await book.file.read();
    return docxOf(draftCircular(snapshot, { progress: progress(snapshot, withHistory(snapshot, {})) }));
  },
  report: async (book) => {
    const snapshot = await book.file.read();
    const section = reportHtml(book.name, audit(snapshot, withHistory(snapshot, {})));
    return new TextEncoder().encode(reportPage([section], VERSION));
  },
};

const ENDINGS: Readonly<Record<One, string | undefined>> = { marked: undefined, fixed: undefined, summary: undefined, circular: '.docx', report: '.html' };

function nameOf(product: One, { name }: Book): string {
  const [, stem = name, ending = '.xlsx'] = /^(.*?)(\.[^.]+)?$/.exec(name) ?? [];
  return stem + words.suffix[product] + (ENDINGS[product] ?? ending);
}

/** The bytes of a copy with edits. */
async function changed(book: Book, edits: (snapshot: Awaited<ReturnType<Book['file']['read']>>) => Promise<readonly Edit[]>): Promise<Uint8Array> {
  const copy = openXlsx(book.file.save());
  await copy.write(await edits(await copy.read()));
  return copy.save();
}

/** All products of all workbooks; a name that comes twice gets a number. */
async function everything(books: readonly Book[]): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const book of books) {
    if ((book.loop.model().audited?.report.tables.length ?? 0) === 0) continue;
    for (const product of Object.keys(MAKERS) as readonly One[]) {
      const bytes = await MAKERS[product](book);
      if (bytes) files[freeName(nameOf(product, book), files)] = bytes;
      await new Promise((resolve) => { setTimeout(resolve); });
    }
  }
  return zipSync(files, { level: 1 });
}

function freeName(name: string, taken: object): string {
  for (let i = 1; ; i += 1) {
    const next = i === 1 ? name : name.replace(/(\.[^.]+)?$/, `_${i}$1`);
    if (!(next in taken)) return next;
  }
}
