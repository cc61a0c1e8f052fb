import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise, type Sheet, type Snapshot, type Table } from '../../src/core';
import { openXlsx } from '../../src/hosts/xlsx';
import { typed } from './sheet-change';

/** One sheet of the example with what it is compared with; typed sheets have lost their formulas. */
export interface Subject {
  readonly name: string;
  readonly table: Table;
  readonly isLive: boolean;
  readonly targets: Snapshot;
  readonly previous: Snapshot;
}

const folder = join(__dirname, '../../seeds');

/** An example workbook as a host reads it. */
export const exampleOf = async (name: string): Promise<Snapshot> =>
  (await openXlsx(readFileSync(join(folder, name)))).read();

/** A workbook of one sheet. */
export const alone = (sheet: Sheet): Snapshot => ({ sheets: [sheet], settings: {} });

/** Every annex of September, once typed and once live, each with only the sheet of June that matches it. */
export async function subjects(): Promise<readonly Subject[]> {
  const [september, june, targets] = await Promise.all(
    ['annexes-2022-09.xlsx', 'annexes-2022-06.xlsx', 'targets-2022.xlsx'].map(exampleOf),
  );
  if (!september || !june || !targets) throw new Error('an example workbook is missing');
  return september.sheets.flatMap((sheet) => {
    const previous: Snapshot = { sheets: june.sheets.filter(({ name }) => name === sheet.name), settings: {} };
    return [typed(sheet), sheet].flatMap((one) => {
      const [table] = recognise(alone(one)).tables;
      return table ? [{ name: sheet.name, table, isLive: one === sheet, targets, previous }] : [];
    });
  });
}
