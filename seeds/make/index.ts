import { strToU8 } from 'fflate';
import { draftCircular, draftText, programmeEdit, PROGRAMMES } from '../../src/core';
import { openXlsx } from '../../src/hosts/xlsx';
import { annexes } from './annexes';
import { faultyWorkbook } from './faults';
import { layOut } from './lay-out';
import { ningxiaAnnexes } from './ningxia';
import { JUNE, SEPTEMBER } from './period';
import { returnFiles } from './returns';
import { stalled } from './stalled';
import { targets } from './targets';
import { workbookFile } from './workbook-file';

const TITLE = '2022年1-9月保障性安居工程进展情况附表（示例';

/** Every generated example file by name; the same bytes every time. */
export async function seedFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const september = annexes(SEPTEMBER).map(layOut);
  const june = annexes(JUNE).map(layOut);
  const faulty = faultyWorkbook();
  return new Map([
    ['annexes-2022-09.xlsx', await workbookFile(september, `${TITLE}）`)],
    ['annexes-2022-09-faulty.xlsx', await workbookFile(faulty.sheets, `${TITLE}，含差错）`)],
    ['annexes-2022-09-faulty.json', json({ errors: faulty.errors })],
    ['annexes-2022-06.xlsx', await workbookFile(june, '2022年1-6月保障性安居工程进展情况附表（示例）')],
    ['annexes-2022-06.json', json({ stalled: stalled() })],
    ...(await ningxiaFiles()),
    ['targets-2022.xlsx', await workbookFile([layOut(targets())], '2022年度计划（示例）')],
    ...[...(await returnFiles())].map(([name, bytes]) => [`returns/${name}`, bytes] as const),
  ]);
}

/** The example of another province: a workbook that remembers its programme, and the circular drafted from it. */
async function ningxiaFiles(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const programme = PROGRAMMES.find(({ id }) => id === 'ningxia');
  if (!programme) throw new RangeError('There is no programme of Ningxia.');
  const workbook = await workbookFile(
    ningxiaAnnexes.map(layOut),
    '2023年1-9月住房保障进展情况附表（示例）',
    programmeEdit(programme),
  );
  const circular = draftText(draftCircular(await (await openXlsx(workbook)).read())).replaceAll(
    '〔此处由起草人评价〕',
    '',
  );
  return [
    ['ningxia-2023-09.xlsx', workbook],
    ['宁夏示例通报.txt', strToU8(circular)],
  ];
}

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
