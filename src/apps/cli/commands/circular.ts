import { audit, draftCircular, draftText, recognise } from '../../../core';
import { docxOf } from '../../documents/circular-docx';
import { comparisons, sayIncomplete } from '../check/check-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { onlyFile } from '../files';
import { readAudited } from '../programme-file';
import { refuseExisting, writeOutput } from '../output';
import { note, say } from '../terminal';

/**
 * annex circular: drafts section one of the circular, as text on the screen or as a .docx. What the drafter must know
 * goes to stderr.
 */
export const circularCommand: CommandDefinition = {
  name: 'circular',
  title: '起草通报第一部分',
  takes: '文件.xlsx',
  files: [1, 1],
  options: ['output', 'targets', 'previous', 'programme', 'rules', 'force'],
  help: [
    '带 -o 时写出公文格式的 .docx，不带时输出文字；起草人须知道的另外列出。',
    '退出码：0 已起草，2 无法运行，或附表没有全部读懂。',
    '',
    '例：annex circular 附表.xlsx --targets 计划.xlsx -o 通报.docx',
  ],
  run: draft,
};

async function draft(words: CommandArguments): Promise<number> {
  const file = onlyFile(words);
  const { output } = words;
  if (output !== undefined && !/\.docx$/i.test(output)) throw new CannotRun(`${output}：通报稿应存为 .docx 文件。`);
  if (output !== undefined) await refuseExisting(output, [file], words.force);
  const snapshot = await readAudited(file, words);
  if (recognise(snapshot).tables.length === 0)
    throw new CannotRun(`${file}：没有找到附表，无法起草。请确认工作簿里有附表，且标题和表头没有改动。`);
  const compared = await comparisons(snapshot, words);
  const drafted = draftCircular(snapshot, compared);
  await note(...drafted.notes.map((one) => `说明：${one}`));
  if (output === undefined) await say(draftText(drafted).replace(/\n$/, '').split('\n'));
  else await writeOutput(output, [file], await docxOf(drafted), words);
  return sayIncomplete(file, audit(snapshot, compared));
}
