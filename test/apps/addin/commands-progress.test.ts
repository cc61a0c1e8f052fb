import { performOn } from '../../../src/apps/addin/commands';
import type { Command, Message } from '../../../src/apps/addin/message';
import { rateChanges } from '../../../src/apps/addin/pages/progress/rate-changes';
import {
  jilin,
  DRAFT_SHEET,
  HISTORY_SHEET,
  LOG_SHEET,
  MARKS_SHEET,
  rateEdits,
  SUMMARY_SHEET,
  TARGETS_SHEET,
  undoPlan,
  type Snapshot,
} from '../../../src/core';
import { memoryHost } from '../../../src/hosts/memory';
import type { Host } from '../../../src/hosts/host';
import { circularText, seed, seedFile } from './workbooks';

let clean: Snapshot;
let faulty: Snapshot;
beforeAll(async () => {
  [clean, faulty] = await Promise.all([seed('annexes-2022-09.xlsx'), seed('annexes-2022-09-faulty.xlsx')]);
});

/** The last message of a command. */
async function resultOf(host: Host, command: Command): Promise<Message> {
  const last = await performOn(host)(
    command,
    () => undefined,
    () => false,
  );
  if (!last) throw new Error('The command ended without a message.');
  return last;
}

async function standingAfter(host: Host, command: Command) {
  const last = await resultOf(host, command);
  if (last.kind !== 'progressed') throw new Error(`The command ended with ${JSON.stringify(last).slice(0, 200)}.`);
  return last;
}

const counts = (message: Awaited<ReturnType<typeof standingAfter>>, id: string) =>
  message.standing.progress.measures.find(({ measure }) => measure.id === id)?.counts;

test('the progress of a workbook is read without writing anything', async () => {
  const host = memoryHost(clean);
  const result = await standingAfter(host, { kind: 'progress' });
  expect(counts(result, 'subsidy')).toMatchObject({ zero: 4, over: 35 });
  expect(host.batches()).toEqual([]);
});

test('rates are written as formulas and logged, and undoing puts the values back', async () => {
  const host = memoryHost(faulty);
  const { standing } = await standingAfter(host, { kind: 'progress', question: 'rates' });
  const { fill, replace } = rateEdits(standing.snapshot);
  const changes = rateChanges(standing.progress, [...fill, ...replace]);
  const written = await standingAfter(host, { kind: 'write-rates', snapshot: standing.snapshot, changes });
  expect(written).toMatchObject({
    notice: { kind: 'rates-written', cells: changes.length },
    standing: { undoable: changes.length },
  });
  expect([...host.plans().keys()]).toEqual([LOG_SHEET]);
  expect(changes[0]?.finding).toMatchObject({ place: '松原市', column: '棚改新开工完成率' });
  const undone = await standingAfter(host, {
    kind: 'undo-rates',
    snapshot: written.standing.snapshot,
    edits: undoPlan(written.standing.snapshot).edits,
  });
  expect(undone.standing.undoable).toBeUndefined();
  expect(host.snapshot().sheets[0]?.values).toEqual(faulty.sheets[0]?.values);
});

test('marking highlights the places and writes the legend; both go again', async () => {
  const host = memoryHost(clean);
  expect(await standingAfter(host, { kind: 'mark-progress' })).toMatchObject({
    notice: { kind: 'highlighted', protectedSheets: [] },
  });
  expect([...host.plans().keys()]).toEqual([MARKS_SHEET]);
  expect(host.batches().length).toBe(1);
  expect(await standingAfter(host, { kind: 'unmark-progress' })).toMatchObject({ notice: { kind: 'unhighlighted' } });
  expect([...host.plans().keys()]).toEqual([]);
});

test('an imported period is compared with at once, and its file is named', async () => {
  const host = memoryHost(clean);
  const result = await standingAfter(host, {
    kind: 'import',
    what: 'previous',
    file: seedFile('annexes-2022-06.xlsx'),
  });
  expect(result).toMatchObject({
    notice: { kind: 'stored' },
    standing: { progress: { previousPeriod: { toMonth: 6 } } },
  });
  expect([...host.plans().keys()]).toEqual([HISTORY_SHEET]);
  expect(counts(result, 'subsidy')?.stalled).toBe(3);
});

test('imported targets are checked against the plans', async () => {
  const withoutTargets = { ...clean, sheets: clean.sheets.filter(({ name }) => !name.includes('年度计划')) };
  const result = await standingAfter(memoryHost(withoutTargets), {
    kind: 'import',
    what: 'targets',
    file: seedFile('targets-2022.xlsx'),
  });
  expect(result).toMatchObject({
    notice: { kind: 'targets-imported' },
    standing: { targets: { kind: 'checked', flagged: 0 } },
  });
  expect(result.standing.snapshot.sheets.map(({ name }) => name)).toContain(TARGETS_SHEET);
});

test('a file that is no workbook is refused before the workbook is read', async () => {
  const read = jest.fn();
  const result = await resultOf(
    { ...memoryHost(clean), read },
    { kind: 'import', what: 'targets', file: new File(['<html>'], 'x.xlsx') },
  );
  expect(result).toMatchObject({ kind: 'finished', notice: { kind: 'failed', failure: { kind: 'unreadable' } } });
  expect(read).not.toHaveBeenCalled();
});

test('a workbook without targets is refused with the sentence of the core', async () => {
  const result = await resultOf(memoryHost(clean), {
    kind: 'import',
    what: 'targets',
    file: seedFile('annexes-2022-06.xlsx'),
  });
  expect(result).toEqual({ kind: 'finished', notice: { kind: 'refused', reason: '这个工作簿里没有年度计划表。' } });
});

test('archiving keeps the figures of the period', async () => {
  const host = memoryHost(clean);
  expect(await standingAfter(host, { kind: 'archive' })).toMatchObject({
    notice: { kind: 'stored', period: '2022年1-9月' },
  });
  expect([...host.plans().keys()]).toEqual([HISTORY_SHEET]);
});

test('thresholds that are saved judge the places anew, and reset they are gone from the workbook', async () => {
  const host = memoryHost(clean);
  const before = counts(await standingAfter(host, { kind: 'progress' }), 'subsidy')?.behind ?? 0;
  const strict = { ...jilin.thresholds, lines: [{ measure: 'subsidy', percent: 101 }] };
  expect(
    counts(await standingAfter(host, { kind: 'save-settings', thresholds: strict }), 'subsidy')?.behind,
  ).toBeGreaterThan(before);
  await standingAfter(host, { kind: 'save-settings', thresholds: undefined });
  expect(host.snapshot().settings).toEqual(clean.settings);
});

test('the summary is one batch with one sheet', async () => {
  const host = memoryHost(clean);
  expect(await resultOf(host, { kind: 'write-summary', isSure: true })).toMatchObject({
    kind: 'summarised',
    notice: { kind: 'written', sheet: SUMMARY_SHEET },
  });
  expect([...host.plans().keys()]).toEqual([SUMMARY_SHEET]);
  expect(host.batches().length).toBe(1);
});

test.each([
  ['write-summary', SUMMARY_SHEET],
  ['write-draft', DRAFT_SHEET],
] as const)('%s never overwrites a sheet of the user', async (kind, name) => {
  const own = { ...clean.sheets[0]!, name, values: [['我的汇总']] };
  const host = memoryHost({ ...clean, sheets: [...clean.sheets, own] });
  expect(await resultOf(host, { kind })).toEqual({
    kind: 'finished',
    notice: { kind: 'failed', failure: { kind: 'foreign-sheet', sheet: name }, remains: { kind: 'nothing' } },
  });
  expect(host.batches()).toEqual([]);
});

test('the draft is written and handed over with the cells of its numbers', async () => {
  const host = memoryHost(clean);
  const result = await resultOf(host, { kind: 'write-draft', isSure: true });
  expect([...host.plans().keys()]).toEqual([DRAFT_SHEET]);
  expect(result).toMatchObject({ kind: 'drafted', notice: { kind: 'written', sheet: DRAFT_SHEET } });
});

test('the published circular is proofread with the annexes; without them the workbook is not even read', async () => {
  const read = jest.fn();
  const alone = await resultOf(
    { ...memoryHost(clean), read },
    { kind: 'proofread', text: circularText(), withAnnexes: false },
  );
  expect(read).not.toHaveBeenCalled();
  expect(alone).toMatchObject({ kind: 'proofread-done', checked: { proof: { counts: { fails: 2 } } } });
  const both = await resultOf(memoryHost(clean), { kind: 'proofread', text: circularText(), withAnnexes: true });
  const suspects =
    both.kind === 'proofread-done'
      ? both.checked.proof.claims.filter(({ verdict }) => verdict === 'fails').map(({ suspect }) => suspect)
      : [];
  expect(new Set(suspects.filter((one) => one !== undefined))).toEqual(new Set(['71.1', '558.40']));
});
