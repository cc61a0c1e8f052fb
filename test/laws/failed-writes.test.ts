import { performOn } from '../../src/apps/addin/commands';
import type { Command, Message } from '../../src/apps/addin/message';
import { noticeWords } from '../../src/apps/addin/failure-words';
import type { PaneNotice } from '../../src/apps/addin/pane-states';
import { rateChanges } from '../../src/apps/addin/pages/progress/rate-changes';
import { univerModel, type CellContents, type SheetContents, type WorkbookModel } from '../../src/apps/workbench/model';
import {
  audit,
  FINDINGS_SHEET,
  LOG_SHEET,
  planFixes,
  progress,
  rateEdits,
  safeFindings,
  templateEdits,
  undoPlan,
  usualProgramme,
  valueAt,
  type Snapshot,
} from '../../src/core';
import { excelHost } from '../../src/hosts/excel';
import { headlessUniver } from '../hosts/headless-univer';
import { snapshotOf } from '../hosts/model-snapshot';
import { officeWindow, type OfficeWindow } from '../hosts/office-window';
import { plainModel, type PlainModel } from '../hosts/plain-model';
import { runs } from '../runs';

/*
 * The law: a failure injected at any action of any command leaves either nothing changed, or everything that changed
 * is listed in the log, can be undone, and is told. A command of at most 300 actions fails at each of them; a longer
 * one at the first of every kind of action in every sync, and evenly between. `npm test` tries every fourth of these,
 * for each command others: what they read and write is much the same. With EVERY_ACTION=1 every command fails at each
 * of its actions.
 */

// Every action of every command is some ten thousand runs: the longest command alone takes a quarter of an hour.
if (process.env['EVERY_ACTION']) jest.setTimeout(2 * 3_600_000);

let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: plainModel({ sheets: [{ name: 'S', rows: [] }] }) });
  await page.ready();
});
afterAll(() => page.close());

const line = (...values: readonly (string | number | undefined)[]): readonly CellContents[] =>
  values.map((value) => (value === undefined ? {} : { value }));

/** A small annex with numbers kept as text, a wrong total and an empty rate. */
const ANNEX: SheetContents = {
  name: '附件2',
  rows: [
    line('全省住房保障家庭租赁补贴发放进展情况表'),
    line('（截至2022年9月底）'),
    line('序号', '市县', '计划发放(户)', '已发放(户)', '发放率(%)'),
    line(1, '集安市', '520', 560, 107.7),
    line(2, '磐石市', '830', 861, undefined),
    line(3, '蛟河市', 760, 0, 0),
    line(undefined, '合计', 2110, 1500, 71.1),
  ],
};

const WORKBOOK = { sheets: [ANNEX, { name: '说明', rows: [line('填表说明')] }] };

type Perform = (command: Command) => Promise<Message | undefined>;

/** A workbook, and the actions that were asked of it since it was opened. */
interface Bench {
  readonly perform: Perform;
  /** The kinds of the actions so far, each with the sync it was in. */
  readonly kinds: readonly string[];
  /** The action of this number, counted from here over all syncs, fails. */
  failAt(action: number): void;
}

async function opened(model: WorkbookModel, isRead: boolean): Promise<Bench> {
  let failing = Infinity;
  let sync = 0;
  const kinds: string[] = [];
  page.connect({
    model,
    failAt({ action, member }) {
      if (action === 0) sync++;
      return kinds.push(`${sync} ${kindOf(member)}`) === failing ? 'GeneralException' : undefined;
    },
  });
  const host = excelHost();
  const perform = performOn(host);
  if (isRead) await host.read();
  return {
    perform: (command) =>
      perform(
        command,
        () => undefined,
        () => false,
      ),
    kinds,
    failAt(action) {
      failing = kinds.length + action + 1;
    },
  };
}

/** Opening the way to an object is one kind of action, whatever the object is. */
const kindOf = (member: string): string => (member.includes('.') ? member : 'a path');

/** What every cell of the user's sheets holds and how its number is written. */
const cellsOf = (model: WorkbookModel): ReadonlyMap<string, string> =>
  new Map(
    model
      .sheets()
      .filter((sheet) => ['附件2', '说明'].includes(sheet.name()))
      .flatMap((sheet) => {
        const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.used(false) ?? {};
        return Array.from({ length: rows * columns }, (_, at) => {
          const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
          const { value, formula, style } = sheet.cell(r, c);
          const text = JSON.stringify([formula ?? value ?? null, style?.format ?? 'General']);
          return [`${sheet.name()}!${r},${c}`, text] as const;
        });
      }),
  );

const contentOf = (text: string | undefined): string => JSON.stringify((JSON.parse(text ?? '[null]') as unknown[])[0]);

const marksOf = (model: WorkbookModel): number =>
  model
    .sheets()
    .flatMap((sheet) => sheet.conditionalFormats())
    .filter(({ rule }) => rule.kind === 'formula' && rule.formula.includes('annex-audit:')).length;

const protectedIn = (model: WorkbookModel): readonly string[] =>
  model.sheets().flatMap((sheet) => (sheet.get('isProtected') ? [sheet.name()] : []));

const namesOf = (model: WorkbookModel): readonly string[] => model.sheets().map((sheet) => sheet.name());

const noticeOf = (message: Message | undefined): PaneNotice | undefined =>
  message && 'notice' in message ? message.notice : undefined;

const isSuccess = (notice: PaneNotice | undefined): boolean =>
  notice === undefined || noticeWords(notice).tone === 'success';

/** The changes of cells that the log tells of. */
const loggedCells = (snapshot: Snapshot): number => {
  const log = snapshot.sheets.find(({ name }) => name === LOG_SHEET);
  return log ? Math.max(0, log.values.length - 3) : 0;
};

/** What the law asks of a workbook: the log, and what of it can be undone. */
const looked = (snapshot: Snapshot): readonly unknown[] => [
  snapshot.sheets.map(({ name, isProtected }) => [name, isProtected]),
  snapshot.sheets.find(({ name }) => name === LOG_SHEET)?.values,
  undoPlan(snapshot),
];

/** Brings a workbook to where the command makes sense, and says the command. */
type Prepare = (perform: Perform) => Promise<Command>;

const read = (): Promise<Snapshot> => excelHost().read();
const fixing: Prepare = async (perform) => {
  await perform({ kind: 'audit' });
  const snapshot = await read();
  return { kind: 'fix', snapshot, changes: planFixes(snapshot, safeFindings(audit(snapshot).findings)).changes };
};
const undoing: Prepare = async (perform) => {
  await perform(await fixing(perform));
  const snapshot = await read();
  return { kind: 'undo', snapshot, edits: undoPlan(snapshot).edits };
};
const rating: Prepare = async () => {
  const snapshot = await read();
  const { fill, replace } = rateEdits(snapshot);
  return { kind: 'write-rates', snapshot, changes: rateChanges(progress(snapshot), [...fill, ...replace]) };
};
const clearing: Prepare = async (perform) => {
  await perform({ kind: 'audit' });
  return { kind: 'clear', withSheets: true };
};

/** A protected form whose checks are gone, as pasting takes them away. */
const restoring: Prepare = async () => {
  const form = templateEdits({
    programme: usualProgramme,
    period: { year: 2022, fromMonth: 1, toMonth: 10 },
    places: usualProgramme.units.slice(0, 2),
    annexes: usualProgramme.annexes.filter(({ id }) => id === 'rent-subsidy'),
  });
  const snapshot = await excelHost().writeThenRead(form.filter(({ kind }) => kind !== 'validation'));
  return { kind: 'restore-checks', snapshot, report: audit(snapshot) };
};
const plain =
  (command: Command): Prepare =>
  () =>
    Promise.resolve(command);

const COMMANDS: readonly (readonly [string, Prepare])[] = [
  ['an audit', plain({ kind: 'audit' })],
  ['an audit of an audited workbook', (perform) => perform({ kind: 'audit' }).then(() => ({ kind: 'audit' }))],
  ['a fix', fixing],
  ['an undo', undoing],
  ['rates', rating],
  ['highlights', plain({ kind: 'mark-progress' })],
  ['a summary', plain({ kind: 'write-summary', isSure: true })],
  ['a draft', plain({ kind: 'write-draft', isSure: true })],
  ['clearing with the sheets', clearing],
  ['an archive', plain({ kind: 'archive' })],
  ['restored checks', restoring],
];

/** A longer command fails at so many places evenly between, beside the first of every kind in every sync. */
const EVENLY = 8;
const MOST = 300;

/** Where a command is made to fail; the nth begins with its nth place. */
function placesOf(kinds: readonly string[], nth: number): readonly number[] {
  const all = kinds.map((_, at) => at);
  if (kinds.length <= MOST || process.env['EVERY_ACTION']) return all;
  const last = kinds.length - 1;
  const evenly = Array.from({ length: EVENLY }, (_, at) => Math.round((at * last) / (EVENLY - 1)));
  const opens = kinds.findIndex((kind) => kind.endsWith('.Unprotect'));
  const closes = kinds.lastIndexOf(kinds.find((kind) => kind.endsWith('.Protect')) ?? '');
  // What opens a sheet of people's is made to fail at each action until it is closed.
  if (opens >= 0) return all.filter((at) => at >= opens - 1 && at <= closes + 1);
  const places = all.filter((at) => kinds.indexOf(kinds[at] ?? '') === at || evenly.includes(at));
  const step = Math.min(4, Math.round(places.length / runs(places.length)));
  return places.filter((_, at) => at % step === nth % step);
}

describe.each(COMMANDS.map(([name, prepare], nth) => [name, prepare, nth] as const))('%s', (_name, prepare, nth) => {
  test('leaves nothing, or tells and records what it leaves, wherever it fails', async () => {
    const model = plainModel(WORKBOOK);
    const command = await prepare((await opened(model, false)).perform);
    const before = { model, command, logged: loggedCells(await read()) };
    const probed = model.copy();
    const probe = await opened(probed, needsReading(command));
    const begun = probe.kinds.length;
    await probe.perform(command);
    // What the law looks at is what the add-in would read.
    expect(looked(snapshotOf(probed))).toEqual(looked(await read()));
    const kinds = probe.kinds.slice(begun);
    expect(kinds.length).toBeGreaterThan(20);
    for (const place of placesOf(kinds, nth)) await obeys(before, place, kinds[place] ?? '');
  });

  test('does to the plain workbook of this law what it does to one with an engine', async () => {
    const engine = headlessUniver();
    const ends: (readonly unknown[])[] = [];
    for (const model of [plainModel(WORKBOOK), univerModel(engine.api, WORKBOOK)]) {
      const { perform } = await opened(model, false);
      await perform(await prepare(perform));
      await model.settled();
      ends.push([namesOf(model), [...cellsOf(model)], marksOf(model)]);
    }
    engine.dispose();
    expect(ends[0]).toEqual(ends[1]);
  });
});

/** These commands carry what was read before. */
const needsReading = ({ kind }: Command): boolean =>
  kind === 'fix' || kind === 'undo' || kind === 'write-rates' || kind === 'restore-checks';

interface Before {
  readonly model: PlainModel;
  readonly command: Command;
  readonly logged: number;
}

async function obeys({ model: untouched, command, logged }: Before, place: number, kind: string): Promise<void> {
  const model = untouched.copy();
  const [cells, marks, sheets] = [cellsOf(model), marksOf(model), namesOf(model)];
  const bench = await opened(model, needsReading(command));
  bench.failAt(place);
  const notice = noticeOf(await bench.perform(command));
  const after = snapshotOf(model);
  const now = cellsOf(model);
  const changed = [...now.keys()].filter((key) => contentOf(now.get(key)) !== contentOf(cells.get(key)));
  const text = notice ? noticeWords(notice).text : '';
  const where = `action ${place} (${kind}): ${text}`;
  // Formats never change without the contents they belong to.
  const reformatted = [...now.keys()].filter((key) => !changed.includes(key) && now.get(key) !== cells.get(key));
  expect([where, reformatted]).toEqual([where, []]);
  // Every changed cell is in the log, and the log tells of no other.
  expect([where, loggedCells(after) - logged]).toEqual([where, changed.length]);
  if (changed.length > 0 && command.kind !== 'undo')
    expect([where, undoPlan(after).edits.length]).toEqual([where, changed.length]);
  // What was protected is protected again.
  expect([where, protectedIn(model)]).toEqual([where, protectedIn(untouched)]);
  // Sheets of ours are whole: they say so in their second row, and hold more than that.
  for (const sheet of after.sheets.filter(({ name }) => !sheets.includes(name))) {
    expect([where, sheet.name, String(valueAt(sheet, 1, 0)).startsWith('本表由')]).toEqual([where, sheet.name, true]);
  }
  if (isSuccess(notice)) return;
  const added = namesOf(model).filter((name) => !sheets.includes(name));
  if (text.includes('工作簿没有改动')) expect([where, changed, added, marksOf(model)]).toEqual([where, [], [], marks]);
  else
    for (const name of added)
      expect(where).toContain(name === LOG_SHEET || name === FINDINGS_SHEET || text.includes(name) ? '' : name);
}
