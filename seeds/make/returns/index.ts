import { strToU8 } from 'fflate';
import { recognise } from '../../../src/core';
import { newXlsx, readXlsx } from '../../../src/hosts/xlsx';
import { annexes } from '../annexes';
import { layOut } from '../lay-out';
import { JUNE, SEPTEMBER } from '../period';
import { workbookFile } from '../workbook-file';
import { filledTemplate } from './filled-template';
import { ownReturn } from './own-form';
import { standardReturn } from './standard-form';

const WHITE_CITY = ['白城市', '镇赉县', '通榆县', '洮南市', '大安市'];

/**
 * What came in by chat and mail, by file name: sixteen places in four layouts (the province's form, the template,
 * forms in other units and with places across), a place sent twice, one sent by itself and by its prefecture, one for
 * the period before, errors, a column nobody understands, a return without its place, a foreign file and a damaged
 * one.
 */
export async function returnFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { tables } = recognise(readXlsx(await workbookFile(annexes(SEPTEMBER).map(layOut), '')));
  const fine = { sheet: (_: string, i: number) => `Sheet${i + 1}`, isFine: true, isTurned: false };
  return new Map([
    [
      '敦化市.xlsx',
      await standardReturn({
        places: ['敦化市'],
        filledOn: '2022年10月8日',
        slips: [
          ['附件2租赁补贴', '敦化市', 'done', 1442],
          ['附件2租赁补贴', '敦化市', 'rate', 161.3],
        ],
      }),
    ],
    ['敦化市_v2.xlsx', await standardReturn({ places: ['敦化市'], filledOn: '2022年10月12日' })],
    ['和龙市.xlsx', await standardReturn({ places: ['和龙市'], filledOn: '2022年10月8日' })],
    ['龙井市（更正）.xlsx', await standardReturn({ places: ['龙井市'], filledOn: '2022年10月9日' })],
    ['图们市.xlsx', await standardReturn({ places: ['图们市'], filledOn: '2022年7月5日', period: JUNE })],
    [
      '延吉市.xlsx',
      await standardReturn({
        places: ['延吉市'],
        filledOn: '2022年10月8日',
        slips: [
          ['附件2租赁补贴', '延吉市', 'rate', 160.5],
          ['附件2租赁补贴', '延吉市', 'done', '2,200户'],
        ],
      }),
    ],
    [
      '珲春市.xlsx',
      await ownReturn(tables, {
        ...fine,
        places: ['珲春市', '汪清县', '安图县'],
        filledOn: '2022年10月8日',
        title: '珲春等地',
        ownColumn: { annex: 'rent-subsidy', head: '丁类（万元）', values: [313.25, 96.1, 128.84] },
      }),
    ],
    ['集安市_2022年9月_v1.xlsx', await filledTemplate(tables, '集安市', '2022年10月8日')],
    ['梅河口市_2022年9月_v1.xlsx', await filledTemplate(tables, '梅河口市', '2022年10月9日')],
    [
      '四平市.xlsx',
      await ownReturn(tables, {
        ...fine,
        places: ['四平市', '梨树县', '双辽市'],
        filledOn: '2022年10月8日',
        title: '四平市',
      }),
    ],
    [
      '白城市汇总.xlsx',
      await ownReturn(
        tables.filter(({ annex }) => annex.isForAll || annex.id === 'public-rental'),
        {
          places: WHITE_CITY,
          filledOn: '2022年10月8日',
          title: '白城市',
          sheet: (annex) => annex,
          isFine: false,
          isTurned: true,
        },
      ),
    ],
    ['通榆县.xlsx', await standardReturn({ places: ['通榆县'], filledOn: '2022年10月10日' })],
    [
      '附件2.xlsx',
      await ownReturn(
        tables.filter(({ annex }) => annex.id === 'rent-subsidy'),
        {
          ...fine,
          places: ['抚松县'],
          filledOn: '2022年10月8日',
          title: '',
          name: () => undefined,
        },
      ),
    ],
    ['联系人.xlsx', await contacts()],
    ['靖宇县.xlsx', strToU8('PK\u0003\u0004 这个文件在传输中损坏了')],
  ]);
}

/** A file that has nothing to do with it. */
async function contacts(): Promise<Uint8Array> {
  const file = newXlsx();
  const lines = [
    ['单位', '联系人', '职务'],
    ['敦化市', '王某', '科员'],
    ['延吉市', '李某', '科长'],
  ];
  await file.write([
    {
      kind: 'sheet',
      plan: {
        name: '联系人',
        looks: {},
        columnWidths: [16, 12, 12],
        cells: lines.map((line) => line.map((content) => ({ content }))),
      },
    },
  ]);
  return file.save();
}
