import { findingGroups } from '../../../src/apps/addin/pages/audit/finding-list';
import { freshList } from '../../../src/apps/addin/pages/audit/model';
import { firstModel, type Model } from '../../../src/apps/addin/model';
import { update } from '../../../src/apps/addin/update';
import { auditedOf, faulty, many, reportOf } from './reports';

const ready: Model = { ...firstModel, surroundings: 'excel' };
const withReport: Model = { ...ready, audited: auditedOf(faulty) };

describe('commands', () => {
  test('an audit starts with reading and clears what was said before', () => {
    const [model, commands] = update(
      { ...ready, notice: { kind: 'not-made-yet', sheet: '差错清单' } },
      { kind: 'audit' },
    );
    expect(model.step).toBe('reading');
    expect(model.notice).toBeUndefined();
    expect(commands).toEqual([{ kind: 'audit' }]);
  });

  test('only one command runs at a time', () => {
    const busy: Model = { ...ready, step: 'auditing' };
    for (const message of [
      { kind: 'audit' },
      { kind: 'clear', withSheets: true },
      { kind: 'show-findings' },
    ] as const) {
      expect(update(busy, message)).toEqual([busy, []]);
    }
  });

  test('nothing is done outside of Excel', () => {
    expect(update({ ...firstModel, surroundings: 'elsewhere' }, { kind: 'audit' })[1]).toEqual([]);
  });

  test('clearing is asked about in the pane, and closes the question', () => {
    const [asked] = update(ready, { kind: 'ask-clear' });
    expect(asked.dialog).toEqual({ kind: 'clear' });
    const [model, commands] = update(asked, { kind: 'clear', withSheets: true });
    expect(model.dialog).toBeUndefined();
    expect(commands).toEqual([{ kind: 'clear', withSheets: true }]);
  });

  test('a command that ends lets the next one start and says how it went', () => {
    const [model] = update(
      { ...ready, step: 'clearing' },
      { kind: 'finished', notice: { kind: 'cleared', withSheets: false } },
    );
    expect(model).toEqual({ ...ready, notice: { kind: 'cleared', withSheets: false } });
  });
});

describe('a report', () => {
  test('ends the audit and lifts filters that would hide all of it', () => {
    const filtered: Model = { ...withReport, step: 'marking', list: { ...freshList, filter: { text: '没有这个县' } } };
    const [model] = update(filtered, { kind: 'audited', audited: auditedOf(faulty) });
    expect(model.step).toBeUndefined();
    expect(model.list.filter).toEqual({});
    expect(model.audited?.at).toBe('15:32');
  });

  test('leaves the open finding open while it is still there', () => {
    const opened: Model = { ...withReport, list: { ...freshList, current: '3' } };
    expect(update(opened, { kind: 'audited', audited: auditedOf(faulty) })[0].list.current).toBe('3');
    expect(update(opened, { kind: 'audited', audited: auditedOf(reportOf([])) })[0].list.current).toBeUndefined();
  });

  test('keeps filters that still let something through', () => {
    const filtered: Model = { ...withReport, list: { ...freshList, filter: { level: 'info' } } };
    expect(update(filtered, { kind: 'audited', audited: auditedOf(faulty) })[0].list.filter).toEqual({ level: 'info' });
  });

  test('opens the next finding when the open one is settled', () => {
    const opened: Model = { ...withReport, list: { ...freshList, current: '3' } };
    const report = reportOf(faulty.findings.filter((one) => one.id !== '3' && one.id !== '4'));
    expect(update(opened, { kind: 'audited', audited: auditedOf(report) })[0].list.current).toBe('5');
  });

  test('shows its verdict while marks are still being written, and does not bring people back who went on', () => {
    const [found] = update(ready, { kind: 'found', audited: auditedOf(faulty) });
    expect([found.step, found.page, found.audited?.report]).toEqual(['marking', 'audit', faulty]);
    const [elsewhere] = update(found, { kind: 'open-page', page: 'summary' });
    const [done] = update(elsewhere, { kind: 'audited', audited: auditedOf(faulty) });
    expect([done.step, done.page]).toEqual([undefined, 'summary']);
  });

  test('is shown even when its marks could not be written', () => {
    const notice = {
      kind: 'unmarked',
      failure: { kind: 'protected', sheet: '附件1' },
      remains: { kind: 'nothing' },
    } as const;
    const [model] = update(ready, { kind: 'audited', audited: auditedOf(faulty), notice });
    expect(model.audited?.report).toBe(faulty);
    expect(model.notice).toEqual(notice);
  });
});

describe('changes', () => {
  const [fixable] = faulty.findings;
  const asked = update(withReport, { kind: 'ask-fix', findings: [fixable!] })[0];

  test('are asked about before anything is written', () => {
    expect(update(withReport, { kind: 'ask-fix', findings: [fixable!] })[1]).toEqual([]);
    expect(update(asked, { kind: 'fix' })[1]).toMatchObject([
      { kind: 'fix', changes: [{ finding: fixable, edits: fixable!.fix!.edits }] },
    ]);
  });

  test('that were not asked about are not made', () => {
    expect(update(withReport, { kind: 'fix' })).toEqual([withReport, []]);
    expect(update({ ...withReport, dialog: { kind: 'clear' } }, { kind: 'fix' })[1]).toEqual([]);
  });
});

describe('an explanation', () => {
  const open = faulty.findings.find((one) => one.level === 'warning')!;
  const asked = update({ ...withReport, person: '张敏' }, { kind: 'ask-explain', finding: open })[0];

  test('offers the person who wrote the last one', () => {
    expect(asked.dialog).toEqual({ kind: 'explain', finding: open, text: '', person: '张敏' });
  });

  test('needs words and a person', () => {
    expect(update(asked, { kind: 'explain' })).toEqual([asked, []]);
    const [written] = update(asked, { kind: 'draft', change: { text: ' 已核对原始台账 ' } });
    const [model, commands] = update(written, { kind: 'explain' });
    expect(commands).toMatchObject([{ kind: 'explain', finding: open, text: '已核对原始台账', person: '张敏' }]);
    expect(model.dialog).toBeUndefined();
  });

  test('that is already there is offered for change', () => {
    const settled = faulty.findings.find((one) => one.explanation)!;
    expect(update(withReport, { kind: 'ask-explain', finding: settled })[0].dialog).toMatchObject({ text: '本期不报' });
  });
});

describe('the list', () => {
  test('choosing a finding opens it and shows its cell', () => {
    const [model, commands] = update(withReport, { kind: 'choose', finding: '3' });
    expect(model.list.current).toBe('3');
    expect(commands).toEqual([{ kind: 'select', at: { sheet: '附件1', row: 7, column: 5 } }]);
  });

  test('choosing a finding while a command runs only opens it', () => {
    const [model, commands] = update({ ...withReport, step: 'marking' }, { kind: 'choose', finding: '3' });
    expect(model.list.current).toBe('3');
    expect(commands).toEqual([]);
  });

  test('a filter does not move the selection in Excel', () => {
    const opened: Model = { ...withReport, list: { ...freshList, current: '3' } };
    expect(update(opened, { kind: 'filter', change: { level: 'error' } })[1]).toEqual([]);
  });

  test('moving goes through the findings as they are shown and stops at both ends', () => {
    const order = ['3', '4', '5', '1', '2', '6', '6'];
    const seen = order.reduce<{ model: Model; ids: (string | undefined)[] }>(
      ({ model, ids }) => {
        const [next] = update(model, { kind: 'move', by: 1 });
        return { model: next, ids: [...ids, next.list.current] };
      },
      { model: withReport, ids: [] },
    );
    expect(seen.ids).toEqual(order);
    expect(update(withReport, { kind: 'move', by: -1 })[0].list.current).toBe('6');
  });

  test('moving skips what the filters hide', () => {
    const [filtered] = update(withReport, { kind: 'filter', change: { level: 'warning' } });
    expect(update(filtered, { kind: 'move', by: 1 })[0].list.current).toBe('4');
  });

  test('moving unfolds a group and shows as much of it as is needed', () => {
    const report = many(300);
    const last = findingGroups(report).at(-1)!;
    const [model] = update(
      { ...ready, audited: auditedOf(report), list: { ...freshList, folded: [last.key] } },
      { kind: 'move', by: -1 },
    );
    expect(model.list).toEqual({ ...freshList, current: last.findings.at(-1)!.id, shown: { [last.key]: 150 } });
  });

  test('a filter of no text is no filter', () => {
    const [model] = update(
      { ...withReport, list: { ...freshList, filter: { text: '县' } } },
      { kind: 'filter', change: { text: '' } },
    );
    expect(model.list.filter).toEqual({});
  });
});
