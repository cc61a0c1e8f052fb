import { areaA1 } from '../../src/core';
import {
  univerModel,
  type ConditionalFormat,
  type SheetContents,
  type WorkbookModel,
} from '../../src/apps/workbench/model';
import { excelHost } from '../../src/hosts/excel';
import { hostContract, type CellInput, type SheetInput } from './contract';
import { headlessUniver } from './headless-univer';
import { officeWindow, type OfficeWindow } from './office-window';

const engine = headlessUniver();
let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: univerModel(engine.api, { sheets: [contentsOf({ name: 'Sheet1', cells: [] })] }) });
  await page.ready();
});
afterAll(() => {
  page.close();
  engine.dispose();
});

const parts = (input: CellInput) => (typeof input === 'object' && !('error' in input) ? input : { value: input });

function contentsOf(input: SheetInput): SheetContents {
  const { row: top, column: left } = input.origin ?? { row: 0, column: 0 };
  const cells = input.cells.map((row) => [
    ...Array.from({ length: left }, () => undefined),
    ...row.map((one) => {
      const { format, fill, ...rest } = { format: undefined, fill: undefined, ...parts(one) };
      return { ...rest, style: { ...(format ? { format } : {}), ...(fill ? { fill } : {}) } };
    }),
  ]);
  const { cells: _cells, origin: _origin, conditionalFormats = [], ...facts } = input;
  return {
    ...facts,
    rows: [...Array.from({ length: top }, () => []), ...cells],
    conditionalFormats: conditionalFormats.map(({ area, formula, fill }, index): ConditionalFormat => ({
      id: `user-${index}`,
      areas: [area],
      rule: { kind: 'formula', formula, look: { fill } },
    })),
  };
}

const sheetOf = (model: WorkbookModel, name: string) => {
  const sheet = model.sheets().find((one) => one.name() === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

hostContract('Excel', async (inputs) => {
  const model = univerModel(engine.api, { sheets: inputs.map(contentsOf) });
  const office = page.connect({ model });
  return {
    host: excelHost(),
    calculates: true,
    readsOwnWhole: false,
    syncs: () => office.syncs().length,
    conditionalFormats: async (name) =>
      sheetOf(model, name)
        .conditionalFormats()
        .map(({ areas, rule }) => ({
          areas: areas.map(areaA1),
          formula: rule.kind === 'formula' ? rule.formula : '',
          fill: (rule.kind === 'formula' && rule.look.fill) || '',
        })),
    fill: async (name, row, column) => sheetOf(model, name).cell(row, column).style?.fill,
    type: async (name, row, column, content) => sheetOf(model, name).write(row, column, [[content]]),
  };
});
