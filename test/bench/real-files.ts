import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { audit, OWNER_LINE, type Edit, type SheetPlan } from '../../src/core';
import { HostError } from '../../src/hosts/host';
import { openPackage, openXlsx } from '../../src/hosts/xlsx';

/*
 * `npm run real-files -- FOLDER`: every .xlsx and .xlsm below a folder is read, audited, marked and cleared, and given
 * a sheet. Says what crashed, what was refused and why, how long it took, and which parts that nobody touched are no
 * longer the same bytes.
 */

const MARK = (sheet: string): Edit => ({
  kind: 'mark',
  sheet,
  areas: [{ row: 0, column: 0, rows: 2, columns: 2 }],
  look: 'error',
});
const CLEAR: Edit = { kind: 'clear-marks', what: 'all' };
const PLAN: SheetPlan = {
  name: '附表审核试写',
  cells: [[{ content: '附表审核试写', look: 'title' }], [{ content: OWNER_LINE }]],
  looks: { title: { bold: true } },
  columnWidths: [30],
};

/** Parts that every write may change. */
const TOUCHED = /styles|workbook\.xml|\[Content_Types\]|calcChain/i;

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
    : /\.xls[xm]$/i.test(path)
      ? [path]
      : [];

const keyOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : Buffer.from(bytes).toString('base64');

/** The parts that a file no longer has, or has with other bytes. */
function lost(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [openPackage(before), openPackage(after)];
  return old.names.filter((name) => !TOUCHED.test(name) && keyOf(old.part(name)) !== keyOf(now.part(name)));
}

async function lossOf(
  bytes: Uint8Array,
): Promise<{ readonly marked: readonly string[]; readonly summed: readonly string[] }> {
  const file = openXlsx(bytes);
  const sheet = (await file.read()).sheets.find((one) => !one.isProtected)?.name;
  if (sheet !== undefined) await file.write([MARK(sheet)]);
  if (sheet !== undefined) await file.write([CLEAR]);
  const marked = lost(bytes, file.save());
  const other = openXlsx(bytes);
  await other.write([{ kind: 'sheet', plan: PLAN }]);
  openXlsx(other.save());
  return { marked, summed: lost(bytes, other.save()) };
}

async function main(): Promise<void> {
  const files = process.argv.slice(2).flatMap(filesBelow);
  const refused = new Map<string, string[]>();
  const crashed: string[] = [];
  let read = 0;
  let slowest = { path: '', seconds: 0 };
  for (const path of files) {
    const start = process.cpuUsage();
    try {
      const bytes = new Uint8Array(readFileSync(path));
      audit(await openXlsx(bytes).read());
      const { marked, summed } = await lossOf(bytes);
      if (marked.length + summed.length > 0) console.log(`${path}: lost ${[...marked, ...summed].join(', ')}`);
      read += 1;
    } catch (error) {
      if (error instanceof HostError) {
        const reason = error.failure.kind === 'unreadable' ? error.failure.reason : JSON.stringify(error.failure);
        refused.set(reason, [...(refused.get(reason) ?? []), path]);
      } else crashed.push(`${path}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds > slowest.seconds) slowest = { path, seconds };
  }
  console.log(
    `${files.length} files: ${read} read and written, ${crashed.length} crashed;` +
      ` slowest ${slowest.seconds.toFixed(1)} s CPU (${slowest.path})`,
  );
  for (const [reason, paths] of refused) console.log(`refused as ${reason}: ${paths.length}\n  ${paths.join('\n  ')}`);
  for (const crash of crashed) console.log(crash);
}

void main();
