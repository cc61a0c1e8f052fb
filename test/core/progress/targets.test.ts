import {
  a1,
  applyEdits,
  audit,
  clearEdits,
  figureText,
  importTargets,
  progress,
  recognise,
  refusalOf,
  targetCheck,
  targetsRefusal,
  TARGETS_SHEET,
  valueAt,
  type Snapshot,
  type TargetCheck,
  type TargetLine,
  type Value,
} from '../../../src/core';
import { newXlsx, openXlsx } from '../../../src/hosts/xlsx';
import { sheetOf, workbookOf } from '../build';
import { measureOf, placeOf, seed } from './seeds';

const SOURCE = { file: 'targets-2022.xlsx', date: '2022-10-08' };
let september: Snapshot;
let targets: Snapshot;
beforeAll(async () => {
  [september, targets] = await Promise.all([seed('annexes-2022-09.xlsx'), seed('targets-2022.xlsx')]);
});

const imported = (snapshot: Snapshot, other: Snapshot): Snapshot => {
  const planned = importTargets(snapshot, other, SOURCE);
  if (planned.kind === 'refused') throw new Error(planned.reason);
  expect(refusalOf(snapshot, planned.edits)).toBeUndefined();
  return applyEdits(snapshot, planned.edits);
};
const refusalText = (snapshot: Snapshot, other: Snapshot): string | undefined => {
  const planned = importTargets(snapshot, other, SOURCE);
  return planned.kind === 'refused' ? planned.reason : undefined;
};

const subsidies = (...rows: readonly (readonly Value[])[]) =>
  sheetOf({
    name: '附件2',
    rows: [
      ['2022年1-9月全省租赁补贴发放工作进展情况表'],
      ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
      ...rows.map((row, i) => [i + 1, ...row]),
    ],
  });
const plan = (year: string, ...rows: readonly (readonly Value[])[]) =>
  sheetOf({
    name: '计划',
    rows: [
      [`${year}全省保障性安居工程年度计划表`],
      ['序号', '市县', '租赁补贴(户)'],
      ...rows.map((row, i) => [i + 1, ...row]),
    ],
  });

describe('imported targets', () => {
  test('are the same table in this workbook, with source and date, and hold from then on', () => {
    const own = imported(september, targets);
    const tableIn = (snapshot: Snapshot) =>
      recognise(snapshot).tables.find(({ annex }) => annex.id === 'annual-targets');
    const facts = (snapshot: Snapshot) => {
      const table = tableIn(snapshot);
      return (
        table && {
          title: table.title?.text,
          columns: table.columns.map(({ definition, unit, path }) => [definition?.id, unit, path]),
          cells: table.rows.map(({ row, kind, label }) => [
            kind,
            label,
            ...table.columns.map(({ column }) => valueAt(table.sheet, row, column)),
          ]),
        }
      );
    };
    expect(facts(own)).toEqual(facts(targets));
    const sheet = own.sheets.find(({ name }) => name === TARGETS_SHEET);
    expect(sheet?.values.flat()).toContain('数据来源：targets-2022.xlsx，导入日期：2022-10-08');
    expect(progress(own).hasTargets).toBe(true);
    expect(progress(own).measures.map(({ counts }) => counts)).toEqual(
      progress(september, { targets }).measures.map(({ counts }) => counts),
    );
  });

  test('make the audit compare as a second workbook does, and add no finding of their own', () => {
    const own = audit(imported(september, targets));
    const other = audit(september, { targets });
    expect(own.findings.map(({ id }) => id)).toEqual(other.findings.map(({ id }) => id));
    expect(own.skipped).toEqual(other.skipped);
  });

  test('are replaced by a later import and kept when reports are cleared', () => {
    const once = imported(september, targets);
    const twice = imported(once, targets);
    expect(twice).toEqual(once);
    expect(applyEdits(once, clearEdits(once, true)).sheets.map(({ name }) => name)).toContain(TARGETS_SHEET);
  });

  test('survive in a file', async () => {
    const host = await newXlsx();
    const planned = importTargets(september, targets, SOURCE);
    await host.write(planned.kind === 'planned' ? planned.edits : []);
    const back = await (await openXlsx(host.save())).read();
    expect(recognise(back).tables.map(({ annex, rows }) => [annex.id, rows.length])).toEqual([['annual-targets', 52]]);
    expect(recognise(back).unrecognised).toEqual([]);
  }, 30_000);
});

describe('targets are refused in one sentence', () => {
  test('when they are of another year', () => {
    const other = workbookOf(plan('2021年', ['长春市', 500]));
    expect(refusalText(workbookOf(subsidies(['长春市', 500, 3])), other)).toBe(
      '年度计划表是2021年的，附表是2022年的，不能使用。',
    );
    expect(
      targetsRefusal(workbookOf(subsidies(['长春市', 500, 3])), workbookOf(plan('2022年度', ['长春市', 500]))),
    ).toBeUndefined();
    expect(
      targetsRefusal(workbookOf(subsidies(['长春市', 500, 3])), workbookOf(plan('', ['长春市', 500]))),
    ).toBeUndefined();
  });

  test('when their places are those of another province', () => {
    expect(
      refusalText(september, workbookOf(plan('2022年', ['沈阳市', 500], ['大连市', 400], ['鞍山市', 1]))),
    ).toContain('不是吉林省的市县');
  });

  test('when there are none, or the workbook has its own', () => {
    expect(refusalText(september, september)).toContain('没有年度计划表');
    const own = workbookOf(subsidies(['长春市', 500, 3]), plan('2022年', ['长春市', 500]));
    expect(refusalText(own, targets)).toContain('已有年度计划表（工作表“计划”）');
    const taken = workbookOf(subsidies(['长春市', 500, 3]), sheetOf({ name: TARGETS_SHEET, rows: [['备忘']] }));
    expect(refusalText(taken, targets)).toContain('没有覆盖');
  });
});

const checked = (check: TargetCheck) => {
  if (check.kind === 'unchecked') throw new Error('unchecked');
  return check;
};

const shown = ({ place, verdict, target, plan: printed, difference }: TargetLine) => [
  place,
  verdict,
  target && figureText(target),
  printed && figureText(printed),
  difference && figureText(difference),
];

test('comparing plans with targets the example agrees in every place and measure, and in its sums', () => {
  const { lines, totals, flagged } = checked(targetCheck(september, { targets }));
  expect([flagged, lines.length, new Set(lines.map(({ verdict }) => verdict))]).toEqual([
    0,
    24 + 21 + 24 + 51 + 7 + 1 + 13,
    new Set(['equal']),
  ]);
  expect(
    totals.map(({ measure, provincial, plans }) => [
      measure.id,
      provincial && figureText(provincial),
      plans && figureText(plans),
    ]),
  ).toEqual([
    ['start', '20430', '20430'],
    ['built', '18703', '18703'],
    ['investment', '50', '50'],
    ['subsidy', '75103', '75103'],
    ['affordable', '12670', '12670'],
    ['new-build', '500', '500'],
    ['rectification', '7200', '7200'],
  ]);
});

test('comparing plans with targets differences, places without a row and rows without a target are told apart', () => {
  const snapshot = workbookOf(
    subsidies(
      ['长春市', 500, 3],
      ['吉林市', 400, 3],
      ['四平市', 300, 3],
      ['辽源市', '—', '—'],
      ['通化市', '待定', 3],
      ['白山市', 10, 3],
    ),
    plan(
      '2022年',
      ['长春市', 500],
      ['吉林市', 450],
      ['辽源市', 20],
      ['通化市', 5],
      ['白山市', '—'],
      ['松原市', 7],
      ['白城市', 0],
    ),
  );
  const { lines, flagged, totals } = checked(targetCheck(snapshot));
  expect(lines.map(shown)).toEqual([
    ['长春市', 'equal', '500', '500', '0'],
    ['吉林市', 'differs', '450', '400', '-50'],
    ['四平市', 'no-target', undefined, '300', '300'],
    ['辽源市', 'differs', '20', undefined, '-20'],
    ['通化市', 'unread', '5', undefined, undefined],
    ['白山市', 'no-target', undefined, '10', '10'],
    ['松原市', 'no-row', '7', undefined, '-7'],
  ]);
  expect([flagged, totals[0]?.provincial]).toEqual([6, undefined]);
  expect(lines.map(({ planAt, targetAt }) => [planAt && a1(planAt), targetAt && a1(targetAt)])[1]).toEqual([
    'C4',
    'C4',
  ]);
});

test('comparing plans with targets local targets that do not make the provincial one are flagged', () => {
  const snapshot = workbookOf(subsidies(['长春市', 500, 3]), plan('2022年', ['长春市', 500], ['合计', 600]));
  const { totals, flagged } = checked(targetCheck(snapshot));
  expect([flagged, ...totals.map(({ difference }) => difference && figureText(difference))]).toEqual([1, '-100']);
});

test('comparing plans with targets without targets nothing is compared', () => {
  expect(targetCheck(september)).toEqual({ kind: 'unchecked' });
});

test('comparing plans with targets places with a target and no row are named by the progress too', () => {
  const snapshot = workbookOf(subsidies(['长春市', 500, 3]), plan('2022年', ['长春市', 500], ['松原市', 7]));
  const measure = measureOf(progress(snapshot), 'subsidy');
  expect(measure.missing.map(({ unit, target }) => [unit.name, figureText(target)])).toEqual([['松原市', '7']]);
  expect(placeOf(measure, '长春市').isTargetBorrowed).toBe(false);
});
