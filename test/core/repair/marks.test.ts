import {
  audit,
  auditEdits,
  clearEdits,
  findingsSheet,
  OWNER_LINE,
  unmarkedSheets,
  type Edit,
  type Snapshot,
} from '../../../src/core';
import { sheetOf } from '../build';
import { subsidies, subsidySheet } from '../audit/samples';

const faulty = "1 | 集安 | 520 | '560 | 107.7\n\n2 | 磐石市 | 830.5 | 861 | 103.7";
const marks = (edits: readonly Edit[]) => edits.filter((edit) => edit.kind === 'mark');

describe('the marks of an audit', () => {
  it('clear the old ones first, then colour every faulty cell once, by its worst finding', () => {
    const snapshot = subsidies(faulty);
    const edits = auditEdits(audit(snapshot), snapshot);
    expect(edits[0]).toEqual({ kind: 'clear-marks', what: 'audit' });
    expect(marks(edits).map((mark) => [mark.look, mark.areas.map(({ row, column }) => [row, column])])).toEqual([
      [
        'error',
        [
          [3, 3],
          [5, 2],
        ],
      ],
      ['warning', [[4, 0]]],
      ['info', [[3, 1]]],
    ]);
    expect(edits.at(-1)?.kind).toBe('sheet');
  });

  it('show the worst of several findings at one cell', () => {
    const snapshot = subsidies('1 | 集安市 | 520 | 560 | 107.7\n2 | 集安 | 830 | 861 | 103.7');
    const report = audit(snapshot);
    expect(report.findings.map((one) => [one.level, one.at.row])).toEqual([
      ['info', 4],
      ['error', 4],
    ]);
    expect(marks(auditEdits(report, snapshot)).map((mark) => [mark.look, mark.areas.length])).toEqual([['error', 1]]);
  });

  it('are left out on a protected sheet, which is named instead', () => {
    const snapshot: Snapshot = { sheets: [{ ...subsidySheet(faulty), isProtected: true }], settings: {} };
    const report = audit(snapshot);
    expect(marks(auditEdits(report, snapshot))).toEqual([]);
    expect(unmarkedSheets(report, snapshot)).toEqual(['附件2']);
  });

  it('are not made for what lies in no cell', () => {
    const other = sheetOf({
      name: '附件3',
      rows: [
        ['全省房屋征收工作进展情况表'],
        ['市县', '征收户数(户)', '征收面积(万㎡)', '拆迁户数(户)', '拆迁面积(万㎡)', '合计户数(户)', '合计面积(万㎡)'],
        ['集安市', 26, 0.21, 0, 0, 26, 0.21],
      ],
    });
    const snapshot: Snapshot = {
      sheets: [subsidySheet('1 | 集安市 | 520 | 560 | 107.7\n2 | 大安市 | 300 | 270 | 90'), other],
      settings: {},
    };
    const report = audit(snapshot);
    expect(report.findings.map((one) => [one.rule, one.isMarked])).toEqual([
      ['missing-annex', false],
      ['missing-annex', false],
    ]);
    expect(marks(auditEdits(report, snapshot))).toEqual([]);
  });
});

describe('the list of findings', () => {
  const texts = (snapshot: Snapshot): readonly (readonly unknown[])[] =>
    findingsSheet(audit(snapshot)).cells.map((row) => row.map(({ content }) => content));

  it('is ours by its second row, and says the verdict there', () => {
    const [, line] = texts(subsidies(faulty));
    expect(String(line?.[0])).toMatch(
      new RegExp(
        `^${OWNER_LINE}　2处错误须修改，1处待核实；错误2处，核实1处，提示1处；.*检查\\d+条规则，\\d+条未检查$`,
      ),
    );
  });

  it('has one line a finding, errors first, each with a link to its cell', () => {
    const sheet = findingsSheet(audit(subsidies(faulty)));
    const lines = sheet.cells.slice(3, 7);
    expect(lines.map((line) => [line[0]?.content, line[1]?.content, line[3]?.content])).toEqual([
      [1, '错误', 'D4'],
      [2, '错误', 'C6'],
      [3, '核实', 'A5'],
      [4, '提示', 'B4'],
    ]);
    expect(lines[0]?.[3]?.link).toEqual({ sheet: '附件2', cell: 'D4' });
    expect(sheet.cells.every((line) => line.length <= sheet.columnWidths.length)).toBe(true);
  });

  it('keeps what users typed as text, however it begins', () => {
    const snapshot: Snapshot = {
      sheets: [
        sheetOf({
          name: '附件2',
          rows: [['租赁补贴发放情况'], ['市县', '计划发放(户)', '已发放(户)', '完成率(%)'], ['@长春', 1, '+1+1', 100]],
        }),
      ],
      settings: {},
    };
    expect(
      texts(snapshot)
        .flat()
        .filter((content) => typeof content === 'object'),
    ).toEqual([]);
    expect(texts(snapshot).flat()).toContain('@长春');
  });

  it('lists what was not checked, and says so when nothing was found', () => {
    const rows = texts(subsidies('1 | 集安市 | 520 | 560 | 107.7'));
    expect(rows[3]).toEqual(['没有发现问题。']);
    expect(rows.some((row) => row[0] === '未检查的规则')).toBe(true);
  });
});

describe('clearing', () => {
  it('takes off every mark, and the sheets we wrote only on request', () => {
    const own = sheetOf({ name: '差错清单', rows: [['差错清单'], [`${OWNER_LINE}　可以报送`]] });
    const foreign = sheetOf({ name: '汇总表', rows: [['汇总表'], ['县里自己的汇总']] });
    const snapshot: Snapshot = { sheets: [own, foreign], settings: {} };
    expect(clearEdits(snapshot, false)).toEqual([{ kind: 'clear-marks', what: 'all' }]);
    expect(clearEdits(snapshot, true)).toEqual([
      { kind: 'clear-marks', what: 'all' },
      { kind: 'remove-sheet', name: '差错清单' },
    ]);
  });
});
