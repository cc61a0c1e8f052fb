import { audit, LARGEST_SUMMARY, summaryEdits, type Edit, type Snapshot } from '../../../core';
import { comparisons, sayIncomplete } from '../check/check-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { onlyFile } from '../files';
import { openAudited } from '../programme-file';
import { edited, refuseExisting, writeWorkbook } from '../output';

/** annex summary: writes the workbook with its summary sheet to another file. */
export const summaryCommand: CommandDefinition = {
  name: 'summary',
  title: '写出带汇总表的工作簿副本',
  takes: '文件.xlsx',
  files: [1, 1],
  options: ['output', 'targets', 'previous', 'programme', 'rules', 'force'],
  needs: ['output'],
  help: [
    '原文件不会改动。',
    '退出码：0 已汇总，2 无法运行，或附表没有全部读懂。',
    '',
    '例：annex summary 附表.xlsx --targets 计划.xlsx --previous 上期.xlsx -o 汇总.xlsx',
  ],
  run: summarise,
};

async function summarise(words: CommandArguments): Promise<number> {
  const file = onlyFile(words);
  const output = words.output ?? '';
  if (!/\.xls[xm]$/i.test(output)) throw new CannotRun(`${output}：汇总表应存为 .xlsx 文件。`);
  const inputs = [file, words.targets, words.previous].filter((path) => path !== undefined);
  await refuseExisting(output, inputs, words.force);
  const { book, snapshot } = await openAudited(file, words);
  const compared = await comparisons(snapshot, words);
  const report = audit(snapshot, compared);
  const copy = await edited(file, book, editsFor(file, snapshot, { ...compared, report }));
  await writeWorkbook(output, inputs, copy, words);
  return sayIncomplete(file, report);
}

function editsFor(file: string, snapshot: Snapshot, audited: Parameters<typeof summaryEdits>[1]): readonly Edit[] {
  const planned = summaryEdits(snapshot, audited);
  switch (planned.kind) {
    case 'ready':
      return planned.edits;
    case 'foreign-sheet':
      throw new CannotRun(`${file}：工作表“${planned.sheet}”不是附表审核生成的，没有覆盖。请改名后再试。`);
    case 'too-large':
      throw new CannotRun(
        `${file}：要汇总${planned.places}个市县的${planned.measures}项工作，一张汇总表最多${LARGEST_SUMMARY.places}个市县、${LARGEST_SUMMARY.measures}项工作，没有写出。请分成几个工作簿汇总。`,
      );
    case 'no-annexes':
      throw new CannotRun(`${file}：没有找到附表，无法汇总。请确认工作簿里有附表，且标题和表头没有改动。`);
  }
}
