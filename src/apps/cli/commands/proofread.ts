import { annexFacts, proofread as proofreadText, recognise, type Claim, type Proof } from '../../../core';
import { HostError } from '../../../hosts/host';
import { textOf } from '../../../hosts/text';
import type { Command } from '../command/command';
import type { Words } from '../command/options';
import { CannotRun, sayFailure } from '../failure';
import { readBytes } from '../files';
import { readAudited } from '../programme-file';
import { printableJson, say, sayText } from '../terminal';

/** annex proofread: checks the arithmetic of a circular, from a file or standard input. Exit code 1 when a claim fails. */
export const proofread: Command = {
  name: 'proofread',
  title: '核校通报里的数字',
  takes: '通报.txt|通报.docx|-',
  files: [0, 1],
  options: ['annexes', 'programme', 'json'],
  help: ['不写文件名或写 - 时读标准输入。', '退出码：0 没有不符，1 有不符，2 无法运行。', '', '例：annex proofread 通报.docx --annexes 附表.xlsx'],
  run: proofreadFile,
};

async function proofreadFile({ files: [file], annexes, json, programme }: Words): Promise<number> {
  const text = await readText(file);
  if (text.trim() === '') throw new CannotRun(`${file ?? '标准输入'}：没有文字。`);
  const facts = annexes === undefined ? [] : annexFacts(recognise(await readAudited(annexes, programme === undefined ? {} : { programme })).tables);
  const proof = proofreadText(text, facts);
  if (json) await sayText(`${printableJson({ claims: proof.claims.map(claimJson) }, 2)}\n`);
  else await say(...proofLines(text, proof));
  return proof.counts.fails > 0 ? 1 : 0;
}

async function readText(file: string | undefined): Promise<string> {
  if (file !== undefined && /\.docx?$|\.txt$|^[^.]*$|\.md$/i.test(file) === false) throw new CannotRun(`${file}：只能核校 .txt 或 .docx 文件。`);
  try {
    return textOf(file === undefined || file === '-' ? await standardInput() : await readBytes(file));
  } catch (error) {
    if (error instanceof HostError && error.failure.kind === 'unreadable') throw new CannotRun(`${file ?? '标准输入'}：文件已损坏，或不是 .docx 文档。`);
    throw error instanceof HostError ? new CannotRun(`${file ?? '标准输入'}：${sayFailure(error)}`) : error;
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A claim as `proofread --json` prints it; absent facts are left out. */
function claimJson({ kind, quote, start, end, numbers, verdict, expected, suspect, suggestion, reason, cells }: Claim) {
  return {
    kind, quote, start, end, numbers, verdict,
    ...(expected === undefined ? {} : { expected }),
    ...(suspect === undefined ? {} : { suspect }),
    ...(suggestion === undefined ? {} : { suggestion }),
    reason,
    ...(cells === undefined ? {} : { cells }),
  };
}

function proofLines(text: string, { claims, counts }: Proof): readonly string[] {
  const failing = claims.filter(({ verdict }) => verdict === 'fails');
  const lines = failing.flatMap((claim) => [
    `[不符] 第${lineNumber(text, claim.start)}行 “${claim.quote}”`,
    `       ${claim.reason}${claim.suspect !== undefined && claim.suggestion !== undefined ? `“${claim.suspect}”多半应为“${claim.suggestion}”。` : ''}`,
  ]);
  const total = `共核对${claims.length}处：成立${counts.holds}，四舍五入内${counts['within-rounding']}，不符${counts.fails}，无法核对${counts['not-checkable']}。`;
  return [...lines, ...(lines.length > 0 ? [''] : []), total];
}

const lineNumber = (text: string, at: number): number => text.slice(0, at).split('\n').length;
