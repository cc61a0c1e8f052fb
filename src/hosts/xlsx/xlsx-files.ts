import type { Snapshot } from '../../core';
import type { Host } from '../host';
import type { LoadExcelize } from './excelize';
import { openPackage } from './package';
import { readSnapshot } from './read';
import { blankWorkbook, withoutBlankSheet } from './blank-workbook';
import { written } from './write';

/** A workbook in a file's bytes. Writing makes new bytes; the ones it was opened from are never changed. */
export interface XlsxFile extends Host {
  /** The file as it is now. */
  save(): Uint8Array;
}

/** Opens and makes .xlsx files. */
export interface XlsxFiles {
  /** Opens a file's bytes; fails with HostError `unreadable` or `too-large`. */
  openXlsx(bytes: Uint8Array): Promise<XlsxFile>;
  /** A workbook from nothing: its one blank sheet gives way to the first sheet written. */
  newXlsx(): Promise<XlsxFile>;
}

/** The .xlsx host, with the platform's way to load the writer. */
export const xlsxFiles = (load: LoadExcelize): XlsxFiles => ({
  openXlsx: async (bytes) => {
    const state = stateOf(bytes);
    state.snapshot();
    return xlsxFile(state, load, (written) => written);
  },
  newXlsx: async () => xlsxFile(stateOf(blankWorkbook(await load())), load, withoutBlankSheet),
});

/** The bytes and what they say, read at most once. */
interface State {
  readonly bytes: Uint8Array;
  snapshot(): Snapshot;
}

function stateOf(bytes: Uint8Array): State {
  let snapshot: Snapshot | undefined;
  return { bytes, snapshot: () => (snapshot ??= readSnapshot(openPackage(bytes))) };
}

/**
 * The host over a file's bytes. Nothing calculates here: after a write, formulas that were not touched still show the
 * values cached in the file, and new formulas have none until Excel or LibreOffice opens it.
 */
function xlsxFile(opened: State, load: LoadExcelize, finished: typeof withoutBlankSheet): XlsxFile {
  let state = opened;
  const write: Host['write'] = async (edits) => {
    state = stateOf(finished(await written(state.bytes, state.snapshot(), edits, load), state.snapshot()));
  };
  return {
    capabilities: { canSelect: false, canChart: true },
    read: async () => state.snapshot(),
    write,
    writeThenRead: async (edits) => {
      await write(edits);
      return state.snapshot();
    },
    select: async () => undefined,
    save: () => state.bytes.slice(),
  };
}
