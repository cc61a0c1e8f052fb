import { draftCircular, draftText, recognise } from '../../core';
import { comparisons } from './check';
import { docxOf } from './docx';
import { CannotRun } from './failure';
import { readWorkbook } from './files';
import type { Options } from './main';
import { writeOutput } from './output';

/** annex circular: drafts section one of the circular, as text on the screen or as a .docx. What the drafter must know goes to stderr. */
export async function circular(options: Options): Promise<number> {
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) throw new CannotRun('circular 需要一个 .xlsx 文件。');
  if (options.output !== undefined && !/\.docx$/i.test(options.output)) throw new CannotRun(`${options.output}：通报稿应存为 .docx 文件。`);
  const snapshot = await readWorkbook(file);
  if (recognise(snapshot).tables.length === 0) throw new CannotRun(`${file}：没有找到附表，无法起草。请确认工作簿里有附表，且标题和表头没有改动。`);
  const draft = draftCircular(snapshot, await comparisons(snapshot, options));
  process.stderr.write(draft.notes.map((note) => `说明：${note}\n`).join(''));
  if (options.output === undefined) process.stdout.write(draftText(draft));
  else await writeOutput(options.output, [file], await docxOf(draft));
  return 0;
}
