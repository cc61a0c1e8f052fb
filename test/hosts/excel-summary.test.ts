import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../src/apps/workbench/file/open';
import { univerModel, type WorkbookModel } from '../../src/apps/workbench/model';
import type { OfficeHost } from '../../src/apps/workbench/office';
import { summaryEdits, SUMMARY_SHEET, valueAt } from '../../src/core';
import { excelHost } from '../../src/hosts/excel';
import { headlessUniver } from './headless-univer';
import { officeWindow, type OfficeWindow } from './office-window';

const engine = headlessUniver();
const { contents } = openFile(readFileSync(join(__dirname, '../../seeds/annexes-2022-09.xlsx')));

let page: OfficeWindow;
let model: WorkbookModel;
let office: OfficeHost;
beforeAll(async () => {
  model = univerModel(engine.api, contents);
  page = officeWindow({ model });
  await page.ready();
  office = page.connect({ model });
});
afterAll(() => {
  page.close();
  engine.dispose();
});

test('the summary of a whole workbook is written in few actions and merges little, every time', async () => {
  const host = excelHost();
  for (const _ of [1, 2]) {
    const planned = summaryEdits(await host.read());
    if (planned.kind !== 'ready') throw new Error(planned.kind);
    const before = office.syncs().length;
    await host.write(planned.edits);
    const actions = Math.max(
      ...office
        .syncs()
        .slice(before)
        .map((sync) => sync.actions),
    );
    expect(actions).toBeGreaterThan(100);
    expect(actions).toBeLessThanOrEqual(1_200);
    const sheet = model.sheets().find((one) => one.name() === SUMMARY_SHEET);
    expect(sheet?.merges().length).toBeGreaterThan(10);
    expect(sheet?.merges().length).toBeLessThanOrEqual(100);
  }
  const written = (await host.read()).sheets.find(({ name }) => name === SUMMARY_SHEET);
  expect(written && valueAt(written, 2, 2)).toBe('棚改新开工\n（套）');
});
