import {
  applyEdits,
  archiveEdits,
  audit,
  clearEdits,
  columnLabel,
  figureText,
  HISTORY_SHEET,
  importPrevious,
  pastPeriods,
  pastProgress,
  progress,
  rateText,
  jilin,
  recognise,
  reportAnnexes,
  trend,
  usedArea,
  valueAt,
  withHistory,
  type PlannedEdits,
  type Snapshot,
  type Stored,
} from '../../../src/core';
import { newXlsx, openXlsx } from '../../../src/hosts/xlsx';
import { sheetOf, workbookOf } from '../build';
import { measureOf, placesWith, seed, STALLED } from './seeds';

const SOURCE = { file: 'annexes-2022-06.xlsx', date: '2022-10-08' };
let september: Snapshot;
let june: Snapshot;
beforeAll(async () => {
  [september, june] = await Promise.all([seed('annexes-2022-09.xlsx'), seed('annexes-2022-06.xlsx')]);
});

/** The workbook with what was planned; a refusal fails the test. */
function carriedOut(snapshot: Snapshot, planned: PlannedEdits<Stored>): Snapshot {
  if (planned.kind === 'refused') throw new Error(planned.reason);
  return applyEdits(snapshot, planned.edits);
}

const reason = (planned: PlannedEdits<Stored>): string | undefined =>
  planned.kind === 'refused' ? planned.reason : undefined;
const withJune = (): Snapshot => carriedOut(september, importPrevious(september, june, SOURCE));
const historyOf = (snapshot: Snapshot) => snapshot.sheets.find(({ name }) => name === HISTORY_SHEET);

test('an imported period is compared with like the workbook it came from', () => {
  const own = progress(withJune());
  const other = progress(september, { previous: june });
  expect(own.previousPeriod).toEqual({ year: 2022, fromMonth: 1, toMonth: 6 });
  for (const { measure, places, total } of other.measures) {
    const found = measureOf(own, measure.id);
    expect([
      measure.id,
      found.places.map(({ status, increment }) => [status, increment && figureText(increment)]),
      found.total.increment && figureText(found.total.increment),
    ]).toEqual([
      measure.id,
      places.map(({ status, increment }) => [status, increment && figureText(increment)]),
      total.increment && figureText(total.increment),
    ]);
  }
  for (const [id, places] of Object.entries(STALLED)) expect(placesWith(measureOf(own, id), 'stalled')).toEqual(places);
});

test('the rules across periods find in the history what they find in the workbook', () => {
  const across = (snapshot: Snapshot, previous?: Snapshot) =>
    audit(snapshot, withHistory(snapshot, previous ? { previous } : {}));
  const own = across(withJune());
  const other = across(september, june);
  expect(own.findings.map(({ id }) => id)).toEqual(other.findings.map(({ id }) => id));
  expect(own.skipped.filter(({ reason: why }) => why.includes('上期'))).toEqual([]);
  expect(own.findings.some(({ rule }) => rule === 'unknown-annex')).toBe(false);
});

test('the table is an Excel table, flat, and names its period, annex, measure, place, value, unit and source', () => {
  const planned = archiveEdits(september);
  const plan =
    planned.kind === 'planned'
      ? planned.edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.plan] : []))[0]
      : undefined;
  const lines = plan?.cells.slice(2).map((row) => row.map(({ content }) => content)) ?? [];
  expect(lines[0]).toEqual(['报告期', '附表', '指标', '市县', '数值', '单位', '来源']);
  expect(lines).toContainEqual(['2022年1-9月', '棚户区改造', '新开工/计划', '长春市', 2210, '套', '本工作簿']);
  expect(lines).toContainEqual(['2022年1-9月', '征收补偿政策', '是否印发', '德惠市', '否', '', '本工作簿']);
  expect(lines).toContainEqual(['2022年1-9月', '租赁补贴', '已发放', '辽源市', 0, '户', '本工作簿']);
  expect(plan?.table).toEqual({ name: 'annex_history', area: { row: 2, column: 0, rows: lines.length, columns: 7 } });
  expect(planned).toMatchObject({ period: { year: 2022, toMonth: 9 }, figures: lines.length - 1 });
});

test('a title that states another month than the rest does not scatter the figures over periods', async () => {
  const faulty = await seed('annexes-2022-09-faulty.xlsx');
  expect(pastPeriods(carriedOut(faulty, archiveEdits(faulty))).map(({ period }) => period.toMonth)).toEqual([9]);
});

test('a period stored again is replaced, other periods and lines the user has added stay', () => {
  const stored = carriedOut(withJune(), archiveEdits(withJune()));
  expect(pastPeriods(stored).map(({ period }) => period.toMonth)).toEqual([6, 9]);
  const again = carriedOut(stored, archiveEdits(stored));
  expect(historyOf(again)).toEqual(historyOf(stored));
  const sheet = historyOf(stored);
  const note = ['去年底', '棚户区改造', '自编指标', '长春市', 7, '套', '手工'];
  const extended = {
    ...stored,
    sheets: stored.sheets.map((one) => (one === sheet ? { ...one, values: [...one.values, note] } : one)),
  };
  expect(historyOf(carriedOut(extended, archiveEdits(extended)))?.values).toContainEqual(note);
});

test('the user may move the columns of the history and sort it', () => {
  const snapshot = withJune();
  const moved = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== HISTORY_SHEET) return sheet;
      const [title = [], note = [], head = [], ...lines] = sheet.values;
      const turned = [head, ...lines.reverse()].map((row) => [...row].reverse());
      return { ...sheet, values: [title, note, ...turned] };
    }),
  };
  expect(placesWith(measureOf(progress(moved), 'subsidy'), 'stalled')).toEqual(STALLED.subsidy);
});

test('clearing with the sheets keeps the history', () => {
  const snapshot = withJune();
  expect(historyOf(applyEdits(snapshot, clearEdits(snapshot, true)))).toBeDefined();
});

test.each(reportAnnexes(jilin))('$name comes back from the history as the annex it is, with every column', (annex) => {
  const periods = pastPeriods(withJune());
  const table = periods[0] && recognise(periods[0].snapshot).tables.find((one) => one.annex === annex);
  if (annex.cumulative.length === 0 && annex.measures.length === 0) return;
  expect(table?.columns.map(({ definition }) => definition && columnLabel(definition))).toEqual(
    annex.columns.map(columnLabel),
  );
  expect(table?.period).toEqual({ year: 2022, fromMonth: 1, toMonth: 6 });
});

test('figures of another year are kept but nothing is compared with them', () => {
  const table = (title: string, done: number): Snapshot =>
    workbookOf(
      sheetOf({
        rows: [[title], ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'], [1, '长春市', 500, done]],
      }),
    );
  const now = table('2023年1-3月全省租赁补贴发放工作进展情况表', 100);
  const stored = carriedOut(now, importPrevious(now, table('2022年1-9月全省租赁补贴发放工作进展情况表', 100), SOURCE));
  expect(pastPeriods(stored)).toHaveLength(1);
  expect(progress(stored)).not.toHaveProperty('previousPeriod');
});

test('the trend of a measure runs from the stored periods to the present', () => {
  const snapshot = withJune();
  const points = (place?: string) =>
    trend(pastProgress(snapshot), progress(snapshot), 'start', place).map(({ period, done, rate }) => [
      period.toMonth,
      done && figureText(done),
      rate && rateText(rate),
    ]);
  expect(points()).toEqual([
    [6, '14363', '70.3'],
    [9, '20675', '101.2'],
  ]);
  expect(points('靖宇县')).toEqual([
    [6, '103', '48.6'],
    [9, '123', '58.0'],
  ]);
  const stored = carriedOut(snapshot, archiveEdits(snapshot));
  expect(trend(pastProgress(stored), progress(stored), 'start')).toHaveLength(2);
});

describe('one sentence says why', () => {
  const empty = workbookOf(sheetOf({ rows: [['随便什么']] }));

  test('there is nothing to archive', () => {
    expect(reason(archiveEdits(empty))).toBe('没有找到附表，没有可存的数据。');
  });

  test('a workbook is no earlier period', () => {
    expect(reason(importPrevious(june, september, SOURCE))).toBe(
      '这个工作簿是2022年1-9月的，不早于本期（2022年1-6月），不能作为上期。',
    );
    expect(reason(importPrevious(september, empty, SOURCE))).toContain('没有附表，不能作为上期');
  });

  test('a workbook is of another province', () => {
    const other = workbookOf(
      sheetOf({
        rows: [
          ['2022年1-6月全省租赁补贴发放工作进展情况表'],
          ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
          [1, '沈阳市', 500, 3],
          [2, '大连市', 3, 3],
          [3, '长春市', 5, 3],
        ],
      }),
    );
    expect(reason(importPrevious(september, other, SOURCE))).toContain('不是吉林省的市县');
  });

  test('a sheet of the user has the name', () => {
    const taken = {
      ...september,
      sheets: [...september.sheets, sheetOf({ name: HISTORY_SHEET, rows: [['我的'], ['数据']] })],
    };
    expect(reason(archiveEdits(taken))).toContain('“历史数据”不是附表审核生成的');
  });
});

test('a file keeps the history', async () => {
  const host = await newXlsx();
  const planned = archiveEdits(june);
  await host.write(planned.kind === 'planned' ? planned.edits : []);
  const back = await (await openXlsx(host.save())).read();
  const past = pastPeriods(back);
  expect(past.map(({ period }) => period.toMonth)).toEqual([6]);
  const sheet = historyOf(back);
  expect(sheet && [valueAt(sheet, 3, 0), usedArea(sheet).columns]).toEqual(['2022年1-6月', 7]);
  expect(pastProgress(back)[0]?.measures.map(({ total }) => figureText(total.done))).toEqual(
    progress(june).measures.map(({ total }) => figureText(total.done)),
  );
}, 30_000);
