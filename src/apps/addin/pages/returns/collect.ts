import {
  auditSteps,
  commonProgramme,
  matrixOf,
  merge,
  noticesOf,
  recognise,
  reportAnnexes,
  type AuditOptions,
  type Opened,
  type Programme,
  type Received,
  type Snapshot,
} from '../../../../core';
import { readXlsx } from '../../../../hosts/xlsx';
import { failureOf } from '../../failure-of';
import { noticeWords } from '../../failure-words';
import { inSlices } from '../../in-slices';
import type { Message } from '../../message';
import { words } from '../../words';
import { breath, type Work } from '../../work';
import { inParts } from './in-parts';
import type { ReturnCollection } from './model';

/**
 * Reads and audits the files, by the names that tell them apart, in slices, and puts them together; `own` is the open
 * workbook.
 */
export async function collect(
  work: Pick<Work, 'say' | 'isCancelled'>,
  own: Snapshot,
  files: ReadonlyMap<string, File>,
): Promise<Message> {
  if (files.size === 0) return { kind: 'finished', notice: { kind: 'refused', reason: words.noWorkbooks } };
  const opened = await inParts(work, [...files], ([file, content]) => openOne(file, content));
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
    collection: {
      ...put(received, programme, planned),
      files,
      others: [],
      ...(targets ? { targets: targets.file } : {}),
    },
  };
}

const WORKBOOK = /\.(?:xls[xmb]?|et|ods)$/i;
const LEFT_OVER = /^(?:~\$|\.)/;

/** The workbooks among files, by a name that tells them apart: their own, else with their folders; and all others. */
export function named(files: readonly File[]): Pick<ReturnCollection, 'files' | 'others'> {
  const names = new Map<string, File>();
  const present = files.filter(({ name }) => !LEFT_OVER.test(name));
  for (const file of present.filter(({ name }) => WORKBOOK.test(name))) {
    const wanted = names.has(file.name) ? file.webkitRelativePath || file.name : file.name;
    let name = wanted;
    for (let i = 2; names.has(name); i += 1) name = `${wanted}（${i}）`;
    names.set(name, file);
  }
  return { files: names, others: present.map(({ name }) => name).filter((name) => !WORKBOOK.test(name)) };
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

async function receivedInSlices(
  { isCancelled }: Pick<Work, 'isCancelled'>,
  opened: Opened,
  options: AuditOptions,
): Promise<Received> {
  const { file } = opened;
  if ('reason' in opened) return { kind: 'unreadable', file, reason: opened.reason };
  const { snapshot } = opened;
  return { kind: 'read', file, snapshot, report: await inSlices(auditSteps(snapshot, options), isCancelled) };
}

function put(
  received: readonly Received[],
  programme: Programme,
  targets: Snapshot | undefined,
): Omit<ReturnCollection, 'files' | 'others'> {
  const merged = merge(received, { programme, ...(targets ? { targets } : {}) });
  return {
    received,
    programme,
    merged,
    matrix: matrixOf(merged, reportAnnexes(programme)),
    notices: noticesOf(merged.ledger),
  };
}
