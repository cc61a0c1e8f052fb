import type { Snapshot } from '../../core';
import { documentText } from '../../hosts/text';
import { readXlsx } from '../../hosts/xlsx';

/**
 * Proofreading, the drafts and the reading of files: more than half of the core, and not needed before someone asks for
 * it.
 */
export {
  annexFacts,
  correctedText,
  draftCircular,
  draftEdits,
  draftText,
  LARGEST_SUMMARY,
  proofread,
  summaryEdits,
} from '../../core';
export { markedText } from './pages/proofread/marked-text';

/**
 * The workbook in a file, read without the writer of files, which the pane does not carry. Fails with HostError
 * `unreadable` or `too-large`.
 */
export const workbookIn = async (file: File): Promise<Snapshot> => readXlsx(await bytesOf(file));

/** The text in a .docx or a plain text file. Fails with HostError `unreadable` or `too-large`. */
export const textIn = async (file: File, mostFigures?: number): Promise<string> =>
  documentText(await bytesOf(file), mostFigures);

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
