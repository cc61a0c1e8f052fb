import {
  a1,
  applyEdits,
  isFormula,
  rateEdits,
  refusalOf,
  type CellEdit,
  type Snapshot,
  type Value,
} from '../../../src/core';
import { sheetOf, workbookOf, type SheetText } from '../build';
import { seed } from './seeds';

const HEAD = [
  ['2022年1-9月全省租赁补贴发放工作进展情况表'],
  ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '备注'],
];

/** A subsidies annex; each row is place, plan, done, rate. */
const subsidies = (rows: readonly (readonly Value[])[], more: Partial<SheetText> = {}): Snapshot =>
  workbookOf(sheetOf({ name: '附件2', rows: [...HEAD, ...rows.map((row, i) => [i + 1, ...row])], ...more }));

const written = (edits: readonly CellEdit[]): Readonly<Record<string, string>> =>
  Object.fromEntries(edits.map(({ at, to }) => [a1(at), isFormula(to) ? to.formula : String(to)]));

/** The snapshot with the formats of a column's body set. */
const formatted = (snapshot: Snapshot, column: number, format: string): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    formats: sheet.formats.map((row, i) => row.map((one, j) => (i > 1 && j === column ? format : one))),
  })),
});

test('empty rates are filled, in points under a header with (%), the total as the ratio of the sums', () => {
  const plan = rateEdits(
    subsidies([
      ['长春市', 500, 480],
      ['吉林市', '—', '—'],
      ['合计', '=SUM(C3:C4)|500', '=SUM(D3:D4)|480'],
    ]),
  );
  expect(written(plan.fill)).toEqual({
    E3: '=IF(N(C3)=0,"—",ROUND(D3/C3*100,1))',
    E4: '=IF(N(C4)=0,"—",ROUND(D4/C4*100,1))',
    E5: '=IF(N(C5)=0,"—",ROUND(D5/C5*100,1))',
  });
  expect(plan.replace).toEqual([]);
  expect(new Set(plan.fill.map(({ format, wasFormat }) => `${wasFormat ?? ''}>${format ?? ''}`))).toEqual(
    new Set(['General>0.0']),
  );
});

test('a column that shows % gets fractions and keeps its format', () => {
  const plan = rateEdits(
    formatted(
      subsidies([
        ['长春市', 500, 480],
        ['吉林市', 300, 200, 0.667],
      ]),
      4,
      '0.00%',
    ),
  );
  expect(written(plan.fill)).toEqual({ E3: '=IF(N(C3)=0,"—",D3/C3)' });
  expect(plan.fill[0]).not.toHaveProperty('format');
  expect(written(plan.replace)).toEqual({ E4: '=IF(N(C4)=0,"—",D4/C4)' });
});

test('without any % above it, an empty column gets fractions shown with %', () => {
  const [title, head = []] = HEAD;
  const snapshot = workbookOf(
    sheetOf({ rows: [title ?? [], head.map((text) => text.replace('(%)', '')), [1, '长春市', 500, 480]] }),
  );
  expect(rateEdits(snapshot).fill).toMatchObject([{ to: { formula: '=IF(N(C3)=0,"—",D3/C3)' }, format: '0.0%' }]);
});

test('a text format is replaced, because it would keep the formula from calculating', () => {
  expect(rateEdits(formatted(subsidies([['长春市', 500, 480]]), 4, '@')).fill).toMatchObject([
    { format: '0.0', wasFormat: '@' },
  ]);
});

test('typed rates, and dashes where there is a task, are only proposed; what stands there is kept for undoing', () => {
  const plan = rateEdits(
    subsidies([
      ['长春市', 500, 480, 96],
      ['吉林市', 300, 200, '—'],
      ['四平市', 0, 0, '—'],
      ['辽源市', '—', '—', '—'],
    ]),
  );
  expect(plan.fill).toEqual([]);
  expect(plan.replace.map(({ at, was }) => [a1(at), was])).toEqual([
    ['E3', 96],
    ['E4', '—'],
  ]);
});

test('live rates stay, whatever their form; a mean of rates and an error are proposed for replacement', () => {
  const plan = rateEdits(
    subsidies([
      ['长春市', 500, 400, '=ROUND(D3/C3*100,1)|80'],
      ['吉林市', 300, 300, '=IFERROR(D4/C4*100,"")|100'],
      ['四平市', 0, 0, '=D5/C5*100|#DIV/0!'],
      ['合计', '=SUM(C3:C5)|800', '=SUM(D3:D5)|700', '=AVERAGE(E3:E4)|90'],
    ]),
  );
  expect(plan.fill).toEqual([]);
  expect(Object.keys(written(plan.replace))).toEqual(['E5', 'E6']);
});

test('the formula that the column already uses is used on, when it minds rows without a task', () => {
  const guarded = (row: number, shown: string): string => `=IFERROR(ROUND(D${row}/C${row}*100,1),"")|${shown}`;
  const rows = [
    ['长春市', 500, 400, guarded(3, '80')],
    ['吉林市', 300, 300, guarded(4, '100')],
    ['四平市', 10, 5],
  ];
  expect(written(rateEdits(subsidies(rows)).fill)).toEqual({ E5: '=IFERROR(ROUND(D5/C5*100,1),"")' });
  const bare = [
    ['长春市', 500, 400, '=D3/C3*100|80'],
    ['四平市', 10, 5],
  ];
  expect(written(rateEdits(subsidies(bare)).fill)).toEqual({ E4: '=IF(N(C4)=0,"—",ROUND(D4/C4*100,1))' });
});

test('nothing is computed from what is no number; where there is no task a dash is', () => {
  const plan = rateEdits(
    subsidies([
      ['长春市', 500],
      ['吉林市', 300, '—'],
      ['四平市', '待定', 3],
      ['辽源市', 30, '全部发放'],
      ['通化市', '—', undefined],
    ]),
  );
  expect(plan.unread.map(a1)).toEqual(['E3', 'E4', 'E5', 'E6']);
  expect(Object.keys(written(plan.fill))).toEqual(['E7']);
});

test('protected sheets are named and left alone', () => {
  expect(rateEdits(subsidies([['长春市', 500, 480]], { isProtected: true }))).toEqual({
    fill: [],
    replace: [],
    unread: [],
    protectedSheets: ['附件2'],
  });
});

test('the example workbook has nothing to compute; with its rates taken off it gets the formulas it had', async () => {
  const snapshot = await seed('annexes-2022-09.xlsx');
  expect(rateEdits(snapshot)).toEqual({ fill: [], replace: [], unread: [], protectedSheets: [] });
  const isRate = (formula: string | undefined): boolean => formula?.startsWith('=IF(N(') ?? false;
  const bare: Snapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, i) => row.map((value, j) => (isRate(sheet.formulas[i]?.[j]) ? undefined : value))),
      formulas: sheet.formulas.map((row) => row.map((formula) => (isRate(formula) ? undefined : formula))),
    })),
  };
  const { fill, replace } = rateEdits(bare);
  expect(replace).toEqual([]);
  expect(refusalOf(bare, fill)).toBeUndefined();
  expect(applyEdits(bare, fill).sheets.map(({ formulas }) => formulas)).toEqual(
    snapshot.sheets.map(({ formulas }) => formulas),
  );
});

test('where places run across, a rate is written into its own cell and divides the cells above it', () => {
  const snapshot = workbookOf(
    sheetOf({
      name: '附件2',
      rows: [
        ['2022年1-9月全省租赁补贴发放工作进展情况表'],
        ['市县', '长春市', '吉林市', '四平市'],
        ['计划发放(户)', 500, 300, 100],
        ['已发放(户)', 480, 200, 50],
        ['完成率(%)', 96, undefined, undefined],
      ],
    }),
  );
  const { fill, replace } = rateEdits(snapshot);
  expect(written([...replace, ...fill])).toEqual({
    B5: '=IF(N(B3)=0,"—",ROUND(B4/B3*100,1))',
    C5: '=IF(N(C3)=0,"—",ROUND(C4/C3*100,1))',
    D5: '=IF(N(D3)=0,"—",ROUND(D4/D3*100,1))',
  });
  expect(refusalOf(snapshot, [...replace, ...fill])).toBeUndefined();
});
