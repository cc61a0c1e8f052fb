import {
  audit,
  fixEdits,
  planFixes,
  safeFindings,
  undoableCells,
  undoEdits,
  undone,
  undoPlan,
  applyEdits,
  type CellEdit,
  type Edit,
  type Snapshot,
} from '../../../src/core';
import { subsidies, subsidySheet } from '../audit/samples';

const faulty = subsidies(
  "1 | 集 安 | '５２０ | '560 | 107.7\n3 | 磐石市 | 830.5 | 861 | '103.7%\n2 | 蛟河 | 760 | 790 | 103.9",
);
const cells = (edits: readonly Edit[]): readonly CellEdit[] =>
  edits.filter((edit): edit is CellEdit => edit.kind === 'cell');

/** The snapshot after a batch: its cells and settings written. */
const written = (snapshot: Snapshot, edits: readonly Edit[]): Snapshot => applyEdits(snapshot, edits);

describe('safe fixes', () => {
  const plan = planFixes(faulty, safeFindings(audit(faulty).findings));
  const batch = fixEdits(faulty, plan.changes, '2022-10-08 09:30');

  it('carry what the cells held, so that a host can refuse a stale batch', () => {
    expect(cells(batch).map(({ was, to }) => [was, to])).toEqual([
      ['５２０', 520],
      ['560', 560],
      ['103.7%', 103.7],
      ['集 安', '集安市'],
      ['蛟河', '蛟河市'],
      [3, 2],
      [2, 3],
    ]);
  });

  it('leave rounded text to people: 0.07万 in a column of 户 may stand for 704', () => {
    const rounded = subsidies("1 | 集安市 | '700户 | '0.07万 | 100\n2 | 磐石市 | 830 | 861 | 103.7");
    const { findings } = audit(rounded);
    expect(findings.flatMap(({ fix }) => fix?.edits.map(({ to }) => to) ?? [])).toEqual(
      expect.arrayContaining([700, 700]),
    );
    expect(
      cells(fixEdits(rounded, planFixes(rounded, safeFindings(findings)).changes, '')).map(({ was }) => was),
    ).toEqual(['700户']);
  });

  it('leave nothing that is safe to fix', () => {
    const after = audit(written(faulty, batch));
    expect(safeFindings(after.findings)).toEqual([]);
    expect(after.findings.map((one) => one.rule)).toEqual(['not-integer']);
  });

  it('are taken back exactly, from what the workbook keeps', () => {
    const after = written(faulty, batch);
    const before = written(after, undoEdits(after, undoPlan(after).edits, '2022-10-08 09:40'));
    expect(before.sheets.slice(0, faulty.sheets.length)).toEqual(faulty.sheets);
    expect(undoableCells(before)).toBeUndefined();
    expect(undone(undone(cells(batch)))).toEqual(cells(batch));
  });

  it('are written to the log with their reason', () => {
    const sheet = batch.find((edit) => edit.kind === 'sheet');
    const lines = sheet?.kind === 'sheet' ? sheet.plan.cells.map((row) => row.map(({ content }) => content)) : [];
    expect(lines[3]).toEqual([
      '2022-10-08 09:30',
      '附件2',
      'C4',
      '集安市',
      '计划发放(户)',
      '５２０',
      '520',
      '数字存成文本',
      '“５２０”是文本，应为数字520。',
      '',
    ]);
  });
});

describe('a plan of fixes', () => {
  it('changes a cell once; the later wish waits for the next audit', () => {
    const [first, second] = audit(faulty).findings.filter((one) => one.fix);
    const clash =
      first && second?.fix ? { ...second, fix: { ...second.fix, edits: first.fix?.edits ?? [] } } : undefined;
    const plan = planFixes(
      faulty,
      [first, clash].flatMap((one) => one ?? []),
    );
    expect(plan.changes.map(({ finding }) => finding.id)).toEqual([first?.id]);
    expect(plan.postponed.map((one) => one.id)).toEqual([second?.id]);
  });

  it('leaves a protected sheet alone and names it', () => {
    const snapshot: Snapshot = {
      sheets: [{ ...subsidySheet("1 | 集安市 | '520 | 560 | 107.7"), isProtected: true }],
      settings: {},
    };
    expect(planFixes(snapshot, audit(snapshot).findings)).toMatchObject({ changes: [], protectedSheets: ['附件2'] });
  });

  it('takes no notice of findings without a fix', () => {
    const findings = audit(faulty).findings.filter((one) => !one.fix);
    expect(findings.length).toBeGreaterThan(0);
    expect(planFixes(faulty, findings)).toEqual({ changes: [], postponed: [], protectedSheets: [] });
  });

  it('cannot be undone from settings that are not ours to read', () => {
    for (const settings of [
      {},
      { 'last-batch': 'x' },
      { 'last-batch': { time: 't', lines: [], edits: [{ at: 1 }] } },
    ]) {
      expect(undoPlan({ ...faulty, settings })).toEqual({ edits: [], left: [] });
    }
  });
});
