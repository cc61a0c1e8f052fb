import { audit, type Report, type Sheet } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const NAMES = ['榆树市', '德惠市', '农安县', '蛟河市', '桦甸市', '舒兰市', '磐石市', '永吉县'];
const TASKS = [730, 415, 268, 504, 377, 629, 188, 342];
const DONE = [411, 302, 260, 198, 344, 505, 93, 277];
const sumOf = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);
const share = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

/** What is changed in a workbook whose figures are all right. */
interface Changes {
  readonly done?: Readonly<Record<number, number>>;
  readonly rates?: Readonly<Record<number, number | undefined>>;
  readonly tasks?: Readonly<Record<number, number | string>>;
  readonly year?: number;
}

const last = NAMES.length;
const at = <T>(list: readonly T[], changes: Readonly<Record<number, T>> = {}): readonly T[] =>
  list.map((one, i) => (i in changes ? (changes[i] as T) : one));

/** Place by place and the total: what was done, and its share of a plan that stands elsewhere. */
function progress({ done, rates }: Changes): Sheet {
  const figures = at([...DONE, sumOf(DONE)], done);
  const shares = at<number | undefined>(
    [...DONE, sumOf(DONE)].map((one, i) => share(one, [...TASKS, sumOf(TASKS)][i] ?? 1)),
    rates,
  );
  return sheetOf({
    name: '进度',
    rows: [
      ['2024年1-9月租赁补贴发放工作进展情况表'],
      ['市县', '已发放（户）', '占年度计划（%）'],
      ...[...NAMES, '合计'].map((name, i) => [name, figures[i], shares[i]]),
    ],
  });
}

const plan = ({ tasks, year = 2024 }: Changes): Sheet =>
  sheetOf({
    name: '任务书',
    rows: [
      [`${year}年度住房保障计划表`],
      ['市县', '棚改新开工（套）', '租赁补贴（户）', '保租房（套）', '公租房新建（套）'],
      ...at<number | string>([...TASKS, sumOf(TASKS)], tasks).map((task, i) => [
        [...NAMES, '合计'][i],
        undefined,
        task,
      ]),
    ],
  });

const inOne = (changes: Changes): Report => audit(workbookOf(plan(changes), progress(changes)));
const withTargets = (changes: Changes): Report =>
  audit(workbookOf(progress(changes)), { targets: workbookOf(plan(changes)) });
const told = ({ findings }: Report): readonly string[] =>
  findings
    .filter(({ rule, level }) => level === 'error' && /rate|scale|total|targets/.test(rule))
    .map(({ rule, at: { sheet, row, column }, expected }) => `${rule} ${sheet} ${row},${column} ${expected ?? '?'}`);
const isOpen = ({ verdict }: Report): boolean => verdict.incomplete.some((one) => one.includes('没有核算'));

describe.each([
  ['a sheet of the workbook', inOne],
  ['another workbook', withTargets],
])('a rate whose plan is on %s', (_, reportOf) => {
  it('is held to it, and then nothing is left open', () => {
    expect(told(reportOf({}))).toEqual([]);
    expect(isOpen(reportOf({}))).toBe(false);
  });

  it('is told where it is wrong, with the sheet of the plan', () => {
    const report = reportOf({ rates: { 2: 79 } });
    expect(told(report)).toEqual(['rate-mismatch 进度 4,2 97.0']);
    expect(report.findings.find(({ rule }) => rule === 'rate-mismatch')?.message).toContain(
      '填报79%，按260÷年度计划268（工作表“任务书”）计算应为97.0%',
    );
  });

  it('is held to the total of the plan in the row of the total', () => {
    expect(told(reportOf({ rates: { [last]: 91.4 } }))).toEqual(['rate-mismatch 进度 10,2 69.2']);
  });

  it('tells which figure makes a total wrong', () => {
    expect(told(reportOf({ done: { 0: 431 } }))).toEqual(['total-mismatch 进度 2,1 411']);
  });

  it('is left open in rows without a target', () => {
    expect(reportOf({ tasks: { 4: '—' } }).verdict.incomplete.join()).toContain(
      '完成率(%)”有1行没有核算：年度计划表没有这一行的计划（桦甸市）',
    );
    expect(told(reportOf({ tasks: { 4: '—' }, rates: { 4: 12 } })).filter((one) => one.includes('进度 6,2'))).toEqual(
      [],
    );
    expect(isOpen(reportOf({ tasks: { 4: '—', [last]: sumOf(TASKS) - 377 }, rates: { 4: undefined } }))).toBe(false);
  });

  it('is held to no plan of another year', () => {
    const report = reportOf({ rates: { 2: 79 }, year: 2023 });
    expect(told(report)).toEqual([]);
    expect(isOpen(report)).toBe(true);
  });

  it('that is written a hundred times too small is told as such', () => {
    expect(told(reportOf({ rates: { 2: 0.97 } }))).toEqual(['percent-scale 进度 4,2 97.0']);
  });
});

describe('the rate of a prefecture', () => {
  const GROUPS = [
    ['长春市合计', '榆树市', '德惠市'],
    ['吉林市合计', '蛟河市', '桦甸市'],
  ] as const;
  const figures = [1145, 730, 415, 881, 504, 377];
  const sheets = (off: number): Report =>
    audit(
      workbookOf(
        sheetOf({
          name: '任务书',
          rows: [
            ['2024年度住房保障计划表'],
            ['市县', '棚改新开工（套）', '租赁补贴（户）', '保租房（套）', '公租房新建（套）'],
            ...GROUPS.flat().map((name, i) => [name, undefined, figures[i]]),
          ],
        }),
        sheetOf({
          name: '进度',
          rows: [
            ['2024年1-9月租赁补贴发放工作进展情况表'],
            ['市县', '已发放（户）', '占年度计划（%）'],
            ...GROUPS.flat().map((name, i) => {
              const done = (figures[i] ?? 0) - 20 * (i % 3 === 0 ? 2 : 1);
              return [name, done, share(done, figures[i] ?? 1) + (i === 3 ? off : 0)];
            }),
          ],
        }),
      ),
    );

  it('is held to the plan of the prefecture', () => {
    expect(isOpen(sheets(0))).toBe(false);
    expect(told(sheets(0))).toEqual([]);
    expect(told(sheets(-8))).toEqual(['rate-mismatch 进度 5,2 95.5']);
  });
});

describe('a plan that is wrong itself', () => {
  it('is told where it stands, when it is audited', () => {
    expect(told(inOne({ tasks: { 5: 692 } }))).toEqual(['targets-do-not-add-up 任务书 7,2 629']);
  });

  it('is never told at a cell of another workbook', () => {
    const report = withTargets({ tasks: { 5: 692 } });
    expect(report.findings.map(({ at: { sheet } }) => sheet)).not.toContain('任务书');
    expect(told(report)).toEqual(['rate-mismatch 进度 7,2 73.0']);
  });
});
