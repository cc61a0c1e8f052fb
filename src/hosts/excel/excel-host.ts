import { a1, refusalOf, type ClearMarksEdit, type Edit, type Snapshot } from '../../core';
import { HostError, type Host } from '../host';
import { runBatch } from './batch';
import { queueList, queueSheet, type Reading } from './read';
import { queueOwnFormats, writeHighlight, writeMark } from './write-marks';

/** The workbook open in Excel. One instance per page: it remembers its last reading to save syncs. */
export function excelHost(): Host {
  let last: Reading | undefined;

  async function read(): Promise<Snapshot> {
    last = await runBatch(readWorkbook);
    return last.snapshot;
  }

  async function write(edits: readonly Edit[]): Promise<void> {
    if (!last) await read();
    const reading = last as Reading;
    const refusal = refusalOf(reading.snapshot, edits);
    if (refusal) throw new HostError(refusal);
    last = undefined;
    await runBatch(async (context) => {
      queueEdits(context.workbook, edits, reading);
      await context.sync();
    });
  }

  return {
    capabilities: { canSelect: true, canChart: true },
    read,
    write,
    async writeThenRead(edits) {
      await write(edits);
      return read();
    },
    select: ({ sheet, row, column }) => runBatch(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(a1({ row, column })).select();
      await context.sync();
    }),
  };
}

async function readWorkbook(context: Excel.RequestContext): Promise<Reading> {
  const list = queueList(context.workbook);
  await context.sync();
  const { names, settings } = list();
  const sheets = names.map((name) => queueSheet(context.workbook.worksheets.getItem(name)));
  await context.sync();
  const read = sheets.map((collect) => collect());
  return { snapshot: { sheets: read.map(({ sheet }) => sheet), settings }, findings: read.map(({ findings }) => findings) };
}

function queueEdits(workbook: Excel.Workbook, edits: readonly Edit[], reading: Reading): void {
  const doomed = new Map<ClearMarksEdit, readonly Excel.ConditionalFormat[]>(edits.flatMap((edit) =>
    (edit.kind === 'clear-marks' ? [[edit, queueOwnFormats(workbook, reading.findings, edit.what)] as const] : [])));
  for (const edit of edits) {
    if (edit.kind === 'clear-marks') doomed.get(edit)?.forEach((format) => format.delete());
    if (edit.kind === 'mark') writeMark(workbook, edit);
    if (edit.kind === 'highlight') writeHighlight(workbook, edit);
  }
}
