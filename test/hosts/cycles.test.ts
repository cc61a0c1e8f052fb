import { audit, auditEdits, clearEdits, type SheetPlan } from '../../src/core';
import { newXlsx, openPackage, openXlsx } from '../../src/hosts/xlsx';
import { bytesOf, workbookParts } from './xlsx-parts';

const PLAN: SheetPlan = {
  name: '附件2',
  cells: [
    [{ content: '2022年1-9月全省租赁补贴发放工作进展情况表' }],
    [{ content: '示例' }],
    ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '备注'].map((content) => ({ content })),
    ...[
      [1, '长春市', 100, 90, 99],
      [2, '吉林市', 50, -5, 10],
      [3, '长春', 10, 5, '50％'],
    ].map((row) => row.map((content) => ({ content }))),
  ],
  looks: {},
  columnWidths: [6, 12, 12, 12, 12, 12],
};

test('twenty audits, each cleared again, leave a file that is no larger than after the first', async () => {
  const book = newXlsx();
  await book.write([{ kind: 'sheet', plan: PLAN }]);
  const sizes: number[] = [];
  let bytes = book.save();
  for (let i = 0; i < 20; i++) {
    const marked = openXlsx(bytes);
    const snapshot = await marked.read();
    await marked.write(auditEdits(audit(snapshot), snapshot));
    const cleared = openXlsx(marked.save());
    await cleared.write(clearEdits(await cleared.read(), true));
    bytes = cleared.save();
    sizes.push(bytes.length);
  }
  expect(new Set(sizes).size).toBe(1);
  expect((await openXlsx(bytes).read()).sheets.map(({ name }) => name)).toEqual(['附件2']);
}, 60_000);

test('an encoding declared in small letters comes back as it was', async () => {
  const part = 'xl/worksheets/sheet1.xml';
  const sheet = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
  const parts = workbookParts({ 附件1: sheet });
  const written = `<?xml version="1.0" encoding="utf-8"?>${parts[part]}`;
  const file = openXlsx(bytesOf({ ...parts, [part]: written }));
  const areas = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  await file.write([{ kind: 'mark', sheet: '附件1', areas, look: 'error' }]);
  await file.write([{ kind: 'clear-marks', what: 'all' }]);
  expect(openPackage(file.save()).text(part)).toBe(written);
});
