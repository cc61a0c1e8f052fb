import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { MeasureProgress, PlaceProgress, Progress, Snapshot, Status } from '../../../src/core';

const folder = join(__dirname, '../../../seeds');

/** An example workbook as a host reads it. */
export const seed = async (name: string): Promise<Snapshot> =>
  (await openXlsx(readFileSync(join(folder, name)))).read();

/** What stands beside the June workbook: the places without movement until September, by measure. */
export const STALLED: Readonly<Record<string, readonly string[]>> = (
  JSON.parse(readFileSync(join(folder, 'annexes-2022-06.json'), 'utf8')) as { stalled: Record<string, string[]> }
).stalled;

/** One measure by id. */
export function measureOf(progress: Progress, id: string): MeasureProgress {
  const found = progress.measures.find(({ measure }) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
}

/** One place of a measure. */
export function placeOf(measure: MeasureProgress, name: string): PlaceProgress {
  const found = measure.places.find(({ place }) => place === name);
  if (!found) throw new Error(`no place ${name}`);
  return found;
}

/** The places of a status, in the order of the sheet. */
export const placesWith = (measure: MeasureProgress, ...statuses: readonly Status[]): readonly string[] =>
  measure.places.filter(({ status }) => statuses.includes(status)).map(({ place }) => place);
