import { univerModel, type WorkbookContents } from '../../../src/apps/workbench/model';
import { headlessUniver } from '../../hosts/headless-univer';

const engine = headlessUniver();
afterAll(() => engine.dispose());

const open = (contents: WorkbookContents) => univerModel(engine.api, contents);

const ONE: WorkbookContents = {
  sheets: [
    {
      name: '附件1',
      rows: [
        [{ value: 1, style: { fill: '#FF0000', bold: true } }, { formula: '=A1+1' }, { value: 'x' }],
        [{ formula: '=1/0' }, { value: '#N/A' }, { value: { error: '#REF!' } }, { value: true }],
        [undefined, { value: '007', style: { format: '@' } }, { formula: "='[别的.xlsx]表'!A1", value: 5 }],
      ],
      merges: [{ row: 4, column: 0, rows: 1, columns: 3 }],
      hiddenRows: [2],
      hiddenColumns: [3],
      columnWidths: { 1: 90 },
      conditionalFormats: [
        {
          id: 'user',
          areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
          rule: { kind: 'formula', formula: '=A1>0', look: { fill: '#00FF00' } },
        },
      ],
    },
  ],
};

it('the sheet model opens a workbook and calculates it', async () => {
  const model = open(ONE);
  await model.settled();
  const sheet = model.sheets()[0]!;
  expect(sheet.cell(0, 0)).toEqual({ value: 1, style: { fill: '#FF0000', bold: true } });
  expect(sheet.cell(0, 1)).toMatchObject({ value: 2, formula: '=A1+1' });
  expect(sheet.cell(1, 0)).toMatchObject({ value: { error: '#DIV/0!' } });
  expect(sheet.cell(1, 1).value).toBe('#N/A');
  expect(sheet.cell(1, 2).value).toEqual({ error: '#REF!' });
  expect(sheet.cell(1, 3).value).toBe(true);
  expect(sheet.cell(2, 0).value).toBeUndefined();
  expect(sheet.cell(2, 1)).toEqual({ value: '007', style: { format: '@' } });
  expect(sheet.cell(2, 2)).toMatchObject({ value: 5, formula: "='[别的.xlsx]表'!A1" });
  expect(sheet.used(true)).toEqual({ row: 0, column: 0, rows: 3, columns: 4 });
  expect(sheet.isHidden('rows', 2)).toBe(true);
  expect(sheet.isHidden('columns', 3)).toBe(true);
  expect(sheet.size('columns', 1)).toBe(90);
  expect(sheet.conditionalFormats()).toEqual(ONE.sheets[0]!.conditionalFormats);
  expect(model.changes()).toEqual([]);
});

it('the sheet model recalculates after a write and logs it once', async () => {
  const model = open(ONE);
  await model.settled();
  const sheet = model.sheets()[0]!;
  sheet.write(0, 0, [[41]]);
  await model.settled();
  expect(sheet.cell(0, 1).value).toBe(42);
  expect(model.changes()).toEqual([
    { kind: 'contents', sheet: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } },
  ]);
});

it('the sheet model waits for nothing when what changed has been calculated, or needs no calculation', async () => {
  const model = open(ONE);
  await model.settled();
  const sheet = model.sheets()[0]!;
  sheet.write(0, 0, [[41]]);
  await model.settled();
  sheet.style({ row: 0, column: 0, rows: 1, columns: 1 }, { bold: false });
  const timers = jest.spyOn(globalThis, 'setTimeout');
  await model.settled();
  expect(timers).not.toHaveBeenCalled();
  timers.mockRestore();
});

it('the sheet model gives cells opened with one style looks of their own when one is dressed anew', () => {
  const style = { fill: '#FF0000', bold: true };
  const model = open({
    sheets: [
      {
        name: 'S',
        rows: [
          [
            { value: 1, style },
            { value: 2, style },
          ],
        ],
      },
    ],
  });
  const sheet = model.sheets()[0]!;
  sheet.style({ row: 0, column: 0, rows: 1, columns: 1 }, { fill: '#00FF00' });
  expect([0, 1].map((column) => sheet.cell(0, column).style)).toEqual([{ fill: '#00FF00', bold: true }, style]);
});

it('the sheet model keeps text that looks like a formula or number as text', async () => {
  const model = open(ONE);
  const sheet = model.sheets()[0]!;
  sheet.write(10, 0, [['=1+1', '12', '#N/A', '']]);
  await model.settled();
  expect([0, 1, 2, 3].map((column) => sheet.cell(10, column).value)).toEqual(['=1+1', '12', '#N/A', undefined]);
  expect(sheet.cell(10, 0).formula).toBeUndefined();
});

it('the sheet model keeps a formula that is styled before it is calculated', async () => {
  const model = open(ONE);
  const sheet = model.sheets()[0]!;
  sheet.write(8, 0, [[{ formula: '=A1+A1' }]]);
  sheet.style({ row: 8, column: 0, rows: 1, columns: 1 }, { vertical: 'top' });
  sheet.writeFormats(8, 0, [['0.0']]);
  await model.settled();
  expect(sheet.cell(8, 0)).toEqual({ formula: '=A1+A1', value: 2, style: { vertical: 'top', format: '0.0' } });
});

it('the sheet model takes a number for a number where the cell has just stopped to hold text', async () => {
  const model = open(ONE);
  const sheet = model.sheets()[0]!;
  sheet.writeFormats(8, 0, [['@']]);
  sheet.write(8, 0, [['２．５']]);
  await model.settled();
  sheet.writeFormats(8, 0, [['General']]);
  sheet.write(8, 0, [[2.5]]);
  await model.settled();
  expect(sheet.cell(8, 0).value).toBe(2.5);
});

it('the sheet model takes style facts away again', () => {
  const model = open(ONE);
  const sheet = model.sheets()[0]!;
  const at = { row: 0, column: 0, rows: 1, columns: 1 };
  sheet.style(at, {
    fill: undefined,
    colour: '#112233',
    edges: { top: { style: 'thin', colour: '#445566' } },
    wrap: true,
    align: 'center',
  });
  expect(sheet.cell(0, 0).style).toEqual({
    bold: true,
    colour: '#112233',
    wrap: true,
    align: 'center',
    edges: { top: { style: 'thin', colour: '#445566' } },
  });
  sheet.clearStyle(at);
  expect(sheet.cell(0, 0)).toEqual({ value: 1, style: {} });
});

it('the sheet model adds, selects, moves and removes sheets', () => {
  const model = open(ONE);
  const added = model.addSheet('新表');
  model.select(added.id, { row: 3, column: 2, rows: 1, columns: 1 });
  expect(model.activeSheet().name()).toBe('新表');
  expect(model.selection()).toEqual({ row: 3, column: 2, rows: 1, columns: 1 });
  model.moveSheet(added.id, 0);
  expect(model.sheets().map((sheet) => sheet.name())).toEqual(['新表', '附件1']);
  added.set('filter', { row: 0, column: 0, rows: 2, columns: 2 });
  added.set('frozen', { rows: 2, columns: 1 });
  added.merge({ row: 0, column: 0, rows: 1, columns: 2 });
  expect(added.merges()).toHaveLength(1);
  added.unmerge({ row: 0, column: 1, rows: 1, columns: 1 });
  expect(added.merges()).toHaveLength(0);
  expect(added.get('frozen')).toEqual({ rows: 2, columns: 1 });
  model.removeSheet(added.id);
  expect(model.sheets().map((sheet) => sheet.name())).toEqual(['附件1']);
  expect(model.activeSheet().name()).toBe('附件1');
});
