import { audit, auditEdits, coverageLine, unmarkedSheets, verdictLine } from '../../../core';
import { comparisons, EXIT } from '../check/check-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { onlyFile } from '../files';
import { openAudited } from '../programme-file';
import { edited, refuseExisting, writeWorkbook } from '../output';
import { note, say } from '../terminal';

/** annex mark: writes a copy with the faulty cells marked and the sheet 差错清单. */
export const markCommand: CommandDefinition = {
  name: 'mark',
  title: '写出标记了问题单元格、带差错清单的副本',
  takes: '文件.xlsx',
  files: [1, 1],
  options: ['output', 'targets', 'previous', 'programme', 'rules', 'force'],
  needs: ['output'],
  help: [
    '原文件不会改动，原有的填充和格式保持原样。',
    '退出码：0 没有错误，1 有错误，2 无法运行。',
    '',
    '例：annex mark 附表.xlsx -o 附表（已审核）.xlsx',
  ],
  run: markCopy,
};

async function markCopy(words: CommandArguments): Promise<number> {
  const file = onlyFile(words);
  const output = words.output ?? '';
  if (!/\.xls[xm]$/i.test(output)) throw new CannotRun(`${output}：应存为 .xlsx 文件。`);
  const inputs = [file, words.targets, words.previous].filter((path) => path !== undefined);
  await refuseExisting(output, inputs, words.force);
  const { book, snapshot } = await openAudited(file, words);
  const report = audit(snapshot, await comparisons(snapshot, words));
  if (report.tables.length + report.otherTables === 0)
    throw new CannotRun(`${file}：没有找到附表。请确认工作簿里有附表，且标题和表头没有改动。`);
  const copy = await edited(file, book, auditEdits(report, snapshot));
  await writeWorkbook(output, inputs, copy, words);
  const unmarked = unmarkedSheets(report, snapshot);
  if (unmarked.length > 0) await note(`工作表“${unmarked.join('”“')}”受保护，没有标记，问题只列在差错清单里。`);
  await say(`${verdictLine(report.verdict)}。${coverageLine(report)}。`);
  return EXIT[report.verdict.state];
}
