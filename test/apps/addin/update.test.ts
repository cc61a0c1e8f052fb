import { freshList, firstModel, type Model } from '../../../src/apps/addin/model';
import { update } from '../../../src/apps/addin/update';
import { faulty, many, reportOf } from './reports';

const ready: Model = { ...firstModel, surroundings: 'excel' };
const withReport: Model = { ...ready, audited: { report: faulty, at: '15:32' } };

describe('commands', () => {
  test('an audit starts with reading and clears what was said before', () => {
    const [model, commands] = update({ ...ready, notice: { kind: 'no-findings-sheet' } }, { kind: 'audit' });
    expect(model.step).toBe('reading');
    expect(model.notice).toBeUndefined();
    expect(commands).toEqual([{ kind: 'audit' }]);
  });

  test('only one command runs at a time', () => {
    const busy: Model = { ...ready, step: 'auditing' };
    for (const message of [{ kind: 'audit' }, { kind: 'clear', withSheets: true }, { kind: 'show-findings' }] as const) {
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
    const [model] = update({ ...ready, step: 'clearing' }, { kind: 'finished', notice: { kind: 'cleared', withSheets: false } });
    expect(model).toEqual({ ...ready, notice: { kind: 'cleared', withSheets: false } });
  });
});

describe('a report', () => {
  test('ends the audit and lifts the filters, which may hide what is new', () => {
    const filtered: Model = { ...withReport, step: 'marking', list: { ...freshList, filter: { level: 'info' } } };
    const [model] = update(filtered, { kind: 'audited', report: faulty, at: '15:40' });
    expect(model.step).toBeUndefined();
    expect(model.list.filter).toEqual({});
    expect(model.audited?.at).toBe('15:40');
  });

  test('leaves the open finding open while it is still there', () => {
    const opened: Model = { ...withReport, list: { ...freshList, current: '3' } };
    expect(update(opened, { kind: 'audited', report: faulty, at: '' })[0].list.current).toBe('3');
    expect(update(opened, { kind: 'audited', report: reportOf([]), at: '' })[0].list.current).toBeUndefined();
  });

  test('is shown even when its marks could not be written', () => {
    const notice = { kind: 'unmarked', failure: { kind: 'protected', sheet: '附件1' } } as const;
    const [model] = update(ready, { kind: 'audited', report: faulty, at: '', notice });
    expect(model.audited?.report).toBe(faulty);
    expect(model.notice).toEqual(notice);
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
    const order = ['1', '2', '3', '4', '5', '6', '6'];
    const seen = order.reduce<{ model: Model; ids: (string | undefined)[] }>(({ model, ids }) => {
      const [next] = update(model, { kind: 'move', by: 1 });
      return { model: next, ids: [...ids, next.list.current] };
    }, { model: withReport, ids: [] });
    expect(seen.ids).toEqual(order);
    expect(update(withReport, { kind: 'move', by: -1 })[0].list.current).toBe('6');
  });

  test('moving skips what the filters hide', () => {
    const [filtered] = update(withReport, { kind: 'filter', change: { level: 'warning' } });
    expect(update(filtered, { kind: 'move', by: 1 })[0].list.current).toBe('4');
  });

  test('moving unfolds a group and shows as much of it as is needed', () => {
    const report = many(300);
    const last = report.findings.filter((one) => one.annex === 'shantytown').at(-1)!;
    const [model] = update({ ...ready, audited: { report, at: '' }, list: { ...freshList, folded: ['附件1/shantytown'] } }, { kind: 'move', by: -1 });
    expect(model.list).toEqual({ ...freshList, current: last.id, shown: { '附件1/shantytown': 150 } });
  });

  test('a filter of no text is no filter', () => {
    const [model] = update({ ...withReport, list: { ...freshList, filter: { text: '县' } } }, { kind: 'filter', change: { text: '' } });
    expect(model.list.filter).toEqual({});
  });
});
