import { audit, type AuditOptions, type Received } from '../../../core';
import { HostError } from '../../../hosts/host';
import { openXlsx } from '../../../hosts/xlsx';
import { CannotRun, sayFailure } from '../failure';
import { readBytes } from '../files';
import { shortNames } from './short-names';

/** Files as they came in: what each holds, or why it cannot be read; one that is damaged stops none of the others. */
export async function receive(paths: readonly string[], compared: AuditOptions): Promise<readonly Received[]> {
  const names = shortNames(paths);
  const files: Received[] = [];
  for (const path of paths) files.push(await receiveOne(path, names.get(path) ?? path, compared));
  return files;
}

async function receiveOne(path: string, file: string, compared: AuditOptions): Promise<Received> {
  try {
    const snapshot = await (await openXlsx(await readBytes(path))).read();
    return { kind: 'read', file, snapshot, report: audit(snapshot, compared) };
  } catch (error) {
    if (!(error instanceof HostError || error instanceof CannotRun)) throw error;
    return { kind: 'unreadable', file, reason: sayFailure(error).replace(`${path}：`, '') };
  }
}
