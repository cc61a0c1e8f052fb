import { reportPage } from '../../documents/report-html';
import { checkAll, threadsFor } from '../check/threads';
import { type FileOutcome, outcomeTable } from '../check/report-lines';
import type { Task } from '../check/check-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { workbooksIn } from '../files';
import { refuseExisting, writeOutput } from '../output';
import { note, printableJson, say, sayText, showProgress } from '../terminal';
import { VERSION } from '../version';

/**
 * annex check: audits workbooks and prints what is wrong. Exit code 1 when errors were found, 2 when a file could not
 * be audited.
 */
export const checkCommand: CommandDefinition = {
  name: 'check',
  title: '审核附表：一个或许多工作簿',
  takes: '文件.xlsx|文件夹…',
  files: [1, Infinity],
  options: ['targets', 'previous', 'programme', 'rules', 'json', 'ndjson', 'html', 'force', 'jobs'],
  help: [
    '文件夹里的工作簿（连同下级文件夹）全部审核；多个文件时最后列出一览表。',
    '退出码：0 没有错误，1 有错误，2 有文件无法审核；多个文件取最差的。',
    '一个文件的 --json 是一份报告，多个文件或文件夹是 { "reports": [ … ] }；--ndjson 每个工作簿一行。',
    '',
    '例：annex check 报送/ --html 审核报告.html',
    '    find 全国 -name "*.xlsx" -print0 | xargs -0 annex check --ndjson > 结果.ndjson',
  ],
  run: (words) => {
    if (words.json && words.ndjson) throw new CannotRun('--json 和 --ndjson 只能用一个。');
    return checkWorkbooks(words);
  },
};

async function checkWorkbooks(words: CommandArguments): Promise<number> {
  const files = await workbooksIn(words.files);
  const isOne = words.files.length === 1 && files.length === 1 && files[0] === words.files[0];
  if (words.html !== undefined) await refuseExisting(words.html, files, words.force);
  const teller = words.ndjson ? lineByLine() : words.json ? asOneJson(isOne) : asText(isOne);
  const sections: string[] = [];
  const counter = showProgress('已审核', files.length);
  let code = 0;
  await checkAll(
    files.map((file) => taskOf(file, words)),
    threadsFor(files.length, words.jobs),
    !words.ndjson,
    async (outcome) => {
      counter.step();
      if (outcome.html !== undefined) sections.push(outcome.html);
      code = Math.max(code, outcome.code);
      await teller.tell(outcome);
    },
  );
  counter.end();
  await teller.end();
  if (words.html !== undefined)
    await writeOutput(words.html, files, new TextEncoder().encode(reportPage(sections, VERSION)), {
      ...words,
      isQuiet: !teller.isForPeople,
    });
  return code;
}

const taskOf = (file: string, { targets, previous, programme, rules, json, ndjson, html }: CommandArguments): Task => ({
  file,
  compared: {
    ...(targets === undefined ? {} : { targets }),
    ...(previous === undefined ? {} : { previous }),
    ...(programme === undefined ? {} : { programme }),
    ...(rules === undefined ? {} : { rules }),
  },
  wants: { json: json ?? ndjson ?? false, html: html !== undefined },
});

/** A way of printing outcomes as they come, and what is left at the end. */
interface Teller {
  readonly isForPeople: boolean;
  readonly tell: (outcome: FileOutcome) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A line a workbook; nothing is kept. */
const lineByLine = (): Teller => ({
  isForPeople: false,
  tell: async ({ json, failure }) => {
    await sayText(`${printableJson(json)}\n`);
    if (failure !== undefined) await note(failure);
  },
  end: async () => undefined,
});

/** One document; the reports of several files are written as they come. A single file that cannot be read has none. */
function asOneJson(isOne: boolean): Teller {
  let before = '{ "reports": [\n';
  return {
    isForPeople: false,
    tell: async ({ json, failure }) => {
      if (failure !== undefined) await note(failure);
      if (isOne) return failure === undefined ? sayText(`${printableJson(json, 2)}\n`) : undefined;
      await sayText(before + printableJson(json, 2));
      before = ',\n';
    },
    end: async () => (isOne ? undefined : sayText(before.startsWith('{') ? '{ "reports": [] }\n' : '\n] }\n')),
  };
}

function asText(isOne: boolean): Teller {
  const outcomes: FileOutcome[] = [];
  return {
    isForPeople: true,
    tell: async (outcome) => {
      const { file, lines, failure } = outcome;
      outcomes.push({ ...outcome, lines: [] });
      if (failure !== undefined) return note(failure);
      await say(isOne ? [] : `■ ${file}`, lines ?? [], isOne ? [] : '');
    },
    end: async () => (isOne ? undefined : say(outcomeTable(outcomes))),
  };
}
