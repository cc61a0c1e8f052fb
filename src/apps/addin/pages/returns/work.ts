import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  a1,
  audit,
  auditSteps,
  carryEdit,
  commonProgramme,
  compareSubmissions,
  comparisonLine,
  comparisonSheet,
  matrixOf,
  merge,
  NOTICE_FILE,
  noticesOf,
  noticeText,
  recognise,
  reportAnnexes,
  showValue,
  templateEdits,
  TEMPLATE_FILE,
  type Audited,
  type AuditOptions,
  type Comparison,
  type Opened,
  type Programme,
  type Received,
  type Snapshot,
  type Unit,
} from '../../../../core';
import { newXlsx, openXlsx, readXlsx } from '../../../../hosts/xlsx';
import { noticeDocx } from '../../../documents/notice-docx';
import { download } from '../../download';
import { failureOf } from '../../failure-of';
import { noticeWords } from '../../failure-words';
import { inSlices } from '../../in-slices';
import type { Message } from '../../message';
import { words } from '../../words';
import { breath, type Work } from '../../work';
import type { Collection } from './model';

/** Reads and audits the files, one after the other and in slices, and puts them together. */
export async function collect(work: Work, chosen: readonly File[]): Promise<Message> {
  const files = named(chosen.filter(({ name }) => WORKBOOK.test(name) && !LEFT_OVER.test(name)));
  if (files.size === 0) return { kind: 'finished', notice: { kind: 'refused', reason: words.noWorkbooks } };
  const opened = await inParts(work, [...files], ([file, content]) => openOne(file, content));
  const own = await work.host.read();
  const snapshots = opened.flatMap((one) => ('snapshot' in one ? [one.snapshot] : []));
  const programme = commonProgramme([own, ...snapshots]);
  const targets = opened.find((one) => 'snapshot' in one && holdsOnlyTargets(one.snapshot, programme));
  const ownTargets = recognise(own, programme).tables.some(({ annex }) => annex.isTargets) ? own : undefined;
  const planned = targets && 'snapshot' in targets ? targets.snapshot : ownTargets;
  const options: AuditOptions = { programme, ...(planned ? { targets: planned } : {}) };
  work.say({ kind: 'step', step: 'auditing' });
  const received = await inParts(
    work,
    opened.filter((one) => one !== targets),
    (one) => receivedInSlices(work, one, options),
  );
  return {
    kind: 'collected',
    collection: { ...put(received, programme, planned), files, ...(targets ? { targets: targets.file } : {}) },
  };
}

const WORKBOOK = /\.(?:xls[xmb]?|et|ods)$/i;
const LEFT_OVER = /^(?:~\$|\.)/;

/** Files by a name that tells them apart: their own, else with their folders. */
function named(files: readonly File[]): ReadonlyMap<string, File> {
  const names = new Map<string, File>();
  for (const file of files) {
    const wanted = names.has(file.name) ? file.webkitRelativePath || file.name : file.name;
    let name = wanted;
    for (let i = 2; names.has(name); i += 1) name = `${wanted}（${i}）`;
    names.set(name, file);
  }
  return names;
}

async function inParts<One, Made>(
  { say, isCancelled }: Work,
  all: readonly One[],
  make: (one: One) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [done, one] of all.entries()) {
    say({ kind: 'meanwhile', meanwhile: { kind: 'parts', done, of: all.length } });
    await inSlices(resting(), isCancelled);
    made.push(await make(one));
  }
  return made;
}

/** Work that only asks whether it is still wanted. */
function* resting(): Generator<undefined, undefined> {
  yield undefined;
  return undefined;
}

async function openOne(file: string, content: File): Promise<Opened> {
  await breath();
  try {
    return { file, snapshot: readXlsx(new Uint8Array(await content.arrayBuffer())) };
  } catch (error) {
    const { text, advice = '' } = noticeWords({ kind: 'failed', failure: failureOf(error) });
    return { file, reason: text + advice };
  }
}

const holdsOnlyTargets = (snapshot: Snapshot, programme: Programme): boolean => {
  const { tables } = recognise(snapshot, programme);
  return tables.length > 0 && tables.every(({ annex }) => annex.isTargets);
};

async function receivedInSlices({ isCancelled }: Work, opened: Opened, options: AuditOptions): Promise<Received> {
  const { file } = opened;
  if ('reason' in opened) return { kind: 'unreadable', file, reason: opened.reason };
  const { snapshot } = opened;
  return { kind: 'read', file, snapshot, report: await inSlices(auditSteps(snapshot, options), isCancelled) };
}

function put(
  received: readonly Received[],
  programme: Programme,
  targets: Snapshot | undefined,
): Omit<Collection, 'files'> {
  const merged = merge(received, { programme, ...(targets ? { targets } : {}) });
  return {
    received,
    programme,
    merged,
    matrix: matrixOf(merged, reportAnnexes(programme)),
    notices: noticesOf(merged.ledger),
  };
}

/** Fills the open workbook with the returns; what people wrote in it stays. */
export async function mergeHere(
  { host }: Work,
  { received, programme }: Collection,
  withErrors: boolean,
): Promise<Message> {
  const base = await host.read();
  const { edits, sources, rowless } = merge(received, { programme, base, withErrors });
  await host.write(edits);
  return { kind: 'finished', notice: { kind: 'merged', figures: sources.length, rowless } };
}

/** Gives the merged annexes as a file of their own. */
export async function saveMerged(
  { received, programme, merged: { ledger } }: Collection,
  withErrors: boolean,
): Promise<Message> {
  await breath();
  const { edits } = merge(received, { programme, withErrors });
  const book = newXlsx();
  await book.write(edits);
  return saved(words.mergedName(ledger.period), book.save());
}

/** Gives all notices as one zip: a document and a text for each place. */
export async function saveNotices(work: Work, { notices, merged: { ledger } }: Collection): Promise<Message> {
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
  const zip: Zippable = Object.fromEntries(pairs.flat());
  return saved(words.noticesName(ledger.period), zipSync(zip, { level: 1 }));
}

/**
 * Gives the templates to hand out: one for all places, or one for each in a zip; the open workbook is the period
 * before, where it has the annexes.
 */
export async function saveTemplate(work: Work, text: string, isEach: boolean): Promise<Message> {
  const [year = 0, month = 0] = text.split('-').map(Number);
  const period = { year, fromMonth: 1, toMonth: month };
  const previous = await work.host.read();
  const programme = commonProgramme([previous]);
  const made = async (places: readonly Unit[]): Promise<Uint8Array> => {
    const book = newXlsx();
    await book.write(templateEdits({ programme, period, places, previous }));
    return book.save();
  };
  if (!isEach)
    return saved(
      TEMPLATE_FILE(programme.province.short, words.templateMonth(year, month)),
      await made(programme.units),
    );
  const files = await inParts(
    work,
    programme.units,
    async (unit) => [TEMPLATE_FILE(unit.name, words.templateMonth(year, month)), await made([unit])] as const,
  );
  const zip: Zippable = Object.fromEntries(files);
  return saved(words.templatesName(year, month), zipSync(zip, { level: 1 }));
}

/** What changed between two submissions, and a copy of the later one that says so. */
export async function compareReturn(before: File, after: File): Promise<Message> {
  const bytes = new Uint8Array(await after.arrayBuffer());
  const [one, other] = [auditedOf(readXlsx(new Uint8Array(await before.arrayBuffer()))), auditedOf(readXlsx(bytes))];
  await breath();
  const comparison = compareSubmissions(one, other);
  const copy = openXlsx(bytes);
  const carry = carryEdit(comparison, other.snapshot);
  await copy.write([...(carry ? [carry] : []), { kind: 'sheet', plan: comparisonSheet(comparison) }]);
  const name = words.comparedName(after.name);
  download({ name, bytes: copy.save() });
  return {
    kind: 'return-compared',
    notice: { kind: 'saved', name },
    compared: { file: before.name, line: comparisonLine(comparison), changes: changesOf(comparison) },
  };
}

const auditedOf = (snapshot: Snapshot): Audited => ({ snapshot, report: audit(snapshot) });

const changesOf = ({ changed }: Comparison): readonly string[] =>
  changed.map(({ place, column, before, after, at }) =>
    words.returnChange(place, column, showValue(before), showValue(after), `${at.sheet}!${a1(at)}`),
  );

function saved(name: string, bytes: Uint8Array): Message {
  download({ name, bytes });
  return { kind: 'finished', notice: { kind: 'saved', name } };
}
