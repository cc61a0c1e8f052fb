import { univerModel, type WorkbookContents, type WorkbookModel } from '../../src/apps/workbench/model';
import { headlessUniver } from './headless-univer';
import { officeWindow, type OfficeWindow } from './office-window';

/*
 * What Microsoft's reference says of the members in use (learn.microsoft.com/javascript/api/excel, and "Excel
 * specifications and limits"), as calls and what they answer: a value, or the code of an error.
 */

const engine = headlessUniver();
let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: univerModel(engine.api, { sheets: [{ name: 'S', rows: [] }] }) });
  await page.ready();
});
afterAll(() => {
  page.close();
  engine.dispose();
});

const BOOK: WorkbookContents = {
  sheets: [
    {
      name: '附件1',
      rows: [
        [{ value: '市县' }, { value: 3 }],
        [{ value: '长春市' }, { value: 4 }],
        [{ value: 'x' }, { formula: '=B1+B2', value: 7 }],
      ],
    },
    {
      name: '锁定',
      rows: [[{ value: 1 }, { value: 2 }]],
      isProtected: true,
      unlocked: [{ row: 0, column: 1, rows: 1, columns: 1 }],
    },
    { name: '隐藏', rows: [[{ value: 1 }]], visibility: 'hidden' },
    { name: '深藏', rows: [[{ value: 1 }]], visibility: 'veryHidden' },
  ],
};

type Call = (book: Excel.Workbook, sheet: Excel.Worksheet) => void;

let model: WorkbookModel;
async function codeOf(call: Call, contents: WorkbookContents = BOOK): Promise<string> {
  model = univerModel(engine.api, contents);
  page.connect({ model });
  try {
    await Excel.run(async (context) => {
      call(context.workbook, context.workbook.worksheets.getItem('附件1'));
      await context.sync();
    });
    return 'OK';
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}

const formula =
  (text: string): Call =>
  (_book, sheet) => {
    sheet.getRange('D1').formulas = [[text]];
  };
const tableAt =
  (address: string, name?: string): Call =>
  (_book, sheet) => {
    const table = sheet.tables.add(address, true);
    if (name !== undefined) table.name = name;
  };
const custom =
  (text: string): Call =>
  (_book, sheet) => {
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = text;
  };

const CALLS: readonly (readonly [string, Call, string])[] = [
  [
    'the common part of two ranges',
    (_book, sheet) => sheet.getRange('A1:B2').getIntersection('B1:C3').load('address'),
    'OK',
  ],
  [
    'the common part of ranges that have none',
    (_book, sheet) => sheet.getRange('A1:B2').getIntersection('D9').load('address'),
    'ItemNotFound',
  ],
  ['the area around two ranges', (_book, sheet) => sheet.getRange('A1').getBoundingRect('C3').load('address'), 'OK'],
  ['a formula', formula('=SUM(B1:B2)'), 'OK'],
  ['a formula whose bracket is not closed', formula('=SUM((B1)'), 'InvalidArgument'],
  ['a formula whose bracket was not opened', formula('=B1)'), 'InvalidArgument'],
  ['a formula whose quote is not closed', formula('="x'), 'InvalidArgument'],
  ['a formula that ends with an operator', formula('=B1+'), 'InvalidArgument'],
  ['a formula with an operator before a bracket', formula('=SUM(B1+)'), 'InvalidArgument'],
  ['a formula of another sheet', formula("='锁定'!A1"), 'OK'],
  ['a formula of a sheet that is not there', formula("='没有'!A1"), 'InvalidArgument'],
  ['a formula of 8,192 characters', formula(`=SUM(${'0'.repeat(8185)}1)`), 'OK'],
  ['a longer formula', formula(`=SUM(${'0'.repeat(8186)}1)`), 'InvalidArgument'],
  ['a text of 255 characters in a formula', formula(`="${'x'.repeat(255)}"`), 'OK'],
  ['a longer text in a formula', formula(`="${'x'.repeat(256)}"`), 'InvalidArgument'],
  [
    'a text of 32,767 characters',
    (_b, s) => {
      s.getRange('D1').values = [['x'.repeat(32_767)]];
    },
    'OK',
  ],
  [
    'a longer text',
    (_b, s) => {
      s.getRange('D1').values = [['x'.repeat(32_768)]];
    },
    'InvalidArgument',
  ],
  [
    'values of another shape',
    (_b, s) => {
      s.getRange('D1:D2').values = [[1]];
    },
    'InvalidArgument',
  ],
  [
    'a number format',
    (_b, s) => {
      s.getRange('B1').numberFormat = [['#,##0.00;[Red]-0.0']];
    },
    'OK',
  ],
  [
    'a number format with an open quote',
    (_b, s) => {
      s.getRange('B1').numberFormat = [['0"x']];
    },
    'InvalidArgument',
  ],
  [
    'a number format with an open bracket',
    (_b, s) => {
      s.getRange('B1').numberFormat = [['[Red0']];
    },
    'InvalidArgument',
  ],
  [
    'a number format of five sections',
    (_b, s) => {
      s.getRange('B1').numberFormat = [['0;0;0;0;0']];
    },
    'InvalidArgument',
  ],
  [
    'a column of 255 characters',
    (_b, s) => {
      s.getRange('A:A').format.columnWidth = 1342;
    },
    'OK',
  ],
  [
    'a wider column',
    (_b, s) => {
      s.getRange('A:A').format.columnWidth = 1400;
    },
    'InvalidArgument',
  ],
  [
    'a row of 409 points',
    (_b, s) => {
      s.getRange('1:1').format.rowHeight = 409;
    },
    'OK',
  ],
  [
    'a higher row',
    (_b, s) => {
      s.getRange('1:1').format.rowHeight = 410;
    },
    'InvalidArgument',
  ],
  [
    'a font of 409 points',
    (_b, s) => {
      s.getRange('A1').format.font.size = 409;
    },
    'OK',
  ],
  [
    'a font of no size',
    (_b, s) => {
      s.getRange('A1').format.font.size = 0;
    },
    'InvalidArgument',
  ],
  [
    'a larger font',
    (_b, s) => {
      s.getRange('A1').format.font.size = 410;
    },
    'InvalidArgument',
  ],
  [
    'an indent of 250',
    (_b, s) => {
      s.getRange('A1').format.indentLevel = 250;
    },
    'OK',
  ],
  [
    'a deeper indent',
    (_b, s) => {
      s.getRange('A1').format.indentLevel = 251;
    },
    'InvalidArgument',
  ],
  [
    'an indent below zero',
    (_b, s) => {
      s.getRange('A1').format.indentLevel = -1;
    },
    'InvalidArgument',
  ],
  [
    'a colour that is none',
    (_b, s) => {
      s.getRange('A1').format.fill.color = 'reddish';
    },
    'InvalidArgument',
  ],
  [
    'a range beyond the last row',
    (_b, s) => {
      s.getRange('A1048577').load('address');
    },
    'InvalidArgument',
  ],
  [
    'a range beyond the last column',
    (_b, s) => {
      s.getRangeByIndexes(0, 16_384, 1, 1).load('address');
    },
    'InvalidArgument',
  ],
  [
    'a range of no rows',
    (_b, s) => {
      s.getRangeByIndexes(0, 0, 0, 1).load('address');
    },
    'InvalidArgument',
  ],
  ['a table', tableAt('A1:B3'), 'OK'],
  ['a table named like a cell', tableAt('A1:B3', 'AB12'), 'InvalidArgument'],
  ['a table named R1C1', tableAt('A1:B3', 'R1C1'), 'InvalidArgument'],
  ['a table with a blank in its name', tableAt('A1:B3', '完成 率'), 'InvalidArgument'],
  [
    'a table over another',
    (b, s) => {
      tableAt('A1:B3')(b, s);
      tableAt('B1:C3')(b, s);
    },
    'InvalidOperation',
  ],
  [
    'a table of a name that is taken but for case',
    (b, s) => {
      tableAt('A1:A3', 'Rate')(b, s);
      tableAt('B1:B3', 'RATE')(b, s);
    },
    'ItemAlreadyExists',
  ],
  [
    'a merge across a table',
    (b, s) => {
      tableAt('A1:B3')(b, s);
      s.getRange('A2:B2').merge();
    },
    'InvalidOperation',
  ],
  [
    'a filter',
    (_b, s) => {
      s.autoFilter.apply(s.getRange('A1:B3'));
    },
    'OK',
  ],
  [
    'a filter on nothing',
    (_b, s) => {
      s.autoFilter.apply(s.getRange('H9:I12'));
    },
    'InvalidArgument',
  ],
  [
    'a setting',
    (b) => {
      b.settings.add('k', { a: 1 });
    },
    'OK',
  ],
  [
    'a setting over 1 MB',
    (b) => {
      b.settings.add('k', 'x'.repeat(1_100_000));
    },
    'InvalidArgument',
  ],
  [
    'a setting that is not there',
    (b) => {
      b.settings.getItem('none').load('value');
    },
    'ItemNotFound',
  ],
  [
    'a footer of 255 characters',
    (_b, s) => {
      s.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'x'.repeat(255);
    },
    'OK',
  ],
  [
    'a longer footer',
    (_b, s) => {
      s.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'x'.repeat(256);
    },
    'InvalidArgument',
  ],
  [
    'a margin below zero',
    (_b, s) => {
      s.pageLayout.topMargin = -1;
    },
    'InvalidArgument',
  ],
  [
    'a zoom below ten',
    (_b, s) => {
      s.pageLayout.zoom = { scale: 9 };
    },
    'InvalidArgument',
  ],
  [
    'a fit to no page',
    (_b, s) => {
      s.pageLayout.zoom = { horizontalFitToPages: 0 };
    },
    'InvalidArgument',
  ],
  [
    'a page break',
    (_b, s) => {
      s.horizontalPageBreaks.add('A2');
    },
    'OK',
  ],
  [
    'a page break above the first row',
    (_b, s) => {
      s.horizontalPageBreaks.add('A1');
    },
    'InvalidArgument',
  ],
  [
    'a sheet',
    (b) => {
      b.worksheets.add('新表');
    },
    'OK',
  ],
  [
    'a sheet named History',
    (b) => {
      b.worksheets.add('History');
    },
    'InvalidArgument',
  ],
  [
    'a sheet of 32 characters',
    (b) => {
      b.worksheets.add('x'.repeat(32));
    },
    'InvalidArgument',
  ],
  [
    'a sheet with a colon in its name',
    (b) => {
      b.worksheets.add('a:b');
    },
    'InvalidArgument',
  ],
  [
    'a sheet with an apostrophe at its end',
    (b) => {
      b.worksheets.add("a'");
    },
    'InvalidArgument',
  ],
  [
    'a sheet of a name that is taken',
    (b) => {
      b.worksheets.add('附件1');
    },
    'ItemAlreadyExists',
  ],
  [
    'a sheet that is not there',
    (b) => {
      b.worksheets.getItem('没有').load('name');
    },
    'ItemNotFound',
  ],
  [
    'removing a sheet',
    (b) => {
      b.worksheets.getItem('隐藏').delete();
    },
    'OK',
  ],
  [
    'removing a very hidden sheet',
    (b) => {
      b.worksheets.getItem('深藏').delete();
    },
    'GeneralException',
  ],
  [
    'selecting a cell',
    (_b, s) => {
      s.getRange('A1').select();
    },
    'OK',
  ],
  [
    'selecting a cell of a hidden sheet',
    (b) => {
      b.worksheets.getItem('隐藏').getRange('A1').select();
    },
    'InvalidOperation',
  ],
  [
    'activating a hidden sheet',
    (b) => {
      b.worksheets.getItem('隐藏').activate();
    },
    'InvalidOperation',
  ],
  [
    'a locked cell',
    (b) => {
      b.worksheets.getItem('锁定').getRange('A1').values = [[5]];
    },
    'AccessDenied',
  ],
  [
    'a cell that is not locked',
    (b) => {
      b.worksheets.getItem('锁定').getRange('B1').values = [[5]];
    },
    'OK',
  ],
  [
    'a range of which a part is locked',
    (b) => {
      b.worksheets.getItem('锁定').getRange('A1:B1').values = [[5, 6]];
    },
    'AccessDenied',
  ],
  [
    'a look on a protected sheet',
    (b) => {
      b.worksheets.getItem('锁定').getRange('B1').format.fill.color = '#FF0000';
    },
    'AccessDenied',
  ],
  [
    'a number format on a protected sheet',
    (b) => {
      b.worksheets.getItem('锁定').getRange('B1').numberFormat = [['0']];
    },
    'AccessDenied',
  ],
  ['a conditional format', custom('=$A$1>0'), 'OK'],
  ['a conditional format without =', custom('$A$1>0'), 'InvalidArgument'],
  ['a conditional format with an open bracket', custom('=AND($A$1>0'), 'InvalidArgument'],
  [
    'a used range of nothing',
    (_b, s) => {
      s.getRange('H9:I12').getUsedRange(true).load('address');
    },
    'ItemNotFound',
  ],
  [
    'a used range of nothing, or the null object',
    (_b, s) => {
      s.getRange('H9:I12').getUsedRangeOrNullObject(true).load('address');
    },
    'OK',
  ],
];

test.each(CALLS)('%s', async (_what, call, code) => {
  expect(await codeOf(call)).toBe(code);
});

const STRUCTURE: readonly (readonly [string, Call])[] = [
  [
    'add',
    (b) => {
      b.worksheets.add('新表');
    },
  ],
  [
    'remove',
    (b) => {
      b.worksheets.getItem('隐藏').delete();
    },
  ],
  [
    'rename',
    (_b, s) => {
      s.name = '别名';
    },
  ],
  [
    'move',
    (_b, s) => {
      s.position = 1;
    },
  ],
  [
    'hide',
    (_b, s) => {
      s.visibility = 'Hidden';
    },
  ],
];

test.each(STRUCTURE)('a protected structure lets no sheet %s', async (_what, call) => {
  expect(await codeOf(call, { ...BOOK, isStructureProtected: true })).toBe('AccessDenied');
});

test('a merge keeps only what its first cell holds', async () => {
  expect(await codeOf((_book, sheet) => sheet.getRange('A1:B2').merge())).toBe('OK');
  expect(
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ].map(([row = 0, column = 0]) => model.sheets()[0]?.cell(row, column).value),
  ).toEqual(['市县', undefined, undefined]);
});

test('the headers of a table become texts, none blank and none twice', async () => {
  const rows = [
    [{ value: 7 }, {}, { value: '甲' }, { value: '甲' }],
    [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }],
  ];
  expect(await codeOf(tableAt('A1:D2'), { sheets: [{ name: '附件1', rows }] })).toBe('OK');
  expect([0, 1, 2, 3].map((column) => model.sheets()[0]?.cell(0, column).value)).toEqual(['7', '列2', '甲', '甲2']);
});
