import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  annexFacts,
  audit,
  draftCircular,
  draftText,
  programmeFor,
  proofread,
  recognise,
  type Snapshot,
} from '../../../src/core';
import { seed } from '../progress/seeds';

const CIRCULAR = readFileSync(join(__dirname, '../../../seeds/宁夏示例通报.txt'), 'utf8');

let whole: Snapshot;
beforeAll(async () => {
  whole = await seed('ningxia-2023-09.xlsx');
});

/** The workbook with one cell typed otherwise. */
const typed = (sheet: string, row: number, column: number, value: number): Snapshot => ({
  ...whole,
  sheets: whole.sheets.map((one) =>
    one.name === sheet
      ? {
          ...one,
          values: one.values.map((line, r) =>
            line.map((was, c) => (r + one.origin.row === row && c + one.origin.column === column ? value : was)),
          ),
        }
      : one,
  ),
});

test('the example workbook remembers its programme, is read whole and can be sent in', () => {
  const report = audit(whole);
  expect(programmeFor(whole).id).toBe('ningxia');
  expect(report.tables.map(({ annex }) => annex.id)).toEqual(['old-neighbourhoods', 'rural-houses', 'rent-subsidy']);
  expect(report.findings).toEqual([]);
  expect([report.verdict.state, report.scope?.name, report.scope?.places]).toEqual(['ready', '全区', 27]);
});

test.each([
  ['附件1老旧小区', 7, 2, 999],
  ['附件1老旧小区', 9, 5, 1],
  ['附件2农房改造', 8, 4, 9],
  ['附件3租赁补贴', 12, 3, 7],
])('a figure of %s typed wrong in row %i is found in its row or at its total', (sheet, row, column, value) => {
  const { findings } = audit(typed(sheet, row, column, value));
  expect(
    findings
      .filter(({ level }) => level === 'error')
      .flatMap(({ at, also }) => [at, ...also])
      .some((at) => at.sheet === sheet && at.column === column),
  ).toBe(true);
});

test('the example circular is what is drafted, but for the judgements', () => {
  const draft = draftText(draftCircular(whole)).replaceAll('〔此处由起草人评价〕', '');
  expect(draft).toBe(CIRCULAR);
  expect(CIRCULAR).not.toMatch(/全省|吉林/);
});

test('the example circular agrees with the workbook, and a figure typed wrong in it is found', () => {
  const facts = annexFacts(recognise(whole).tables);
  expect(proofread(CIRCULAR, facts).claims.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
  const wrong = proofread(CIRCULAR.replace('开工率87.5%', '开工率78.5%'), facts).claims.filter(
    ({ verdict }) => verdict === 'fails',
  );
  expect(wrong.some(({ quote }) => quote.includes('78.5'))).toBe(true);
});
