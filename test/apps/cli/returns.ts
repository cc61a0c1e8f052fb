import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../../src/core';
import { newXlsx, openXlsx } from '../../../src/hosts/xlsx';
import { cut } from '../../core/returns/cut';
import { folder } from './run';

/** The example workbook of all places. */
export const wholeProvince = async (): Promise<Snapshot> =>
  (await openXlsx(readFileSync('seeds/annexes-2022-09.xlsx'))).read();

/** The bytes of a workbook with what a snapshot shows. */
export async function bytesOf(snapshot: Snapshot): Promise<Uint8Array> {
  const book = await newXlsx();
  await book.write(
    snapshot.sheets.map((sheet) => ({
      kind: 'sheet',
      plan: {
        name: sheet.name,
        looks: {},
        columnWidths: [],
        cells: sheet.values.map((row) => row.map((content) => ({ content }))),
      },
    })),
  );
  return book.save();
}

/** A folder with a return of each of some places. */
export async function returnsOf(places: readonly string[]): Promise<string> {
  const whole = await wholeProvince();
  const path = join(folder(), '各地报表');
  mkdirSync(path);
  for (const place of places) writeFileSync(join(path, `${place}.xlsx`), await bytesOf(cut(whole, [place])));
  return path;
}
