import { annexFacts, audit, proofread as proofreadText, type Proof, type Report } from '../../../core';
import { HostError } from '../../../hosts/host';
import { documentText, isWordFile, MOST_FIGURES, MOST_LETTERS } from '../../../hosts/text';
import { correctedDocx } from '../../documents/corrected-docx';
import { sayIncomplete } from '../check/check-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { proofreadJson } from '../proofread-json';
import { CannotRun, sayFailure } from '../failure';
import { readBytes, readInput } from '../files';
import { refuseExisting, writeOutput } from '../output';
import { readAudited } from '../programme-file';
import { printableJson, say, sayText } from '../terminal';

/**
 * annex proofread: checks the arithmetic of a circular, from a file or standard input. Exit code 1 when a claim fails.
 */
export const proofreadCommand: CommandDefinition = {
  name: 'proofread',
  title: '核校通报里的数字',
  takes: '通报.txt|通报.docx|-',
  files: [0, 1],
  options: ['annexes', 'programme', 'output', 'force', 'json'],
  help: [
    '不写文件名或写 - 时读标准输入。带 -o 改后.docx 时，把能确定的改法写成修订（可在 Word 里逐处接受或拒绝）。',
    '退出码：0 没有不符，1 有不符，2 无法运行，文中没有可以核对的数字，或附表没有全部读懂。',
    '',
    '例：annex proofread 通报.docx --annexes 附表.xlsx -o 改后.docx',
  ],
  run: proofreadFile,
};

async function proofreadFile(words: CommandArguments): Promise<number> {
  const {
    files: [file],
    output,
    json,
  } = words;
  const inputs = file === undefined || file === '-' ? [] : [file];
  if (output !== undefined && !/\.docx$/i.test(output)) throw new CannotRun(`${output}：改后的通报应存为 .docx 文件。`);
  if (output !== undefined) await refuseExisting(output, inputs, words.force);
  const [bytes, text] = await readText(file);
  if (text.trim() === '') throw new CannotRun(`${nameOf(file)}：没有文字。`);
  const report = await annexesOf(words);
  const proof = proofreadText(text, report ? annexFacts(report.tables) : []);
  if (json) await sayText(`${printableJson(proofreadJson(proof.claims), 2)}\n`);
  if (proof.claims.length === 0)
    throw new CannotRun(`${nameOf(file)}：没有找到可以核对的数字，没有核校。请确认这是通报的正文。`);
  if (!json) await say(proofLines(text, proof));
  if (output !== undefined) {
    await writeOutput(output, inputs, await correctedDocx(text, proof.claims, new Date().toISOString()), {
      ...words,
      isQuiet: json === true,
    });
    if (isWordFile(bytes) && !json) await say(REBUILT);
  }
  const unread = report ? await sayIncomplete(words.annexes ?? '', report) : 0;
  return proof.counts.fails > 0 ? 1 : unread;
}

/** What the written file has not of the one that was read. */
const REBUILT = '改后的文件只按文字重新排版，原文件的表格线、页眉页脚、图片和格式不在其中；定稿请在原文件中修改。';

const nameOf = (file: string | undefined): string => (file === undefined || file === '-' ? '标准输入' : file);

const annexesOf = async ({ annexes, programme }: CommandArguments): Promise<Report | undefined> =>
  annexes === undefined ? undefined : audit(await readAudited(annexes, programme === undefined ? {} : { programme }));

async function readText(file: string | undefined): Promise<readonly [bytes: Uint8Array, text: string]> {
  try {
    const bytes = file === undefined || file === '-' ? await readInput() : await readBytes(file);
    return [bytes, documentText(bytes)];
  } catch (error) {
    throw error instanceof HostError ? new CannotRun(`${nameOf(file)}：${textFailure(error)}`) : error;
  }
}

/** What a circular cannot be read for; its files are Word's, not Excel's. */
function textFailure(error: HostError): string {
  const { failure } = error;
  if (failure.kind === 'too-large')
    return `一次最多核校${MOST_FIGURES}个数字、${MOST_LETTERS / 10_000}万字，这份超出了。请分成几份核校。`;
  if (failure.kind !== 'unreadable') return sayFailure(error);
  if (failure.reason === 'encrypted') return '文件设有打开密码，无法读取。请用 Word 或 WPS 取消密码后再试。';
  if (failure.reason === 'damaged' || failure.reason === 'duplicate-part')
    return '文件已损坏，无法打开。请用 Word 或 WPS 打开并另存为 .docx 后再试。';
  if (failure.reason === 'encoding')
    return '文件内部的文字编码与声明不符，无法读取。请用 Word 或 WPS 打开并另存后再试。';
  return sayFailure(error);
}

function proofLines(text: string, { claims, counts }: Proof): readonly string[] {
  const told = (['fails', 'not-checkable'] as const).flatMap((one) => claims.filter(({ verdict }) => verdict === one));
  const lines = told.flatMap((claim) => [
    `[${claim.verdict === 'fails' ? '不符' : '不能核对'}] 第${lineNumber(text, claim.start)}行 “${claim.quote.replace(/\s*\n\s*/g, ' ')}”`,
    `       ${claim.reason}`,
  ]);
  const total = `共核对${claims.length}处：相符${counts.holds}，舍入范围内${counts['within-rounding']}，不符${counts.fails}，不能核对${counts['not-checkable']}。`;
  return [...lines, ...(lines.length > 0 ? [''] : []), total];
}

const lineNumber = (text: string, at: number): number => text.slice(0, at).split('\n').length;
