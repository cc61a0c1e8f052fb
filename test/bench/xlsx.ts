import { unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { applyEdits, isBlank, type CellEdit, type Snapshot } from '../../src/core';
import { openXlsx } from '../../src/hosts/xlsx';
import { exceljs } from './peer';
import { milliseconds } from './time';

const ROUNDS = 7;

/**
 * Reading an example file, bytes to snapshot, and writing a figure on every sheet, bytes to bytes; each beside a peer
 * that does only what must be done: unzip and parse every part with saxes, unzip and zip again with fflate; and beside
 * a library that does as much, where there is one.
 */
export async function run(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const snapshot = await (await openXlsx(bytes)).read();
  const edits = editsOf(snapshot);
  const read = await median(async () => void (await (await openXlsx(bytes)).read()));
  const parse = await median(() => parsed(bytes));
  const write = await median(async () => void (await written(bytes, edits)));
  const zip = await median(() => void zipSync(unzipSync(bytes)));
  const line = (does: string, time: number, peer: string, other: number): string =>
    `${does} ${name} (${Math.round(bytes.length / 1024)} KB): ${milliseconds(time)}; ` +
    `a peer, ${peer}: ${milliseconds(other)}, ${(time / other).toFixed(1)} times as long`;
  return [
    line('read', read, 'saxes over every part, nothing kept', parse),
    line(`write ${edits.length} cells into`, write, 'fflate alone, unzipped and zipped', zip),
    ...(await besideLibrary(bytes, edits, { read, write })),
    `  read again, it holds what was written: ${await isSame(bytes, snapshot, edits)}`,
  ];
}

/** The same beside exceljs, or how to come by it. */
async function besideLibrary(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  own: { readonly read: number; readonly write: number },
): Promise<readonly string[]> {
  const library = exceljs();
  if (!library) return ['  beside exceljs: not measured; npm install --no-save exceljs brings it'];
  const read = await median(async () => void (await library.read(bytes)));
  const write = await median(async () => void (await library.write(bytes, edits)));
  const line = (does: string, time: number, other: number): string =>
    `  beside exceljs: ${does} ${milliseconds(time)}, it ${milliseconds(other)}: ${(time / other).toFixed(2)} times as long`;
  return [line('read', own.read, read), line('open, write, save', own.write, write)];
}

/** The last figure of every sheet, one higher. */
const editsOf = ({ sheets }: Snapshot): readonly CellEdit[] =>
  sheets.flatMap(({ name, origin, values, formulas }) => {
    const cells = values.flatMap((line, i) =>
      line.flatMap((was, j) =>
        typeof was === 'number' && !isBlank(was) && formulas[i]?.[j] === undefined
          ? [
              {
                kind: 'cell' as const,
                at: { sheet: name, row: origin.row + i, column: origin.column + j },
                was,
                to: was + 1,
              },
            ]
          : [],
      ),
    );
    return cells.slice(-1);
  });

async function written(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> {
  const host = await openXlsx(bytes);
  await host.read();
  await host.write(edits);
  return host.save();
}

/** Whether the file that was written says what was asked, and all else as before. */
async function isSame(bytes: Uint8Array, before: Snapshot, edits: readonly CellEdit[]): Promise<boolean> {
  const after = await (await openXlsx(await written(bytes, edits))).read();
  const wanted = applyEdits(before, edits).sheets.map(({ values }) => values);
  return JSON.stringify(after.sheets.map(({ values }) => values)) === JSON.stringify(wanted);
}

function parsed(bytes: Uint8Array): void {
  const text = new TextDecoder();
  for (const [path, part] of Object.entries(unzipSync(bytes)))
    if (/\.(?:xml|rels)$/.test(path)) new SaxesParser({ xmlns: true }).write(text.decode(part)).close();
}

async function median(once: () => void | Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await once();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
