import {
  auditEdits,
  clearEdits,
  draftCircular,
  fixEdits,
  planFixes,
  progress,
  safeFindings,
  summaryEdits,
  withHistory,
  type Edit,
  type Report,
  type Snapshot,
} from '../../core';
import { HostError } from '../../hosts/host';
import { openXlsx } from '../../hosts/xlsx';
import { auditedOf, type Background } from '../addin/background';
import { timeOf } from '../addin/clock';
import { docxOf } from '../documents/circular-docx';
import { reportHtml, reportPage } from '../documents/report-html';
import { zipFile } from '../documents/zip-file';
import type { Made } from '../addin/download';
import type { Book } from './book';
import { pageWords } from './words';

/** What can be saved of a workbook. */
export type Product = keyof typeof pageWords.saveAs;

/** Who waits for a product: told how far it is, and asked whether it is still wanted. */
export interface Waiting {
  readonly progress: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
  readonly background: Background;
}

/**
 * Makes one product of a workbook; undefined when there is nothing to make it from. The open workbook stays as it is.
 */
export async function make(
  product: Product,
  books: readonly Book[],
  current: Book,
  waiting: Waiting,
): Promise<Made | undefined> {
  if (product === 'all') return { name: `${pageWords.suffix.all}.zip`, bytes: await everything(books, waiting) };
  const bytes = await MAKERS[product](current, waiting);
  return bytes && { name: nameOf(product, current), bytes };
}

type One = Exclude<Product, 'all'>;

/** The audit of a workbook, while the page answers. */
const audited = (snapshot: Snapshot, { isCancelled, background }: Waiting): Promise<Report> =>
  auditedOf(snapshot, isCancelled, background);

const MAKERS: Readonly<Record<One, (book: Book, waiting: Waiting) => Promise<Uint8Array | undefined>>> = {
  marked: (book, waiting) => changed(book, async (snapshot) => auditEdits(await audited(snapshot, waiting), snapshot)),
  fixed: async (book, waiting) => {
    const snapshot = await book.file.read();
    const plan = planFixes(snapshot, safeFindings((await audited(snapshot, waiting)).findings));
    if (plan.changes.length === 0) return undefined;
    return changed(book, async (now) => [...clearEdits(now, true), ...fixEdits(now, plan.changes, timeOf(new Date()))]);
  },
  summary: async (book, waiting) => {
    const snapshot = await book.file.read();
    const planned = summaryEdits(snapshot, { ...withHistory(snapshot, {}), report: await audited(snapshot, waiting) });
    if (planned.kind === 'too-large') throw new HostError({ kind: 'too-large' });
    return planned.kind === 'ready' ? changed(book, async () => planned.edits) : undefined;
  },
  circular: async (book) => {
    const snapshot = await book.file.read();
    return docxOf(draftCircular(snapshot, { progress: progress(snapshot, withHistory(snapshot, {})) }));
  },
  report: async (book, waiting) => {
    const section = reportHtml(book.name, await audited(await book.file.read(), waiting));
    return new TextEncoder().encode(reportPage([section], PAGE_VERSION));
  },
};

const ENDINGS: Readonly<Record<One, string | undefined>> = {
  marked: undefined,
  fixed: undefined,
  summary: undefined,
  circular: '.docx',
  report: '.html',
};

function nameOf(product: One, { name }: Book): string {
  const [, stem = name, ending = '.xlsx'] = /^(.*?)(\.[^.]+)?$/.exec(name) ?? [];
  return stem + pageWords.suffix[product] + (ENDINGS[product] ?? ending);
}

/** The bytes of a copy with edits. */
async function changed(
  book: Book,
  edits: (snapshot: Awaited<ReturnType<Book['file']['read']>>) => Promise<readonly Edit[]>,
): Promise<Uint8Array> {
  const copy = openXlsx(book.file.save());
  await copy.write(await edits(await copy.read()));
  return copy.save();
}

/** All products of all workbooks; a name that comes twice gets a number. */
async function everything(books: readonly Book[], waiting: Waiting): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const wanted = books
    .filter((book) => (book.loop.model().audited?.report.tables.length ?? 0) > 0)
    .flatMap((book) => (Object.keys(MAKERS) as readonly One[]).map((product) => ({ book, product })));
  for (const [done, { book, product }] of wanted.entries()) {
    waiting.progress(done, wanted.length);
    const bytes = await MAKERS[product](book, waiting);
    if (bytes) files[freeName(nameOf(product, book), files)] = bytes;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (waiting.isCancelled()) throw new HostError({ kind: 'cancelled' });
  }
  return zipFile(files);
}

function freeName(name: string, taken: object): string {
  for (let i = 1; ; i += 1) {
    const next = i === 1 ? name : name.replace(/(\.[^.]+)?$/, `_${i}$1`);
    if (!(next in taken)) return next;
  }
}

declare const ANNEX_VERSION: string;

/** The version of the package, set when the page is built. */
const PAGE_VERSION = ANNEX_VERSION;
