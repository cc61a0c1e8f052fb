import {
  jsonPlaces,
  loadProgramme,
  PROGRAMMES,
  repeatedKeyText,
  withProgramme,
  type Programme,
  type Snapshot,
} from '../../core';
import { HostError } from '../../hosts/host';
import { documentText } from '../../hosts/text';
import type { XlsxFile } from '../../hosts/xlsx';
import type { CommandArguments } from './command/options';
import { CannotRun, sayFailure } from './failure';
import { openWorkbookFile, readBytes, readWorkbookFile } from './files';

/** Reads a workbook as the office of --programme would: the programme holds for this run, and nothing is written. */
export async function readAudited(path: string, words: Pick<CommandArguments, 'programme'>): Promise<Snapshot> {
  const programme = await readProgramme(words.programme);
  const snapshot = await readWorkbookFile(path);
  return programme ? withProgramme(snapshot, programme) : snapshot;
}

/** A workbook that is audited, and of which a changed copy is written. */
export interface AuditedBook {
  readonly book: XlsxFile;
  readonly snapshot: Snapshot;
}

/** Opens a workbook for both; the copy does not hold the programme of --programme. */
export async function openAudited(path: string, words: Pick<CommandArguments, 'programme'>): Promise<AuditedBook> {
  const programme = await readProgramme(words.programme);
  const book = await openWorkbookFile(path);
  const snapshot = await book.read();
  return { book, snapshot: programme ? withProgramme(snapshot, programme) : snapshot };
}

/** So many mistakes show what kind of file it is; all of them would hide the sentence. */
const SHOWN_MISTAKES = 2;

/** The programme of --programme; undefined where none is named. One with mistakes is refused with the first of them. */
export async function readProgramme(path: string | undefined): Promise<Programme | undefined> {
  if (path === undefined) return undefined;
  const builtIn = PROGRAMMES.find(({ id }) => id === path);
  if (builtIn) return builtIn;
  const loaded = await loadedProgramme(path);
  if (loaded.kind === 'programme') return loaded.programme;
  const { length } = loaded.mistakes;
  const shown = loaded.mistakes.slice(0, SHOWN_MISTAKES).join('');
  throw new CannotRun(`${path}：审核方案有${length}处错误：${shown}运行 annex programme check ${path} 看全部。`);
}

/** A programme read from a JSON file, or each mistake as a sentence with its line. */
export type ProgrammeReading =
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'refused'; readonly mistakes: readonly string[] };

/** Reads a programme from a file in whatever encoding it was saved; one that is no JSON is refused with the place. */
export async function loadedProgramme(path: string): Promise<ProgrammeReading> {
  const text = textIn(path, await readBytes(path)).replace(/^\ufeff/, '');
  const data = dataIn(path, text);
  const twice = repeatedKeyText(text);
  if (twice) throw new CannotRun(`${path}：${twice}`);
  const loaded = loadProgramme(data);
  if (loaded.kind === 'programme') return loaded;
  const placeOf = jsonPlaces(text);
  return { ...loaded, mistakes: loaded.mistakes.map((one) => `${placeOf(one.path)}：${one.says}`) };
}

function dataIn(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CannotRun(`${path}：不是JSON，${placeIn(text, error)}。`);
  }
}

function textIn(path: string, bytes: Uint8Array): string {
  try {
    return documentText(bytes, Infinity);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new CannotRun(`${path}：${error.failure.kind === 'too-large' ? sayFailure(error) : '不是JSON。'}`);
  }
}

/** Where JSON breaks off, as a line for people. */
function placeIn(text: string, error: unknown): string {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return at === undefined
    ? '请用编辑器检查括号、引号和逗号'
    : `第${text.slice(0, Number(at)).split('\n').length}行附近的括号、引号或逗号不对`;
}
