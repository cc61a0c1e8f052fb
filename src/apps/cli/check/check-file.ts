import {
  audit,
  INCOMPLETE_AUDIT,
  progress,
  targetsRefusal,
  previousRefusal,
  withHistory,
  type AuditOptions,
  type Report,
  type Snapshot,
} from '../../../core';
import { reportHtml } from '../../documents/report-html';
import { CannotRun, sayFailure } from '../failure';
import { readFormulas, readWorkbookFile } from '../files';
import { readAudited } from '../programme-file';
import { note } from '../terminal';
import type { CommandArguments } from '../command/options';
import { failureJson, reportJson } from './report-json';
import type { ReportJson } from './report-schema';
import { countsOf, reportLines, type FileOutcome } from './report-lines';

/** What is wanted of each file, as plain data that a thread can be told. */
export interface Task {
  readonly file: string;
  readonly compared: Pick<CommandArguments, 'targets' | 'previous' | 'programme' | 'rules'>;
  readonly wants: { readonly json: boolean; readonly html: boolean };
}

/** Audits one file; a file that cannot be read becomes an outcome, so that the others go on. */
export async function checkFile({ file, compared, wants }: Task): Promise<FileOutcome> {
  try {
    const snapshot = await readAudited(file, compared);
    const options = await comparisons(snapshot, compared);
    const report = audit(snapshot, options);
    if (report.tables.length + report.otherTables === 0)
      throw new CannotRun(`${file}：没有找到附表。请确认工作簿里有附表，且标题和表头没有改动。`);
    const verdict = report.verdict.state;
    return {
      file,
      verdict,
      code: EXIT[verdict],
      counts: countsOf(report),
      ...(wants.json
        ? { json: reportJson(file, report, progress(snapshot, options)) }
        : { lines: reportLines(report) }),
      ...(wants.html ? { html: reportHtml(file, report) } : {}),
    };
  } catch (error) {
    const failure = sayFailure(error);
    const sentence = error instanceof CannotRun ? failure : `${file}：${failure}`;
    return {
      file,
      verdict: 'incomplete',
      code: 2,
      failure: sentence,
      ...(wants.json ? { json: failureJson(file, sentence) } : {}),
    };
  }
}

/** Says of a file why its audit, and so whatever is made from it, is not complete: then 2, as `check` would end. */
export async function sayIncomplete(file: string, { verdict: { incomplete } }: Report): Promise<0 | 2> {
  if (incomplete.length === 0) return 0;
  await note(`${file}：${INCOMPLETE_AUDIT}：${incomplete.join('；')}。`);
  return 2;
}

/** The exit code of each verdict. */
export const EXIT: Readonly<Record<ReportJson['verdict'], number>> = { ready: 0, open: 0, errors: 1, incomplete: 2 };

/**
 * The second workbooks that an audit compares with; without --previous the workbook's own history. Targets of another
 * year or province and a period that is not before are refused.
 */
export async function comparisons(
  snapshot: Snapshot,
  words: Pick<CommandArguments, 'targets' | 'previous' | 'rules'>,
): Promise<AuditOptions> {
  const targets = await readOnce(words.targets);
  const previous = await readOnce(words.previous);
  const formulas = await readOnce(words.rules, readFormulas);
  const refusal = targets && targetsRefusal(snapshot, targets);
  if (refusal !== undefined) throw new CannotRun(`${words.targets ?? ''}：${refusal}`);
  const other = previous && previousRefusal(snapshot, previous);
  if (other !== undefined) throw new CannotRun(`${words.previous ?? ''}：${other}`);
  return withHistory(snapshot, {
    ...(targets ? { targets } : {}),
    ...(previous ? { previous } : {}),
    ...(formulas ? { formulas } : {}),
  });
}

type FileReading = (path: string) => Promise<Snapshot>;

/** Workbooks compared with every file are read once a thread; each reader refuses for its own reasons. */
const read = new Map<FileReading, Map<string, Promise<Snapshot>>>();

function readOnce(path: string | undefined, reader: FileReading = readWorkbookFile): Promise<Snapshot> | undefined {
  if (path === undefined) return undefined;
  const byPath = read.get(reader) ?? new Map<string, Promise<Snapshot>>();
  read.set(reader, byPath);
  const known = byPath.get(path) ?? reader(path);
  byPath.set(path, known);
  return known;
}
