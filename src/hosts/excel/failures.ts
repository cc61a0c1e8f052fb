import { findSheet, isMarkable, isWritable, type Edit, type Snapshot } from '../../core';
import { HostError, type HostFailure } from '../host';
import { sheetsNeeded } from './sheet-names';

const KINDS: Readonly<Record<string, 'cell-being-edited' | 'too-large'>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** The code of an Office.js error; messages are localised and never looked at. */
export function codeOf(error: unknown): string {
  if (error instanceof HostError && error.failure.kind === 'unknown') return error.failure.code;
  if (typeof error !== 'object' || error === null) return 'Unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'Unknown';
}

/** What went wrong in Excel as a host's failure. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  return new HostError(KINDS[code] ? { kind: KINDS[code] } : { kind: 'unknown', code }, { cause: error });
}

/** A failure in the light of what the workbook is now: which sheet refuses, or is gone. */
export function explainedFailure(failure: HostFailure, edits: readonly Edit[], now: Snapshot): HostFailure {
  if (failure.kind !== 'unknown') return failure;
  const names = [...new Set(edits.flatMap(sheetsNeeded))];
  if (failure.code === 'AccessDenied') return refusalOf(names, edits, now) ?? failure;
  if (failure.code !== 'ItemNotFound') return failure;
  const gone = edits.flatMap(namesOfUsers).find((name) => !findSheet(now, name));
  return gone === undefined ? failure : { kind: 'missing-sheet', sheet: gone };
}

/** Sheets that have to be there before a batch. */
const namesOfUsers = (edit: Edit): readonly string[] =>
  edit.kind === 'cell' || edit.kind === 'mark' || edit.kind === 'highlight' ? sheetsNeeded(edit) : [];

function refusalOf(names: readonly string[], edits: readonly Edit[], now: Snapshot): HostFailure | undefined {
  const closed = edits.flatMap((edit) => {
    const sheet = sheetsNeeded(edit)
      .map((name) => findSheet(now, name))
      .find((one) => one?.isProtected);
    if (!sheet) return [];
    const isOpen = edit.kind === 'cell' ? isWritable(sheet, edit.at) : isMarkable(sheet);
    return isOpen ? [] : [sheet.name];
  })[0];
  if (closed !== undefined) return { kind: 'protected', sheet: closed };
  const absent = names.find((name) => !findSheet(now, name));
  return now.isStructureProtected ? { kind: 'structure-protected', sheet: absent ?? names[0] ?? '' } : undefined;
}
