import { performOn } from '../../src/apps/addin/commands';
import type { Command, Message } from '../../src/apps/addin/message';
import { noticeWords } from '../../src/apps/addin/failure-words';
import type { Notice } from '../../src/apps/addin/model';
import { rateChanges } from '../../src/apps/addin/pages/progress/rate-changes';
import { univerModel, type CellContents, type SheetContents, type WorkbookModel } from '../../src/apps/workbench/model';
import type { OfficeHost } from '../../src/apps/workbench/office';
import {
  audit,
  FINDINGS_SHEET,
  LOG_SHEET,
  planFixes,
  progress,
  rateEdits,
  safeFindings,
  undoPlan,
  valueAt,
  type Snapshot,
} from '../../src/core';
import { excelHost } from '../../src/hosts/excel';
import { headlessUniver } from '../hosts/headless-univer';
import { officeWindow, type OfficeWindow } from '../hosts/office-window';

/*
 * The law: a failure injected at any action of any command leaves either nothing changed, or everything that changed
 * is listed in the log, can be undone, and is told.
 */

const engine = headlessUniver();
let page: OfficeWindow;
beforeAll(async () => {
  page = officeWindow({ model: univerModel(engine.api, { sheets: [{ name: 'S', rows: [] }] }) });
  await page.ready();
});
afterAll(() => {
  page.close();
  engine.dispose();
});

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

interface Bench {
  readonly model: WorkbookModel;
  readonly office: OfficeHost;
  readonly perform: (command: Command) => Promise<Message | undefined>;
  /** The next action of a syncing batch with this number fails; counted from here on over all batches. */
  failAt(action: number): void;
  actions(): number;
}

function bench(): Bench {
  const model = univerModel(engine.api, { sheets: [ANNEX, { name: '说明', rows: [line('填表说明')] }] });
  let failing = Infinity;
  let count = 0;
  const office = page.connect({
    model,
    failAt: () => (count++ === failing ? 'GeneralException' : undefined),
  });
  const perform = performOn(excelHost());
  return {
    model,
    office,
    perform: (command) =>
      perform(
        command,
        () => undefined,
        () => false,
      ),
    failAt(action) {
      count = 0;
      failing = action;
    },
    actions: () => count,
  };
}

type CellText = string;

/** All cells of the user's sheets, and what else a person sees of a workbook. */
const cellsOf = (model: WorkbookModel): ReadonlyMap<string, CellText> =>
  new Map(
    model
      .sheets()
      .filter((sheet) => ['附件2', '说明'].includes(sheet.name()))
      .flatMap((sheet) => {
        const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.used(false) ?? {};
        return Array.from({ length: rows * columns }, (_, at) => {
          const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
          const { value, formula, style } = sheet.cell(r, c);
          return [
            `${sheet.name()}!${r},${c}`,
            JSON.stringify([formula ?? value ?? null, style?.format ?? 'General']),
          ] as const;
        });
      }),
  );

const contentOf = (text: CellText | undefined): string =>
  JSON.stringify((JSON.parse(text ?? '[null]') as unknown[])[0]);

const marksOf = (model: WorkbookModel): number =>
  model
    .sheets()
    .flatMap((sheet) => sheet.conditionalFormats())
    .filter(({ rule }) => rule.kind === 'formula' && rule.formula.includes('annex-audit:')).length;

const noticeOf = (message: Message | undefined): Notice | undefined =>
  message && 'notice' in message ? message.notice : undefined;

const isSuccess = (notice: Notice | undefined): boolean =>
  notice === undefined || noticeWords(notice).tone === 'success';

const read = async (): Promise<Snapshot> => excelHost().read();

/** The changes of cells that the log tells of. */
const loggedCells = (snapshot: Snapshot): number => {
  const log = snapshot.sheets.find(({ name }) => name === LOG_SHEET);
  return log ? Math.max(0, log.values.length - 3) : 0;
};

type Prepare = (bench: Bench) => Promise<Command>;

const none: Prepare = async () => ({ kind: 'audit' });
const fixing: Prepare = async ({ perform }) => {
  await perform({ kind: 'audit' });
  const snapshot = await read();
  return { kind: 'fix', snapshot, changes: planFixes(snapshot, safeFindings(audit(snapshot).findings)).changes };
};
const undoing: Prepare = async (at) => {
  await at.perform(await fixing(at));
  const snapshot = await read();
  return { kind: 'undo', snapshot, edits: undoPlan(snapshot).edits };
};
const rating: Prepare = async () => {
  const snapshot = await read();
  const { fill, replace } = rateEdits(snapshot);
  return { kind: 'write-rates', snapshot, changes: rateChanges(progress(snapshot), [...fill, ...replace]) };
};
const clearing: Prepare = async ({ perform }) => {
  await perform({ kind: 'audit' });
  return { kind: 'clear', withSheets: true };
};
const plain =
  (command: Command): Prepare =>
  async () =>
    command;

/** Commands, and at how many places of their work they are made to fail: the first, the last, and evenly between. */
const COMMANDS: readonly (readonly [string, Prepare, number])[] = [
  ['an audit', none, 12],
  ['a fix', fixing, 14],
  ['an undo', undoing, 8],
  ['rates', rating, 8],
  ['highlights', plain({ kind: 'mark-progress' }), 8],
  ['a summary', plain({ kind: 'write-summary', isSure: true }), 6],
  ['a draft', plain({ kind: 'write-draft', isSure: true }), 6],
  ['clearing with the sheets', clearing, 6],
  ['an archive', plain({ kind: 'archive' }), 6],
];

describe.each(COMMANDS)('%s', (_name, prepare, count) => {
  test('leaves nothing, or tells and records what it leaves, wherever it fails', async () => {
    const probe = bench();
    const command = await prepare(probe);
    probe.failAt(Infinity);
    await probe.perform(command);
    const actions = probe.actions();
    expect(actions).toBeGreaterThan(5);
    const places = [
      ...new Set(Array.from({ length: count }, (_, at) => Math.round((at * (actions - 1)) / (count - 1)))),
    ];
    for (const place of places) await obeys(prepare, place);
  });
});

async function obeys(prepare: Prepare, place: number): Promise<void> {
  const one = bench();
  const command = await prepare(one);
  const logged = loggedCells(await read());
  const [cells, marks] = [cellsOf(one.model), marksOf(one.model)];
  const sheets = one.model.sheets().map((sheet) => sheet.name());
  one.failAt(place);
  const notice = noticeOf(await one.perform(command));
  one.failAt(Infinity);
  const after = await read();
  await one.model.settled();
  const now = cellsOf(one.model);
  const changed = [...now.keys()].filter((key) => contentOf(now.get(key)) !== contentOf(cells.get(key)));
  const text = notice ? noticeWords(notice).text : '';
  const where = `action ${place}: ${text}`;
  // Formats never change without the contents they belong to.
  expect([where, [...now.keys()].filter((key) => !changed.includes(key) && now.get(key) !== cells.get(key))]).toEqual([
    where,
    [],
  ]);
  // Every changed cell is in the log, and the log tells of no other.
  expect([where, loggedCells(after) - logged]).toEqual([where, changed.length]);
  if (changed.length > 0 && command.kind !== 'undo')
    expect([where, undoPlan(after).edits.length]).toEqual([where, changed.length]);
  // Sheets of ours are whole: they say so in their second row, and hold more than that.
  for (const sheet of after.sheets.filter(({ name }) => !sheets.includes(name))) {
    expect([where, sheet.name, String(valueAt(sheet, 1, 0)).startsWith('本表由')]).toEqual([where, sheet.name, true]);
  }
  if (isSuccess(notice)) return;
  const added = one.model
    .sheets()
    .map((sheet) => sheet.name())
    .filter((name) => !sheets.includes(name));
  if (text.includes('工作簿没有改动'))
    expect([where, changed, added, marksOf(one.model)]).toEqual([where, [], [], marks]);
  else
    for (const name of added)
      expect(where).toContain(name === LOG_SHEET || name === FINDINGS_SHEET || text.includes(name) ? '' : name);
}
