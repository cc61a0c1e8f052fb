import { audit, summaryEdits, type Edit, type Snapshot } from '../../core';
import { openXlsx } from '../../hosts/xlsx';
import { comparisons } from './check';
import { CannotRun } from './failure';
import { readBytes, readWorkbook } from './files';
import type { Options } from './main';
import { refuseInputs, writeOutput } from './output';

/** annex summary: writes the workbook with its summary sheet to another file. */
export async function summary(options: Options): Promise<number> {
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) throw new CannotRun('summary 需要一个 .xlsx 文件。');
  const { output } = options;
  if (output === undefined) throw new CannotRun('summary 需要用 -o 指定输出文件，原文件不会改动。');
  if (!/\.xlsx$/i.test(output)) throw new CannotRun(`${output}：汇总表应存为 .xlsx 文件。`);
  const inputs = [file, options.targets, options.previous].filter((path) => path !== undefined);
  await refuseInputs(output, inputs);
  const snapshot = await readWorkbook(file);
  const edits = await editsFor(file, snapshot, options);
  const written = await openXlsx(await readBytes(file));
  await written.write(edits);
  await writeOutput(output, inputs, written.save());
  return 0;
}

async function editsFor(file: string, snapshot: Snapshot, options: Options): Promise<readonly Edit[]> {
  const compared = await comparisons(snapshot, options);
  const planned = summaryEdits(snapshot, { ...compared, report: audit(snapshot, compared) });
  switch (planned.kind) {
    case 'ready': return planned.edits;
    case 'foreign-sheet': throw new CannotRun(`${file}：工作表“${planned.sheet}”不是附表审核生成的，没有覆盖。请改名后再试。`);
    case 'no-annexes': throw new CannotRun(`${file}：没有找到附表，无法汇总。请确认工作簿里有附表，且标题和表头没有改动。`);
  }
}
