import { univerModel, type SheetContents, type WorkbookModel } from '../../../src/apps/workbench/model';
import type { OfficeHost, OfficeHostOptions } from '../../../src/apps/workbench/office';
import { typed } from '../../../src/apps/workbench/office/typed';
import { headlessUniver } from '../../hosts/headless-univer';
import { officeWindow, type OfficeWindow } from '../../hosts/office-window';

const engine = headlessUniver();
const SHEET: SheetContents = {
  name: '附件1',
  rows: [
    [{ value: '市县' }, { value: '计划' }],
    [{ value: '长春市' }, { value: 500 }],
  ],
};
const open = (): WorkbookModel =>
  univerModel(engine.api, { sheets: [SHEET, { ...SHEET, name: '附件2', isProtected: true }] });

let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: open() });
  await page.ready();
});
afterAll(() => {
  page.close();
  engine.dispose();
});

test.each(['', 'no json', '[]', '{"_messageType":"0"}', '{"_messageType":0,"_data":1}'])(
  'what is no message of office.js is passed over: %s',
  async (text) => {
    await expect(office.receive(text)).resolves.toBeUndefined();
    expect(await codeOf((workbook) => workbook.worksheets.load('items/name'))).toBeUndefined();
  },
);

let model: WorkbookModel;
let office: OfficeHost;
const connect = (options: Partial<OfficeHostOptions> = {}): void => {
  model = open();
  office = page.connect({ model, ...options });
};
beforeEach(() => connect());

/** Runs a batch through the real office.js; gives the code it fails with. */
async function codeOf(batch: (workbook: Excel.Workbook, sheet: Excel.Worksheet) => void): Promise<string | undefined> {
  try {
    await Excel.run(async (context) => {
      batch(context.workbook, context.workbook.worksheets.getItem('附件1'));
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

const cell = (row: number, column: number) => model.sheets()[0]?.cell(row, column);

const refused: readonly (readonly [string, string, (workbook: Excel.Workbook, sheet: Excel.Worksheet) => void])[] = [
  ['a member it does not know, naming it', 'ApiNotFound', (workbook) => workbook.names.load('items/name')],
  [
    'values of another shape than the range',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    },
  ],
  ['an address that is none', 'InvalidArgument', (_, sheet) => sheet.getRange('A0').load('values')],
  [
    'a colour that is none',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').format.fill.color = 'crimson';
    },
  ],
  [
    'an enumeration value that is none',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center';
    },
  ],
  ['a sheet that is not there', 'ItemNotFound', (workbook) => workbook.worksheets.getItem('附件9').load('name')],
  ['a second sheet of the same name', 'ItemAlreadyExists', (workbook) => workbook.worksheets.add('附件1')],
  ['a name no sheet may have', 'InvalidArgument', (workbook) => workbook.worksheets.add('a/b')],
  [
    'to write on a protected sheet',
    'AccessDenied',
    (workbook) => {
      workbook.worksheets.getItem('附件2').getRange('A1').values = [[1]];
    },
  ],
  [
    'to mark a protected sheet',
    'AccessDenied',
    (workbook) => {
      workbook.worksheets.getItem('附件2').getRange('A1').conditionalFormats.add('Custom');
    },
  ],
  [
    'a conditional format that is not there',
    'ItemNotFound',
    (_, sheet) => sheet.getRange().conditionalFormats.getItem('none').load('id'),
  ],
  [
    'to delete the last sheet in sight',
    'InvalidOperation',
    (workbook) => ['附件1', '附件2'].forEach((name) => workbook.worksheets.getItem(name).delete()),
  ],
  [
    'a table over merged cells',
    'InvalidOperation',
    (_, sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.tables.add('A1:B2', true);
    },
  ],
];

test.each(refused)('the strict Office host refuses %s', async (_what, code, batch) => {
  expect(await codeOf(batch)).toBe(code);
});

test('the strict Office host refuses and says on its debug hook what it did not know', async () => {
  await codeOf((workbook) => workbook.names.load('items/name'));
  expect(office.syncs()[0]?.failure?.message).toContain('Workbook.Names');
});

test('the strict Office host refuses members above the simulated requirement set', async () => {
  connect({ requirements: { ExcelApi: '1.8' } });
  expect(
    await codeOf((_, sheet) => {
      sheet.getRanges('A1,B2').format.fill.color = '#FF0000';
    }),
  ).toBe('ApiNotFound');
  expect(
    await codeOf((_, sheet) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
    }),
  ).toBeUndefined();
});

test('the strict Office host refuses a request over the limit, with nothing done', async () => {
  connect({ limit: 2_000 });
  expect(
    await codeOf((_, sheet) => {
      sheet.getRange('A1').values = [['附'.repeat(1_000)]];
    }),
  ).toBe('RequestPayloadSizeLimitExceeded');
  expect(cell(0, 0)?.value).toBe('市县');
});

test('the strict Office host refuses what follows the first failure, but not what came before it', async () => {
  await codeOf((workbook, sheet) => {
    sheet.getRange('A2').values = [['吉林市']];
    workbook.worksheets.getItem('附件9').load('name');
    sheet.getRange('B2').values = [[1]];
  });
  expect([cell(1, 0)?.value, cell(1, 1)?.value]).toEqual(['吉林市', 500]);
});

test('the strict Office host takes strings as if typed', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['12', 12],
    ['1,234.5', 1234.5],
    ['35%', 0.35],
    ['-5', -5],
    ['true', true],
    ['#N/A', { error: '#N/A' }],
    ['2022-09-30', 44834],
    ['2022年9月30日', 44834],
    ['=A1', { formula: '=A1' }],
    ['+A1', { formula: '=+A1' }],
    ['@长春', { formula: '=@长春' }],
    ["'=A1", '=A1'],
    ['长春市', '长春市'],
    ['1/0/3', '1/0/3'],
    ['', undefined],
    ['１２', '１２'],
  ];
  expect(cases.map(([input]) => typed(input, false))).toEqual(cases.map(([, made]) => made));
  expect(typed('=A1', true)).toBe('=A1');
});

test('the strict Office host fills a range from one value and skips null', async () => {
  await codeOf((_, sheet) => {
    sheet.getRange('C1:D2').values = 7 as unknown as number[][];
    sheet.getRange('A1:B1').values = [[null, 'x']];
  });
  expect([cell(1, 3)?.value, cell(0, 0)?.value, cell(0, 1)?.value]).toEqual([7, '市县', 'x']);
});

test('the strict Office host recalculates before the same batch reads', async () => {
  const value = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('附件1');
    sheet.getRange('C2').formulas = [['=B2*2']];
    sheet.getRange('B2').values = [[21]];
    const range = sheet.getRange('C2');
    range.load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
  expect(value).toBe(42);
});

test('the strict Office host keeps more than 1,500 cells in shape, which office.js writes in pieces', async () => {
  const grid = Array.from({ length: 400 }, (_, row) => [row, row + 0.5, `第${row}行`, '', row]);
  await codeOf((_, sheet) => {
    sheet.getRange('A1:E400').values = grid;
  });
  expect([cell(399, 1)?.value, cell(399, 2)?.value, cell(399, 3)?.value]).toEqual([399.5, '第399行', undefined]);
});

test('the strict Office host counts the syncs of the add-in and not what office.js sends on its own', async () => {
  await codeOf((_, sheet) => sheet.getRange('A1').load('values'));
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(office.syncs().map(({ number }) => number)).toEqual([1]);
});

test('the strict Office host merges a conditional format into the sheet and takes it off by its id', async () => {
  await codeOf((_, sheet) => {
    const { custom } = sheet.getRanges('A1,B2').conditionalFormats.add('Custom');
    custom.rule.formula = '=TRUE';
    custom.format.fill.color = '#ff0000';
  });
  const [format] = model.sheets()[0]?.conditionalFormats() ?? [];
  expect(format).toMatchObject({
    rule: { formula: '=TRUE', look: { fill: '#FF0000' } },
    areas: [{ row: 0 }, { row: 1 }],
  });
  await codeOf((_, sheet) =>
    sheet
      .getRange()
      .conditionalFormats.getItem(format?.id ?? '')
      .delete(),
  );
  expect(model.sheets()[0]?.conditionalFormats()).toEqual([]);
});

test('a ribbon button calls the function of its name, whatever its case, and says when there is none', async () => {
  const own = officeWindow({ model: open() });
  await own.ready();
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  const pressed: string[] = [];
  Office.actions.associate('runAudit', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  expect(await own.first.press('RUNAUDIT', 'AuditButton')).toBe(true);
  expect(pressed).toEqual(['AuditButton']);
  expect(await own.first.press('unknownFunction')).toBe(false);
  own.close();
});
