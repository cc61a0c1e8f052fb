import {
  audit,
  carryEdit,
  compareSubmissions,
  comparisonLine,
  comparisonSheet,
  isSameSubmission,
  verdictLine,
  type AuditedSubmission,
  type Edit,
} from '../../../core';
import { comparisons, EXIT, sayIncomplete } from '../check/check-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { openAudited, type AuditedBook } from '../programme-file';
import { edited, refuseExisting, writeWorkbook } from '../output';
import { compareJson } from '../returns/compare-json';
import { printableJson, say, sayText } from '../terminal';

/** annex compare: what changed between two submissions, and what became of the findings of the first. */
export const compareCommand: CommandDefinition = {
  name: 'compare',
  title: '与上次报送比对：改了什么，上次的问题改了没有',
  takes: '上次.xlsx 本次.xlsx',
  files: [2, 2],
  options: ['output', 'targets', 'previous', 'programme', 'rules', 'json', 'force'],
  help: [
    '用 -o 写出本次报表的副本，带修改对照；数值没有变的，上次填写的说明一并带过来。',
    '退出码：0 本次没有错误，1 本次有错误，2 无法运行，或有报表没有全部读懂。',
    '',
    '例：annex compare 某县.xlsx 某县_v2.xlsx -o 修改对照.xlsx',
  ],
  run: compareFiles,
};

async function compareFiles(words: CommandArguments): Promise<number> {
  const [before = '', after = ''] = words.files;
  const inputs = [before, after, words.targets, words.previous].filter((path) => path !== undefined);
  if (words.output !== undefined) await refuseExisting(words.output, inputs, words.force);
  const [one, other] = [await audited(before, words), await audited(after, words)];
  if (!isSameSubmission(one, other))
    throw new CannotRun(`${after}：和${before}没有相同附表的相同市县，不是同一处的两次报送，没有比对。`);
  const comparison = compareSubmissions(one, other);
  if (words.output !== undefined) {
    const carry = carryEdit(comparison, other.snapshot);
    const edits: readonly Edit[] = [...(carry ? [carry] : []), { kind: 'sheet', plan: comparisonSheet(comparison) }];
    const copy = await edited(after, other.book, edits);
    await writeWorkbook(words.output, inputs, copy, { ...words, isQuiet: words.json ?? false });
  }
  if (words.json) await sayText(`${printableJson(compareJson(comparison), 2)}\n`);
  else {
    const { changed, added, removed } = comparison;
    await say(
      `${comparisonLine(comparison)}。`,
      `改动${changed.length}个单元格，新增${added.length}行，减少${removed.length}行。`,
      `本次：${verdictLine(other.report.verdict)}。`,
    );
  }
  const unread = await sayIncomplete(before, one.report);
  return EXIT[other.report.verdict.state] || unread;
}

async function audited(file: string, words: CommandArguments): Promise<AuditedSubmission & AuditedBook> {
  const { book, snapshot } = await openAudited(file, words);
  const report = audit(snapshot, await comparisons(snapshot, words));
  if (report.tables.length === 0)
    throw new CannotRun(`${file}：没有找到附表。请确认工作簿里有附表，且标题和表头没有改动。`);
  return { book, snapshot, report };
}
