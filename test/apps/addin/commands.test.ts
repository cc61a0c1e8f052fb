import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performOn } from '../../../src/apps/addin/commands';
import { noticeWords } from '../../../src/apps/addin/failure-words';
import type { Command, Message } from '../../../src/apps/addin/message';
import {
  applyEdits,
  FINDINGS_SHEET,
  LOG_SHEET,
  planFixes,
  safeFindings,
  undoPlan,
  type Snapshot,
} from '../../../src/core';
import { HostError, type Host, type HostFailure } from '../../../src/hosts/host';
import { memoryHost } from '../../../src/hosts/memory';
import { openXlsx } from '../../../src/hosts/xlsx';
import { workbookOf } from '../../core/build';
import { drawn } from '../../core/tables/drawn';

let faulty: Snapshot;

beforeAll(async () => {
  const file = await openXlsx(readFileSync(join(__dirname, '../../../seeds/annexes-2022-09-faulty.xlsx')));
  faulty = await file.read();
});

/** Carries out one command; the messages it gave, in order. */
async function messagesOf(host: Host, command: Command): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const last = await performOn(host)(
    command,
    (message) => messages.push(message),
    () => false,
  );
  return last ? [...messages, last] : messages;
}

const failing = (failure: HostFailure) => async (): Promise<never> => {
  throw new HostError(failure);
};

describe('an audit', () => {
  test('marks the workbook, writes the list and hands over the report', async () => {
    const host = memoryHost(faulty);
    const messages = await messagesOf(host, { kind: 'audit' });
    expect(messages.map((message) => message.kind)).toEqual(['step', 'found', 'found', 'audited']);
    expect(messages.at(-1)).toMatchObject({
      audited: { report: { verdict: { isReady: false } }, at: expect.stringMatching(/^\d\d:\d\d$/) },
    });
    expect(host.marks().length).toBeGreaterThan(0);
    expect([...host.plans().keys()]).toEqual([FINDINGS_SHEET]);
    expect(host.batches().length).toBe(1);
  });

  test('whose marks cannot be written still shows its report, and says so', async () => {
    const failure = { kind: 'foreign-sheet', sheet: FINDINGS_SHEET } as const;
    const messages = await messagesOf({ ...memoryHost(faulty), write: failing(failure) }, { kind: 'audit' });
    expect(messages.at(-1)).toMatchObject({ kind: 'audited', notice: { kind: 'unmarked', failure } });
  });

  test('names the protected sheets it could not mark', async () => {
    const sheets = faulty.sheets.map((sheet, index) => ({ ...sheet, isProtected: index === 0 }));
    const messages = await messagesOf(memoryHost({ ...faulty, sheets }), { kind: 'audit' });
    expect(messages.at(-1)).toMatchObject({ notice: { kind: 'partly-marked', sheets: [sheets[0]?.name] } });
  });

  test('that cannot read ends with the reason', async () => {
    const failure = { kind: 'cell-being-edited' } as const;
    const messages = await messagesOf({ ...memoryHost(faulty), read: failing(failure) }, { kind: 'audit' });
    expect(messages).toEqual([{ kind: 'finished', notice: { kind: 'failed', failure, remains: { kind: 'nothing' } } }]);
  });

  test('that meets the unforeseen ends with a code instead of nothing', async () => {
    const read = async (): Promise<never> => {
      throw new TypeError('x');
    };
    const messages = await messagesOf({ ...memoryHost(faulty), read }, { kind: 'audit' });
    expect(messages).toEqual([
      {
        kind: 'finished',
        notice: { kind: 'failed', failure: { kind: 'unknown', code: 'TypeError' }, remains: { kind: 'nothing' } },
      },
    ]);
  });
});

describe('a change', () => {
  const auditedNow = async (host: Host) => {
    const last = (await messagesOf(host, { kind: 'audit' })).at(-1);
    if (last?.kind !== 'audited') throw new Error('The audit did not end with a report.');
    return last.audited;
  };

  test('is written, logged and audited again, and can be taken back', async () => {
    const host = memoryHost(faulty);
    const { snapshot, report } = await auditedNow(host);
    const { changes } = planFixes(snapshot, safeFindings(report.findings));
    const fixed = (await messagesOf(host, { kind: 'fix', snapshot, changes })).at(-1);
    const cells = changes.flatMap((one) => one.edits).length;
    expect(fixed).toMatchObject({ kind: 'audited', notice: { kind: 'fixed', cells }, audited: { undoable: cells } });
    expect([...host.plans().keys()]).toContain(LOG_SHEET);
    if (fixed?.kind !== 'audited') return;
    expect(safeFindings(fixed.audited.report.findings)).toEqual([]);
    const undone = (
      await messagesOf(host, {
        kind: 'undo',
        snapshot: fixed.audited.snapshot,
        edits: undoPlan(fixed.audited.snapshot).edits,
      })
    ).at(-1);
    expect(undone).toMatchObject({ notice: { kind: 'undone', cells } });
    expect(undone).toMatchObject({ audited: { report: { verdict: report.verdict } } });
    expect(host.snapshot().sheets.find((one) => one.name === faulty.sheets[0]?.name)?.values).toEqual(
      faulty.sheets[0]?.values,
    );
  });

  test('is refused when a cell has changed since the audit, and nothing is written', async () => {
    const host = memoryHost(faulty);
    const { snapshot, report } = await auditedNow(host);
    const { changes } = planFixes(snapshot, safeFindings(report.findings));
    const at = changes[0]!.edits[0]!.at;
    host.replace(applyEdits(host.snapshot(), [{ kind: 'cell', at, was: undefined, to: '用户改过' }]));
    const before = host.snapshot();
    const messages = await messagesOf(host, { kind: 'fix', snapshot, changes });
    expect(messages).toEqual([
      { kind: 'finished', notice: { kind: 'failed', failure: { kind: 'stale', at }, remains: { kind: 'nothing' } } },
    ]);
    expect(host.snapshot()).toBe(before);
  });

  test('that is an explanation settles its finding until it is withdrawn', async () => {
    const host = memoryHost(faulty);
    const { snapshot, report } = await auditedNow(host);
    const finding = report.findings.find((one) => one.level === 'warning')!;
    const explained = (
      await messagesOf(host, { kind: 'explain', snapshot, finding, text: '台账已核对', person: '李强' })
    ).at(-1);
    expect(explained).toMatchObject({
      notice: { kind: 'explained' },
      audited: { report: { verdict: { open: report.verdict.open - 1 } } },
    });
    const withdrawn = (await messagesOf(host, { kind: 'withdraw', snapshot: host.snapshot(), finding })).at(-1);
    expect(withdrawn).toMatchObject({
      notice: { kind: 'withdrawn' },
      audited: { report: { verdict: { open: report.verdict.open } } },
    });
  });
});

describe('clearing', () => {
  test.each([
    [false, [FINDINGS_SHEET]],
    [true, []],
  ])('with sheets %s takes the marks and leaves %j', async (withSheets, left) => {
    const host = memoryHost(faulty);
    await messagesOf(host, { kind: 'audit' });
    const messages = await messagesOf(host, { kind: 'clear', withSheets });
    expect(messages).toEqual([{ kind: 'finished', notice: { kind: 'cleared', withSheets } }]);
    expect(host.marks()).toEqual([]);
    expect([...host.plans().keys()]).toEqual(left);
  });
});

describe('showing', () => {
  test('a cell that is there says nothing', async () => {
    expect(await messagesOf(memoryHost(faulty), { kind: 'select', at: { sheet: '附件1', row: 0, column: 0 } })).toEqual(
      [],
    );
  });

  test('a sheet that is gone says so', async () => {
    const failure = { kind: 'missing-sheet', sheet: '附件9' } as const;
    const host = { ...memoryHost(faulty), select: failing(failure) };
    expect(await messagesOf(host, { kind: 'select', at: { sheet: '附件9', row: 0, column: 0 } })).toEqual([
      { kind: 'notice', notice: { kind: 'failed', failure } },
    ]);
  });

  test('the list of findings before there is one tells how to get it', async () => {
    const host = { ...memoryHost(faulty), select: failing({ kind: 'missing-sheet', sheet: FINDINGS_SHEET }) };
    expect(await messagesOf(host, { kind: 'show-findings' })).toEqual([
      { kind: 'notice', notice: { kind: 'not-made-yet', sheet: FINDINGS_SHEET } },
    ]);
  });

  test.each(['汇总表', '通报稿'])('%s before there is one tells how to get it', async (sheet) => {
    const host = { ...memoryHost(faulty), select: failing({ kind: 'missing-sheet', sheet }) };
    const [message] = await messagesOf(host, { kind: 'select', at: { sheet, row: 0, column: 0 } });
    expect(message).toEqual({ kind: 'notice', notice: { kind: 'not-made-yet', sheet } });
    expect(noticeWords({ kind: 'not-made-yet', sheet })).toMatchObject({
      text: `还没有“${sheet}”。`,
      advice: `先点“生成${sheet}”，生成以后再转到它。`,
    });
  });
});

describe('an answer to what a column is', () => {
  const asking: Snapshot = workbookOf(
    drawn(`
2022年1-9月住房租赁补贴发放工作进展情况表
市县 | 天（户） | 玄（户） | 地 | 发放率（%）
长春市 | 1200 | 9 | 17 | 76.7
榆树市 | 800 | 31 | 5 | 78.5
德惠市 | 640 | 27 | 44 | 80.8`),
  );
  const unreadOf = (message: Message | undefined): readonly string[] =>
    message?.kind === 'audited' ? message.audited.report.unread.map(({ text }) => text) : ['nothing audited'];

  test('is kept in the workbook and used by the next audit, until it is taken back', async () => {
    const host = memoryHost(asking);
    const first = (await messagesOf(host, { kind: 'audit' })).at(-1);
    expect(unreadOf(first)).toEqual(['天', '玄', '地']);
    if (first?.kind !== 'audited') return;
    const { snapshot, report } = first.audited;
    const [plan, , other] = report.unread;
    if (!plan || !other) throw new Error('nothing is unread');
    const answered = (await messagesOf(host, { kind: 'answer', snapshot, unread: plan, column: 'plan' })).at(-1);
    expect(answered).toMatchObject({ notice: { kind: 'answered' } });
    expect(unreadOf(answered)).toEqual(['玄', '地']);
    const now = await host.read();
    expect(unreadOf((await messagesOf(host, { kind: 'answer', snapshot: now, unread: other })).at(-1))).toEqual([]);
    const again = (await messagesOf(host, { kind: 'forget-answers', snapshot: await host.read() })).at(-1);
    expect(unreadOf(again)).toEqual(['天', '玄', '地']);
  });
});

test('a workbook that holds nothing but the annual plan is not summed up, and it is said why', async () => {
  const file = await openXlsx(readFileSync(join(__dirname, '../../../seeds/targets-2022.xlsx')));
  const host = memoryHost(await file.read());
  const messages = await messagesOf(host, { kind: 'write-summary', isSure: true });
  expect(messages.at(-1)).toMatchObject({
    kind: 'finished',
    notice: { kind: 'refused', reason: '工作簿里只有年度计划，没有进展附表，不生成汇总表和通报稿。' },
  });
  expect(host.plans().size).toBe(0);
});
