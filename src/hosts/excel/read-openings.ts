import { isOwnedSheet, type Area, type Openings } from '../../core';
import type { Sync } from './batch';
import { boundsAround, rowBlocks, cellCount, LOCK_WINDOW } from './bounds';
import { areaOfPiece } from './grid';
import { queueLocks, sheetOf } from './read';
import type { WholeReading } from './read-beyond';

/** Of a protected sheet so many cells are asked whether they are locked; the rest counts as locked. */
const MOST_ASKED = 40_000;

/**
 * What may be changed on protected sheets: the input cells of a form are not locked, and some forms allow looks. Takes
 * a sync of its own only for a sheet that is larger than the part asked with its window, or was not known to be
 * protected.
 */
export async function readOpenings(
  context: Excel.RequestContext,
  sync: Sync,
  sheets: readonly WholeReading[],
): Promise<ReadonlyMap<string, Openings>> {
  const closed = sheets.filter(
    ({ listed, reading }) =>
      listed.isProtected && reading.pieces.length > 0 && !isOwnedSheet(sheetOf(listed, reading, [], undefined)),
  );
  const openings = new Map<string, Openings>();
  for (const { listed, reading } of closed) {
    const [piece] = reading.pieces;
    const unlocked =
      reading.unlocked && piece && isWithin(areaOfPiece(piece), LOCK_WINDOW)
        ? reading.unlocked
        : await askedLocks(context, sync, listed.name, piece && areaOfPiece(piece));
    openings.set(listed.name, { unlocked, canFormat: listed.canFormat });
  }
  return openings;
}

const isWithin = (area: Area, outer: Area): boolean => cellCount(boundsAround(area, outer)) === cellCount(outer);

async function askedLocks(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  name: string,
  whole: Area | undefined,
): Promise<readonly Area[]> {
  const area = whole && cellCount(whole) > MOST_ASKED ? rowBlocks(whole)[0] : whole;
  if (!area) return [];
  const locks = queueLocks(workbook.worksheets.getItem(name), area);
  await sync();
  return locks();
}
