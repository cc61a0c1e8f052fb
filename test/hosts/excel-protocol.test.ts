import {
  OWNER_LINE,
  recognise,
  restoredValidations,
  templateEdits,
  usualProgramme,
  type Edit,
  type SheetPlan,
} from '../../src/core';
import {
  univerModel,
  type CellContents,
  type SheetContents,
  type WorkbookContents,
} from '../../src/apps/workbench/model';
import type { OfficeHostOptions } from '../../src/apps/workbench/office';
import { excelHost } from '../../src/hosts/excel';
import { HostError } from '../../src/hosts/host';
import { headlessUniver } from './headless-univer';
import { officeWindow, type OfficeWindow } from './office-window';

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

const line = (...values: readonly (string | number)[]): readonly CellContents[] => values.map((value) => ({ value }));
const ANNEX: SheetContents = {
  name: '附件2',
  rows: [
    line('全省住房保障家庭租赁补贴发放进展情况表'),
    line('序号', '市县', '计划发放(户)', '已发放(户)'),
    line(1, '集安市', 520, 560),
    line(2, '磐石市', 830, 861),
  ],
};
const PLAN: SheetPlan = {
  name: '汇总表',
  cells: [[{ content: '汇总表' }], [{ content: OWNER_LINE }], [{ content: '内容' }]],
  looks: {},
  columnWidths: [],
  tabColour: '#C00000',
};
const planned: Edit = { kind: 'sheet', plan: PLAN };
const mark: Edit = { kind: 'mark', sheet: '附件2', areas: [{ row: 2, column: 2, rows: 1, columns: 1 }], look: 'error' };
const highlight: Edit = {
  kind: 'highlight',
  sheet: '附件2',
  area: { row: 2, column: 2, rows: 1, columns: 1 },
  formula: '=$C3>0',
  look: { fill: '#00FF00' },
};
const cell = (row: number, was: number, to: number): Edit => ({
  kind: 'cell',
  at: { sheet: '附件2', row, column: 2 },
  was,
  to,
});

function opened(contents: WorkbookContents, options: Partial<OfficeHostOptions> = {}, patience = 60_000) {
  const model = univerModel(engine.api, contents);
  const office = page.connect({ ...options, model });
  return { model, office, host: excelHost({ patience }) };
}
const errorOf = (work: Promise<unknown>): Promise<HostError | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof HostError ? error : Promise.reject(error)),
  );

describe('protection is read as it is', () => {
  const form: SheetContents = { ...ANNEX, isProtected: true, unlocked: [{ row: 2, column: 2, rows: 2, columns: 2 }] };

  test('cells that are not locked may be written, others not, in the usual number of syncs', async () => {
    const { model, office, host } = opened({ sheets: [form] });
    const {
      sheets: [sheet],
    } = await host.read();
    expect(office.syncs()).toHaveLength(2);
    expect(sheet?.openings).toEqual({ unlocked: form.unlocked, canFormat: false });
    await host.write([cell(2, 520, 521)]);
    expect(model.sheets()[0]?.cell(2, 2).value).toBe(521);
    const locked: Edit = { kind: 'cell', at: { sheet: '附件2', row: 2, column: 1 }, was: '集安市', to: '集安' };
    expect((await errorOf(host.write([locked])))?.failure).toEqual({ kind: 'protected', sheet: '附件2' });
    expect((await errorOf(host.write([mark])))?.failure).toEqual({ kind: 'protected', sheet: '附件2' });
  });

  test('a protected sheet that allows looks takes marks', async () => {
    const { model, host } = opened({ sheets: [{ ...form, allowsFormat: true }] });
    await host.write([mark]);
    expect(model.sheets()[0]?.conditionalFormats()).toHaveLength(1);
  });

  test('a protected structure takes marks and no sheets, and is known before anything is written', async () => {
    const { model, office, host } = opened({ sheets: [ANNEX], isStructureProtected: true });
    expect((await host.read()).isStructureProtected).toBe(true);
    const before = office.syncs().length;
    expect((await errorOf(host.write([mark, planned])))?.failure).toEqual({
      kind: 'structure-protected',
      sheet: '汇总表',
    });
    expect(office.syncs()).toHaveLength(before);
    await host.write([mark]);
    expect(model.sheets()[0]?.conditionalFormats()).toHaveLength(1);
  });

  test('a structure protected since the reading leaves nothing of the batch', async () => {
    const { model, host } = opened({ sheets: [ANNEX] });
    await host.read();
    model.setAspects({ isStructureProtected: true });
    const error = await errorOf(host.write([mark, planned]));
    expect(error).toMatchObject({
      failure: { kind: 'structure-protected', sheet: '汇总表' },
      remains: { kind: 'nothing' },
    });
    expect(model.sheets()[0]?.conditionalFormats()).toEqual([]);
  });
});

describe('a batch that fails half-way', () => {
  test('in its looks only is written, and the sheet without looks is named', async () => {
    const { model, host } = opened(
      { sheets: [ANNEX] },
      { failAt: ({ member }) => (member.endsWith('.TabColor') ? 'GeneralException' : undefined) },
    );
    const plain: string[] = [];
    await host.write([cell(2, 520, 521), planned], { plain: (sheets) => plain.push(...sheets) });
    expect(plain).toEqual(['汇总表']);
    expect(model.sheets().map((sheet) => sheet.name())).toEqual(['附件2', '汇总表']);
    expect(model.sheets()[0]?.cell(2, 2).value).toBe(521);
  });

  test('between cells says which of them stand', async () => {
    let writes = 0;
    const { model, host } = opened(
      { sheets: [ANNEX] },
      { failAt: ({ member }) => (member.endsWith('.Formulas') && ++writes === 2 ? 'GeneralException' : undefined) },
    );
    const edits = [cell(2, 520, 521), cell(3, 830, 831)];
    const error = await errorOf(host.write(edits));
    expect(error?.remains).toEqual({ kind: 'part', edits: edits.slice(0, 1), brokenSheets: [] });
    expect([2, 3].map((row) => model.sheets()[0]?.cell(row, 2).value)).toEqual([521, 830]);
  });

  test('while it adds a sheet leaves no empty sheet', async () => {
    let once = true;
    const { model, host } = opened(
      { sheets: [ANNEX] },
      {
        failAt({ member }) {
          const isNow = once && member.endsWith('.Values');
          once &&= !isNow;
          return isNow ? 'GeneralException' : undefined;
        },
      },
    );
    expect((await errorOf(host.write([planned])))?.remains).toEqual({ kind: 'nothing' });
    expect(model.sheets().map((sheet) => sheet.name())).toEqual(['附件2']);
  });
});

describe('a form that is opened to give its checks back', () => {
  const FORM = templateEdits({
    programme: usualProgramme,
    period: { year: 2022, fromMonth: 1, toMonth: 10 },
    places: usualProgramme.units.slice(0, 1),
    annexes: usualProgramme.annexes.filter(({ id }) => id === 'rent-subsidy'),
  });

  test.each([
    ['is closed again when the work fails', false],
    ['is named where it cannot be closed again', true],
  ])('%s', async (_name, isStuck) => {
    let isFailing = false;
    const { model, host } = opened(
      { sheets: [{ name: '空', rows: [] }] },
      {
        failAt: ({ member }) =>
          isFailing && (member === 'DataValidation.Rule' || (isStuck && member === 'Protection.Protect'))
            ? 'GeneralException'
            : undefined,
      },
    );
    const form = await host.writeThenRead(FORM.filter(({ kind }) => kind !== 'validation'));
    const [sheet = ''] = FORM.flatMap((edit) => (edit.kind === 'protection' ? [edit.sheet] : []));
    isFailing = true;
    const error = await errorOf(host.write(restoredValidations(recognise(form).tables, form)));
    const isOpen = !model
      .sheets()
      .find((one) => one.name() === sheet)
      ?.get('isProtected');
    expect(isOpen).toBe(isStuck);
    expect(error?.remains).toEqual(
      isStuck ? { kind: 'part', edits: [], brokenSheets: [], openSheets: [sheet] } : { kind: 'nothing' },
    );
  });
});

describe('reading within bounds', () => {
  const roster: SheetContents = {
    name: '花名册',
    rows: Array.from({ length: 3600 }, (_, at) =>
      line(at + 1, `住户${at}`, '某某街道某某社区某某小区', 500, 60, '已发放', '无', '备注'),
    ),
  };

  test('a long roster beside an annex is left unread and named', async () => {
    const { host, office } = opened({ sheets: [ANNEX, roster] });
    const { sheets } = await host.read();
    expect(office.syncs()).toHaveLength(2);
    expect(sheets[0]?.unread).toBeUndefined();
    expect(sheets[1]?.values).toHaveLength(1000);
    expect(sheets[1]?.unread).toEqual([{ row: 1000, column: 0, rows: 2600, columns: 8 }]);
  });

  test('a stray cell far below does not fail the annex above it', async () => {
    const { host, model } = opened({ sheets: [ANNEX] });
    model.sheets()[0]?.write(30_000, 25, [['x']]);
    const {
      sheets: [sheet],
    } = await host.read();
    expect(sheet?.unread ?? []).toEqual([]);
    expect(sheet?.values.length).toBeGreaterThan(3);
  });
});

describe('the host waits and gives up', () => {
  test('a host that does not answer is given up with a reason', async () => {
    let isSilent = false;
    const { host } = opened({ sheets: [ANNEX] }, { isSilent: () => isSilent }, 200);
    isSilent = true;
    expect((await errorOf(host.read()))?.failure).toEqual({ kind: 'no-answer' });
    isSilent = false;
  });

  test('a cell being edited is told by the first refusal, and the work goes on afterwards', async () => {
    let asked = 0;
    let isEdited = true;
    const isCellEdited = (): boolean => {
      if (isEdited) asked++;
      return isEdited;
    };
    const { host } = opened({ sheets: [ANNEX] }, { isCellEdited });
    const told: number[] = [];
    const work = host.read({
      waiting() {
        told.push(asked);
        isEdited = false;
      },
    });
    expect((await work).sheets).toHaveLength(1);
    expect(told).toEqual([1]);
  });
});

test('marks of the audit stay above highlights that come later', async () => {
  const { model, host } = opened({ sheets: [ANNEX] });
  await host.write([mark]);
  await host.read();
  await host.write([{ kind: 'clear-marks', what: 'progress' }, highlight]);
  const [first] = model.sheets()[0]?.conditionalFormats() ?? [];
  expect(first?.rule.kind === 'formula' && first.rule.formula).toContain('annex-audit:error');
});

test('formulas of a workbook that calculates by hand show their sums after writing', async () => {
  const { host } = opened({ sheets: [ANNEX], calculatesByHand: true });
  const plan: SheetPlan = { ...PLAN, cells: [...PLAN.cells, [{ content: { formula: "=SUM('附件2'!C3:C4)" } }]] };
  const after = await host.writeThenRead([{ kind: 'sheet', plan }]);
  expect(after.sheets[1]?.values[3]?.[0]).toBe(1350);
});

test('a sheet is hidden only when it is new, so that Ctrl+Z and the wish of the user stay', async () => {
  const { model, office, host } = opened({ sheets: [ANNEX] }, { requirements: { ExcelApi: '1.20' } });
  await host.write([{ kind: 'sheet', plan: { ...PLAN, isHidden: true } }]);
  model.sheets()[1]?.set('visibility', 'visible');
  const before = office.undoClearedBy().length;
  await host.write([{ kind: 'sheet', plan: { ...PLAN, isHidden: true } }]);
  expect(model.sheets()[1]?.get('visibility')).toBe('visible');
  expect(office.undoClearedBy().slice(before)).not.toContain('Worksheet.Visibility');
});
