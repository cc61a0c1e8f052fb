import {
  audit,
  findSheet,
  formatAt,
  formulaAt,
  isMarkable,
  isOwnedSheet,
  OWNER_LINE,
  recognise,
  restoredValidations,
  templateEdits,
  templateIdentity,
  undone,
  usualProgramme,
  type Address,
  usedArea,
  valueAt,
  type Area,
  type CellEdit,
  type Content,
  type Edit,
  type Sheet,
  type SheetPlan,
  type Snapshot,
  type Value,
} from '../../src/core';
import { HostError, type Host, type HostFailure } from '../../src/hosts/host';

/** One cell of a workbook to test with; a formula comes with the value it shows. */
export type CellInput =
  Value | { readonly value?: Value; readonly formula?: string; readonly format?: string; readonly fill?: string };

/** A conditional format of the user's own. */
export interface OwnFormat {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
}

/** A sheet to test with; `cells` begin at `origin`, which is A1 unless given. */
export interface SheetInput {
  readonly name: string;
  readonly origin?: { readonly row: number; readonly column: number };
  readonly cells: readonly (readonly CellInput[])[];
  readonly visibility?: Sheet['visibility'];
  readonly isProtected?: boolean;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly conditionalFormats?: readonly OwnFormat[];
}

/** A host with its workbook, and what tests see of it beside the snapshot. */
export interface Harness {
  readonly host: Host;
  /** All conditional formats of a sheet now, the user's and ours, in any order; areas in A1 form. */
  conditionalFormats(
    sheet: string,
  ): Promise<readonly { readonly areas: readonly string[]; readonly formula: string; readonly fill: string }[]>;
  /** The cell's own fill, #RRGGBB; undefined when it has none. */
  fill(sheet: string, row: number, column: number): Promise<string | undefined>;
  /** The user changes a cell behind the host's back; undefined where nobody can. */
  readonly type?: (sheet: string, row: number, column: number, content: Content) => Promise<void>;
  /** Whether formulas are calculated; without it a formula keeps the value it came with. */
  readonly calculates: boolean;
  /** Whether all of the add-in's own sheets is read back; Excel is asked for no more of them than is needed. */
  readonly readsOwnWhole: boolean;
  /** Batches sent to Excel so far; undefined elsewhere. */
  readonly syncs?: () => number;
}

export type MakeHost = (sheets: readonly SheetInput[]) => Promise<Harness>;

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const cell = (place: readonly [string, number, number], was: Content, to: Content, format?: string): CellEdit => ({
  kind: 'cell',
  at: at(...place),
  was,
  to,
  ...(format === undefined ? {} : { format }),
});

const ANNEX: SheetInput = {
  name: '附件1',
  cells: [
    ['全省棚户区改造', undefined, undefined, undefined],
    ['市县', '计划', '实际', '开工率'],
    ['长春市', 500, 510, { formula: '=C3/B3', value: 1.02, format: '0.0%' }],
    ['吉林市', 0, undefined, { formula: '=C4/B4', value: { error: '#DIV/0!' } }],
    ['四平市', { value: '12', format: '@' }, '#N/A', { value: 44834, format: 'yyyy-mm-dd' }],
    ['合计', { formula: '=SUM(B3:B5)', value: 500, fill: '#FFFF00' }, true, { value: 58.4, format: '#,##0.00' }],
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  hiddenRows: [4],
  hiddenColumns: [2],
  conditionalFormats: [{ area: { row: 2, column: 1, rows: 4, columns: 1 }, formula: '=$B3>100', fill: '#C6EFCE' }],
};
const PROTECTED: SheetInput = {
  name: '附件2',
  isProtected: true,
  cells: [
    ['市县', '已发放'],
    ['长春市', 1],
  ],
};
const AWAY: SheetInput = {
  name: '附件 3',
  origin: { row: 4, column: 2 },
  cells: [
    ['市县', '户数'],
    ['长春市', 6783],
  ],
};
const EMPTY: SheetInput = { name: '空表', visibility: 'hidden', cells: [] };
const WORKBOOK = [ANNEX, PROTECTED, AWAY, EMPTY];

const PLAN: SheetPlan = {
  name: '清单',
  cells: [
    [{ content: '清单', look: 'title' }],
    [{ content: OWNER_LINE, look: 'note' }],
    [
      { content: '序号', look: 'head' },
      { content: '单元格', look: 'head' },
      { content: '填报值', look: 'head' },
    ],
    [
      { content: 1, look: 'body' },
      { content: 'C3', look: 'body', link: { sheet: '附件1', cell: 'C3' } },
      { content: '=1+1', look: 'body' },
    ],
    [
      { content: 2, look: 'body' },
      { content: 'D3', look: 'body', link: { sheet: '附件1', cell: 'D3' } },
      { content: '007', look: 'body' },
    ],
    [{ content: { formula: '=SUM(A4:A5)' }, look: 'body' }, {}, { content: 0.762, look: 'rate' }],
  ],
  looks: {
    title: { size: 16, bold: true, align: 'center' },
    note: { colour: '#666666' },
    head: { bold: true, fill: '#DDEBF7', border: '#999999', wrap: true, align: 'center', vertical: 'center' },
    body: { border: '#999999', vertical: 'top' },
    rate: { border: '#999999', format: '0.0%' },
  },
  columnWidths: [6, 12, 20],
  rowHeights: { 0: 30 },
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  freezeRows: 3,
  filter: { row: 2, column: 0, rows: 4, columns: 3 },
  print: { orientation: 'landscape', fitToWidth: true, repeatRows: 3, pageNumbers: true },
  tabColour: '#C00000',
  highlights: [{ area: { row: 3, column: 2, rows: 3, columns: 1 }, formula: '=C4=0', look: { fill: '#FF9999' } }],
  charts: [
    {
      name: '进度',
      kind: 'bar',
      title: '各市县进度',
      at: { row: 8, column: 0, rows: 12, columns: 3 },
      categories: { row: 3, column: 1, rows: 2, columns: 1 },
      series: [{ name: '个数', values: { row: 3, column: 0, rows: 2, columns: 1 }, colour: '#4472C4' }],
      format: '0',
    },
  ],
};

const sheetOf = (snapshot: Snapshot, name: string): Sheet => {
  const sheet = findSheet(snapshot, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

async function failure(attempt: Promise<unknown>): Promise<HostFailure | undefined> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined || error instanceof HostError) return error?.failure;
  throw error;
}

type Opening = () => Promise<Harness & { readonly before: Snapshot }>;

/** What every host promises, run against one of them. */
export function hostContract(name: string, makeHost: MakeHost): void {
  const opened: Opening = async () => {
    const harness = await makeHost(WORKBOOK);
    return { ...harness, before: await harness.host.read() };
  };
  describe(`the ${name} host reads`, () => hostReads(opened));
  describe(`the ${name} host changes cells`, () => hostChangesCells(opened));
  describe(`the ${name} host refuses, with nothing written,`, () => hostRefuses(opened));
  describe(`the ${name} host marks`, () => hostMarks(opened));
  describe(`the ${name} host keeps sheets of its own`, () => hostKeepsSheets(opened));
  describe(`the ${name} host keeps settings`, () => hostKeepsSettings(opened));
  describe(`the ${name} host is sparing`, () => hostIsSparing(opened));
  describe(`the ${name} host writes a form`, () => hostWritesForms(makeHost));
}

function hostReads(opened: Opening): void {
  test('numbers, text, flags, blanks and zeros as what they are', async () => {
    const { before } = await opened();
    const sheet = sheetOf(before, '附件1');
    expect(valueAt(sheet, 2, 1)).toBe(500);
    expect(valueAt(sheet, 3, 1)).toBe(0);
    expect(valueAt(sheet, 3, 2)).toBeUndefined();
    expect(valueAt(sheet, 4, 1)).toBe('12');
    expect(valueAt(sheet, 5, 2)).toBe(true);
    expect(valueAt(sheet, 4, 3)).toBe(44834);
  });

  test('an error of a formula, and text that only looks like one', async () => {
    const { before } = await opened();
    const sheet = sheetOf(before, '附件1');
    expect(valueAt(sheet, 3, 3)).toEqual({ error: '#DIV/0!' });
    expect(valueAt(sheet, 4, 2)).toBe('#N/A');
  });

  test('formulas with their value, constants without a formula', async () => {
    const { before } = await opened();
    const sheet = sheetOf(before, '附件1');
    expect(formulaAt(sheet, 2, 3)).toBe('=C3/B3');
    expect(valueAt(sheet, 2, 3)).toBe(1.02);
    expect(formulaAt(sheet, 2, 1)).toBeUndefined();
    expect(formulaAt(sheet, 0, 0)).toBeUndefined();
  });

  test('number formats', async () => {
    const { before } = await opened();
    const sheet = sheetOf(before, '附件1');
    expect(
      [
        [2, 3],
        [4, 1],
        [4, 3],
        [5, 3],
        [2, 1],
      ].map(([row = 0, column = 0]) => formatAt(sheet, row, column)),
    ).toEqual(['0.0%', '@', 'yyyy-mm-dd', '#,##0.00', 'General']);
  });

  test('merges, hidden rows and columns, hidden and protected sheets', async () => {
    const { before } = await opened();
    const sheet = sheetOf(before, '附件1');
    expect(sheet.merges).toEqual(ANNEX.merges);
    expect(sheet.hiddenRows).toEqual([4]);
    expect(sheet.hiddenColumns).toEqual([2]);
    expect(before.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'visible', 'visible', 'hidden']);
    expect(before.sheets.map(({ isProtected }) => isProtected)).toEqual([false, true, false, false]);
  });

  test('a table away from A1, and an empty sheet', async () => {
    const { before } = await opened();
    const sheet = sheetOf(before, '附件 3');
    expect(valueAt(sheet, 5, 3)).toBe(6783);
    expect(valueAt(sheet, 4, 2)).toBe('市县');
    expect(usedArea(sheet)).toEqual({ row: 4, column: 2, rows: 2, columns: 2 });
    expect(sheetOf(before, '空表').values).toEqual([]);
  });

  test('the same workbook twice in the same way', async () => {
    const { host, before } = await opened();
    expect(await host.read()).toEqual(before);
  });
}

function hostChangesCells(opened: Opening): void {
  test('to numbers, flags, blank and formulas, and leaves formats alone', async () => {
    const { host, before } = await opened();
    const after = await host.writeThenRead([
      cell(['附件1', 2, 1], 500, 800),
      cell(['附件1', 3, 2], undefined, false),
      cell(['附件1', 5, 3], 58.4, undefined),
      cell(['附件 3', 5, 3], 6783, { formula: '=1+2' }),
    ]);
    const sheet = sheetOf(after, '附件1');
    expect([valueAt(sheet, 2, 1), valueAt(sheet, 3, 2), valueAt(sheet, 5, 3)]).toEqual([800, false, undefined]);
    expect(formulaAt(sheetOf(after, '附件 3'), 5, 3)).toBe('=1+2');
    expect(formatAt(sheet, 2, 3)).toBe(formatAt(sheetOf(before, '附件1'), 2, 3));
  });

  test('and calculates what depends on them before reading', async () => {
    const { host, calculates } = await opened();
    if (!calculates) return;
    const after = await host.writeThenRead([cell(['附件1', 2, 1], 500, 1020)]);
    expect(valueAt(sheetOf(after, '附件1'), 2, 3)).toBe(0.5);
    expect(valueAt(sheetOf(after, '附件1'), 5, 1)).toBe(1020);
  });

  test.each([
    '=1+1',
    '+86',
    '-5',
    '@home',
    '58.40',
    '35%',
    '2022-09-30',
    '1-2',
    'TRUE',
    '#N/A',
    "'quoted",
    ' 长春 市 ',
    '１２',
  ])('to the text %s, which stays text', async (text) => {
    const { host } = await opened();
    const after = await host.writeThenRead([cell(['附件1', 2, 0], '长春市', text), cell(['附件1', 4, 1], '12', text)]);
    const sheet = sheetOf(after, '附件1');
    expect(valueAt(sheet, 2, 0)).toBe(text);
    expect(valueAt(sheet, 4, 1)).toBe(text);
    expect(formulaAt(sheet, 2, 0)).toBeUndefined();
    expect(formatAt(sheet, 2, 0)).toBe('General');
  });

  test('from text to number together with the number format', async () => {
    const { host } = await opened();
    const sheet = sheetOf(await host.writeThenRead([cell(['附件1', 4, 1], '12', 12, '0')]), '附件1');
    expect(valueAt(sheet, 4, 1)).toBe(12);
    expect(formatAt(sheet, 4, 1)).toBe('0');
  });

  test('beyond the range in use', async () => {
    const { host } = await opened();
    const after = await host.writeThenRead([
      cell(['附件 3', 9, 6], undefined, '备注'),
      cell(['空表', 2, 1], undefined, 5),
    ]);
    expect(valueAt(sheetOf(after, '附件 3'), 9, 6)).toBe('备注');
    expect(valueAt(sheetOf(after, '空表'), 2, 1)).toBe(5);
  });

  test('and back again with the undo of the batch', async () => {
    const { host, before } = await opened();
    const edits = [
      { ...cell(['附件1', 4, 1], '12', 12, '0'), wasFormat: '@' },
      cell(['附件1', 2, 1], 500, 501),
      cell(['附件1', 2, 1], 501, 502),
      cell(['附件1', 2, 3], { formula: '=C3/B3' }, 1),
    ];
    await host.write(edits);
    const after = await host.writeThenRead(undone(edits));
    const [one, other] = [sheetOf(before, '附件1'), sheetOf(after, '附件1')];
    expect(other.formulas).toEqual(one.formulas);
    expect(other.formats).toEqual(one.formats);
    expect([valueAt(other, 4, 1), valueAt(other, 2, 1)]).toEqual(['12', 500]);
  });
}

function hostRefuses(opened: Opening): void {
  const harmless = cell(['附件1', 2, 1], 500, 1);
  const refused: readonly (readonly [string, Edit, HostFailure])[] = [
    ['a cell that holds something else', cell(['附件1', 2, 2], 511, 510), { kind: 'stale', at: at('附件1', 2, 2) }],
    ['a number where text was expected', cell(['附件1', 2, 2], '510', 510), { kind: 'stale', at: at('附件1', 2, 2) }],
    ['a value where a formula stands', cell(['附件1', 2, 3], 1.02, 1), { kind: 'stale', at: at('附件1', 2, 3) }],
    ['a cell of a protected sheet', cell(['附件2', 1, 1], 1, 2), { kind: 'protected', sheet: '附件2' }],
    [
      'a mark on a protected sheet',
      { kind: 'mark', sheet: '附件2', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: 'error' },
      { kind: 'protected', sheet: '附件2' },
    ],
    ['a sheet that is not there', cell(['附件9', 1, 1], 1, 2), { kind: 'missing-sheet', sheet: '附件9' }],
    [
      'to overwrite a sheet of the user',
      { kind: 'sheet', plan: { ...PLAN, name: '附件1' } },
      { kind: 'foreign-sheet', sheet: '附件1' },
    ],
    [
      'to remove a sheet of the user',
      { kind: 'remove-sheet', name: '附件1' },
      { kind: 'foreign-sheet', sheet: '附件1' },
    ],
  ];

  test.each(refused)('%s', async (_what, edit, expected) => {
    const { host, before } = await opened();
    expect(await failure(host.write([harmless, edit]))).toEqual(expected);
    expect(await host.read()).toEqual(before);
  });

  test('a cell the user has changed since it was read', async () => {
    const { host, type } = await opened();
    if (!type) return;
    await type('附件1', 2, 1, 499);
    expect(await failure(host.write([cell(['附件1', 2, 1], 500, 510)]))).toEqual({
      kind: 'stale',
      at: at('附件1', 2, 1),
    });
    expect(valueAt(sheetOf(await host.read(), '附件1'), 2, 1)).toBe(499);
  });
}

function hostMarks(opened: Opening): void {
  const marks: readonly Edit[] = [
    {
      kind: 'mark',
      sheet: '附件1',
      areas: [
        { row: 2, column: 1, rows: 1, columns: 2 },
        { row: 5, column: 1, rows: 1, columns: 1 },
      ],
      look: 'error',
    },
    { kind: 'mark', sheet: '附件1', areas: [{ row: 3, column: 2, rows: 1, columns: 1 }], look: 'warning' },
    {
      kind: 'highlight',
      sheet: '附件 3',
      area: { row: 5, column: 2, rows: 1, columns: 2 },
      formula: '=$D6=0',
      look: { fill: '#FFCCCC', bold: true },
    },
  ];

  test('without touching values, formats, fills or the conditional formats of the user', async () => {
    const { host, before, conditionalFormats, fill } = await opened();
    const user = await conditionalFormats('附件1');
    await host.write(marks);
    expect(await host.read()).toEqual(before);
    expect(await fill('附件1', 5, 1)).toBe('#FFFF00');
    const after = await conditionalFormats('附件1');
    expect(after).toHaveLength(3);
    expect(after).toEqual(expect.arrayContaining([...user]));
    expect(after.find(({ formula }) => formula.includes('annex-audit:error'))?.areas).toEqual(['B3:C3', 'B6']);
  });

  test('and clears exactly its own', async () => {
    const { host, before, conditionalFormats } = await opened();
    const user = await conditionalFormats('附件1');
    await host.write(marks);
    await host.write([{ kind: 'clear-marks', what: 'audit' }]);
    expect(await conditionalFormats('附件1')).toEqual(user);
    expect(await conditionalFormats('附件 3')).toHaveLength(1);
    await host.write([{ kind: 'clear-marks', what: 'all' }]);
    expect(await conditionalFormats('附件 3')).toEqual([]);
    expect(await host.read()).toEqual(before);
  });

  test('afresh in one batch: old marks go, new ones come', async () => {
    const { host, conditionalFormats } = await opened();
    await host.write(marks);
    await host.read();
    await host.write([{ kind: 'clear-marks', what: 'audit' }, ...marks.slice(1, 2)]);
    const formulas = (await conditionalFormats('附件1')).map(({ formula }) => formula);
    expect(formulas.filter((formula) => formula.includes('annex-audit:'))).toHaveLength(1);
  });

  test('hundreds of areas at once', async () => {
    const { host, conditionalFormats } = await opened();
    const areas = Array.from({ length: 3000 }, (_, at_) => ({
      row: 2 * (at_ % 1500),
      column: at_ < 1500 ? 1 : 3,
      rows: 1,
      columns: 1,
    }));
    await host.write([{ kind: 'mark', sheet: '附件1', areas, look: 'info' }]);
    const own = (await conditionalFormats('附件1')).filter(({ formula }) => formula.includes('annex-audit:info'));
    expect(own.flatMap((format) => format.areas)).toHaveLength(3000);
    await host.write([{ kind: 'clear-marks', what: 'all' }]);
    expect(await conditionalFormats('附件1')).toHaveLength(1);
  });
}

function hostKeepsSheets(opened: Opening): void {
  test('writes one with text that stays text, numbers, formulas and formats', async () => {
    const { host, before, calculates, readsOwnWhole } = await opened();
    const after = await host.writeThenRead([{ kind: 'sheet', plan: PLAN }]);
    const sheet = sheetOf(after, '清单');
    expect(isOwnedSheet(sheet)).toBe(true);
    expect(sheet.visibility).toBe('visible');
    expect([valueAt(sheet, 3, 2), formulaAt(sheet, 3, 2), valueAt(sheet, 4, 2)]).toEqual(['=1+1', undefined, '007']);
    expect([valueAt(sheet, 3, 1), valueAt(sheet, 3, 0), valueAt(sheet, 5, 2)]).toEqual(['C3', 1, 0.762]);
    expect([formulaAt(sheet, 5, 0), formatAt(sheet, 5, 2)]).toEqual(['=SUM(A4:A5)', '0.0%']);
    if (calculates) expect(valueAt(sheet, 5, 0)).toBe(3);
    if (readsOwnWhole) expect(sheet.merges).toEqual(PLAN.merges);
    expect(after.sheets.filter(({ name: one }) => one !== '清单')).toEqual(before.sheets);
  });

  test('refreshes it in its place, with nothing of the old one left', async () => {
    const { host, conditionalFormats } = await opened();
    const first = await host.writeThenRead([
      { kind: 'sheet', plan: PLAN },
      { kind: 'sheet', plan: { ...PLAN, name: '汇总表', charts: [] } },
    ]);
    const small: SheetPlan = { name: '清单', cells: PLAN.cells.slice(0, 2), looks: {}, columnWidths: [] };
    const after = await host.writeThenRead([{ kind: 'sheet', plan: small }]);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(first.sheets.map((sheet) => sheet.name));
    const sheet = sheetOf(after, '清单');
    expect(usedArea(sheet)).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(sheet.merges).toEqual([]);
    expect(await conditionalFormats('清单')).toEqual([]);
    expect(await host.writeThenRead([{ kind: 'sheet', plan: PLAN }])).toEqual(first);
  });

  test('hides one that is to be hidden', async () => {
    const { host } = await opened();
    const after = await host.writeThenRead([{ kind: 'sheet', plan: { ...PLAN, name: '历史数据', isHidden: true } }]);
    expect(sheetOf(after, '历史数据').visibility).toBe('hidden');
  });

  test('removes it, and nothing happens when it is not there', async () => {
    const { host, before } = await opened();
    await host.write([{ kind: 'sheet', plan: PLAN }]);
    await host.write([
      { kind: 'remove-sheet', name: '清单' },
      { kind: 'remove-sheet', name: '没有的表' },
    ]);
    expect(await host.read()).toEqual(before);
  });

  test('writes an Excel table', async () => {
    const { host } = await opened();
    const table = { name: '历史', area: { row: 2, column: 0, rows: 3, columns: 3 } };
    const { filter: _filter, highlights: _highlights, charts: _charts, ...plain } = PLAN;
    const plan: SheetPlan = { ...plain, name: '历史数据', table };
    const once = await host.writeThenRead([{ kind: 'sheet', plan }]);
    expect(await host.writeThenRead([{ kind: 'sheet', plan }])).toEqual(once);
  });
}

function hostKeepsSettings(opened: Opening): void {
  test('of any JSON kind, and forgets those set to undefined', async () => {
    const { host } = await opened();
    const value = { thresholds: [0.6, 0.5], note: '=1+1', none: null };
    const after = await host.writeThenRead([
      { kind: 'setting', key: 'options', to: value },
      { kind: 'setting', key: 'batch', to: 7 },
      { kind: 'setting', key: 'gone', to: undefined },
    ]);
    expect(after.settings).toEqual({ options: value, batch: 7 });
    expect((await host.writeThenRead([{ kind: 'setting', key: 'batch', to: undefined }])).settings).toEqual({
      options: value,
    });
  });
}

function hostIsSparing(opened: Opening): void {
  test('two syncs to read, one to write, one more when cells change, one to select', async () => {
    const { host, syncs } = await opened();
    if (!syncs) return;
    const spent = async (work: Promise<unknown>): Promise<number> => {
      const from = syncs();
      await work;
      return syncs() - from;
    };
    expect(await spent(host.read())).toBe(2);
    expect(
      await spent(
        host.write([
          { kind: 'clear-marks', what: 'all' },
          { kind: 'sheet', plan: PLAN },
        ]),
      ),
    ).toBe(1);
    await host.read();
    expect(await spent(host.writeThenRead([cell(['附件1', 2, 1], 500, 1)]))).toBe(2);
    expect(await spent(host.writeThenRead([{ kind: 'sheet', plan: PLAN }]))).toBe(1);
    expect(await spent(host.select(at('附件1', 2, 1)))).toBe(1);
  });
}

function hostWritesForms(makeHost: MakeHost): void {
  const FORM = templateEdits({
    programme: usualProgramme,
    period: { year: 2022, fromMonth: 1, toMonth: 10 },
    places: usualProgramme.units.slice(0, 2),
    annexes: usualProgramme.annexes.filter(({ id }) => id === 'rent-subsidy'),
  });
  const SHEET = FORM.flatMap((edit) => (edit.kind === 'protection' ? [edit.sheet] : []))[0] ?? '';
  const written = async (edits: readonly Edit[]) => {
    const harness = await makeHost([EMPTY]);
    return { ...harness, after: await harness.host.writeThenRead(edits) };
  };
  const lost = (snapshot: Snapshot): readonly string[] =>
    audit(snapshot).findings.flatMap(({ rule, message }) => (rule === 'lost-validation' ? [message] : []));
  const input = (snapshot: Snapshot): Address => {
    const area = sheetOf(snapshot, SHEET).validations?.[0];
    if (!area) throw new Error('no input');
    return { sheet: SHEET, row: area.row, column: area.column };
  };

  test('whose identity, checks and locks are read back', async () => {
    const { after } = await written(FORM);
    expect(templateIdentity(after)).toMatchObject({ programme: 'jilin', period: '2022-10' });
    expect(sheetOf(after, SHEET).isProtected).toBe(true);
    expect(isMarkable(sheetOf(after, SHEET))).toBe(false);
    expect(lost(after)).toEqual([]);
  });

  test('into whose open cells people may write, and into no others', async () => {
    const { host, after } = await written(FORM);
    const at_ = input(after);
    const filled = await host.writeThenRead([{ kind: 'cell', at: at_, was: undefined, to: 12 }]);
    expect(valueAt(sheetOf(filled, SHEET), at_.row, at_.column)).toBe(12);
    const name_ = valueAt(sheetOf(after, SHEET), at_.row, 1);
    const locked: Edit = { kind: 'cell', at: { ...at_, column: 1 }, was: name_, to: '别处' };
    expect(await failure(host.write([locked]))).toEqual({ kind: 'protected', sheet: SHEET });
  });

  test('whose lost checks are found, and given back without opening the sheet', async () => {
    const { host, after } = await written(FORM.filter(({ kind }) => kind !== 'validation'));
    expect(lost(after)).toHaveLength(1);
    const edits = restoredValidations(recognise(after).tables, after);
    expect(await failure(host.write(edits.map(({ isRestored: _, ...edit }) => edit)))).toEqual({
      kind: 'protected',
      sheet: SHEET,
    });
    const back = await host.writeThenRead(edits);
    expect(lost(back)).toEqual([]);
    expect(sheetOf(back, SHEET).isProtected).toBe(true);
    expect(sheetOf(back, SHEET).openings).toEqual(sheetOf(after, SHEET).openings);
  });
}
