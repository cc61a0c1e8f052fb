import { univerModel } from '../../src/apps/workbench/model';
import { excelHost } from '../../src/hosts/excel';
import { headlessUniver } from './headless-univer';
import { officeWindow, type OfficeWindow } from './office-window';

const engine = headlessUniver();
const open = () => univerModel(engine.api, { sheets: [{ name: '附件1', rows: [[{ value: 1 }, { formula: '=A1/0' }], [{ value: '#N/A' }]] }] });
let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: open() });
  await page.ready();
});
afterAll(() => {
  page.close();
  engine.dispose();
});

it('reads and marks', async () => {
  const model = open();
  const host = page.connect({ model });
  const excel = excelHost();
  const snapshot = await excel.read();
  console.log(JSON.stringify(snapshot), host.syncs());
  await excel.write([{ kind: 'mark', sheet: '附件1', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], look: 'error' }]);
  console.log(JSON.stringify(model.sheets()[0]!.conditionalFormats()), host.syncs());
});
