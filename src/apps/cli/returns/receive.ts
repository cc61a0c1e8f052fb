import {
  commonProgramme,
  receiveOne,
  type AuditOptions,
  type Opened,
  type Programme,
  type Received,
  type Snapshot,
} from '../../../core';
import { HostError } from '../../../hosts/host';
import { readXlsx } from '../../../hosts/xlsx';
import { CannotRun, sayFailure } from '../failure';
import { readBytes } from '../files';
import { note, showProgress } from '../terminal';
import { shortNames } from './short-names';

/** Files as they came in, with the programme that all were audited by. */
export interface CollectedFiles {
  readonly files: readonly Received[];
  readonly programme: Programme;
}

/**
 * Reads and audits files: what each holds, or why it cannot be read; one that is damaged stops none of the others.
 * Where none can be read there is nothing to do.
 */
export async function receive(
  paths: readonly string[],
  options: AuditOptions,
  base?: Snapshot,
): Promise<CollectedFiles> {
  const names = shortNames(paths);
  const opened: Opened[] = [];
  for (const path of paths) opened.push(await openOne(path, names.get(path) ?? path));
  const snapshots = [...(base ? [base] : []), ...opened.flatMap((one) => ('snapshot' in one ? [one.snapshot] : []))];
  const programme = commonProgramme(snapshots, options.programme);
  const shown = showProgress('已审核', opened.length);
  const files = opened.map((one) => {
    const received = receiveOne(one, { ...options, programme });
    shown.step();
    return received;
  });
  shown.end();
  await refuseNothing(files);
  return { files, programme };
}

/** Why not is told file by file. */
async function refuseNothing(files: readonly Received[]): Promise<void> {
  if (files.some(({ kind }) => kind === 'read')) return;
  const reasons = files.flatMap((one) => (one.kind === 'unreadable' ? [`${one.file}：${one.reason}`] : []));
  if (reasons.length === 1) throw new CannotRun(reasons.join());
  await note(...reasons);
  throw new CannotRun('没有一个文件能读，没有写出。');
}

async function openOne(path: string, file: string): Promise<Opened> {
  try {
    return { file, snapshot: readXlsx(await readBytes(path)) };
  } catch (error) {
    if (!(error instanceof HostError || error instanceof CannotRun)) throw error;
    return { file, reason: sayFailure(error).replace(`${path}：`, '') };
  }
}
