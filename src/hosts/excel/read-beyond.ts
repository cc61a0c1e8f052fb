import { isOwnedSheet, recognise, type Area } from '../../core';
import { HostError, type Watch } from '../host';
import type { Sync } from './batch';
import { rowBlocks, chosenParts, blockGroups } from './bounds';
import { codeOf } from './failures';
import { areaOfPiece, pieceFrom, type GridPiece } from './grid';
import { sheetOf, type SheetReading } from './read';
import { queueLines } from './read-lines';
import type { ListedSheet } from './read-list';
import { isMadeAfresh } from './sheet-names';

/** A sheet with all that is going to be read of it, and what is not. */
export interface WholeReading {
  readonly listed: ListedSheet;
  readonly reading: SheetReading;
  readonly unread: readonly Area[];
}

type Lines = ReturnType<ReturnType<typeof queueLines>>;

interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly hasMerges: boolean;
}

interface FoundBlock {
  readonly piece: GridPiece | undefined;
  readonly lines: Lines;
}

/**
 * Reads what lies outside of the windows, in blocks: all of a sheet that matters, small parts of any sheet. The rest
 * of a large sheet that has nothing to do with the annexes is left unread and named.
 */
export async function readBeyond(
  context: Excel.RequestContext,
  sync: Sync,
  readings: readonly (readonly [ListedSheet, SheetReading])[],
  watch: Watch,
): Promise<readonly WholeReading[]> {
  const plans = readings.map(([listed, reading]) => {
    const [piece] = reading.pieces;
    return {
      listed,
      reading,
      ...chosenParts(
        piece && areaOfPiece(piece),
        reading.beyond,
        reading.beyond.length > 0 && isWanted(listed, reading),
      ),
    };
  });
  const blocks = plans.flatMap(({ reading: { ask }, read }) =>
    read
      .flatMap(rowBlocks)
      .map((area): Block => ({ sheet: ask.name, area, hasMerges: ask.hasMerges && area.rows * area.columns > 1 })),
  );
  const groups = blockGroups(blocks);
  const found: Read[] = [];
  for (const [at, group] of groups.entries()) {
    if (watch.isCancelled?.()) throw new HostError({ kind: 'cancelled' });
    if (groups.length > 1) watch.progress?.(at, groups.length);
    found.push(...(await readGroup(context, sync, group)));
  }
  return plans.map(({ listed, reading, unread }) =>
    together(
      listed,
      reading,
      unread,
      found.filter(({ block }) => block.sheet === reading.ask.name),
    ),
  );
}

/** Sheets of ours that keep something, and sheets with an annex or a table like one in their window. */
function isWanted(listed: ListedSheet, reading: SheetReading): boolean {
  const sheet = sheetOf(listed, reading, [], undefined);
  if (isOwnedSheet(sheet)) return !isMadeAfresh(sheet.name);
  return recognise({ sheets: [sheet], settings: {} }).tables.length > 0;
}

/** A block and what was found in it; nothing when not even a single row of it fits an answer. */
interface Read {
  readonly block: Block;
  readonly found: FoundBlock | undefined;
}

/**
 * Reads some blocks in one sync; when Excel finds the answer too large, half of them, and half the rows of a single
 * one.
 */
async function readGroup(context: Excel.RequestContext, sync: Sync, group: readonly Block[]): Promise<readonly Read[]> {
  const queued = group.map((block) => [block, queueBlock(context.workbook, block)] as const);
  try {
    await sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const parts = group.length > 1 ? group : group.flatMap(halves);
    if (parts.length === 1) return parts.map((block) => ({ block, found: undefined }));
    const half = Math.ceil(parts.length / 2);
    return [
      ...(await readGroup(context, sync, parts.slice(0, half))),
      ...(await readGroup(context, sync, parts.slice(half))),
    ];
  }
  return queued.map(([block, collect]) => ({ block, found: collect() }));
}

function halves(block: Block): readonly Block[] {
  const { area } = block;
  const rows = Math.ceil(area.rows / 2);
  if (area.rows < 2) return [block];
  return [
    { ...block, area: { ...area, rows } },
    { ...block, area: { ...area, row: area.row + rows, rows: area.rows - rows } },
  ];
}

function queueBlock({ worksheets }: Excel.Workbook, { sheet, area, hasMerges }: Block): () => FoundBlock {
  const range = worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load('values,formulas,numberFormat,valueTypes,rowIndex,columnIndex');
  const lines = queueLines(range, hasMerges);
  return () => ({ piece: pieceFrom(range), lines: lines() });
}

function together(
  listed: ListedSheet,
  reading: SheetReading,
  unread: readonly Area[],
  found: readonly Read[],
): WholeReading {
  const parts = found.flatMap((one) => one.found ?? []);
  const failed = found.filter((one) => one.found === undefined).map(({ block }) => block.area);
  const all = <Key extends keyof Lines>(key: Key): Lines[Key] =>
    [...reading[key], ...parts.flatMap(({ lines }) => [...lines[key]])] as unknown as Lines[Key];
  return {
    listed,
    unread: [...unread, ...failed],
    reading: {
      ...reading,
      pieces: [...reading.pieces, ...parts.flatMap(({ piece }) => piece ?? [])],
      merges: all('merges'),
      hiddenRows: [...new Set(all('hiddenRows'))],
      hiddenColumns: [...new Set(all('hiddenColumns'))],
    },
  };
}
