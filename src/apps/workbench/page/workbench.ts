import type { FUniver } from '@univerjs/core/facade';
import type { Snapshot } from '../../../core';
import { HostError } from '../../../hosts/host';
import { openFile } from '../file/open';
import { hasUnsavable, saveFile } from '../file/save';
import { univerModel } from '../model';
import { chartLayer } from './charts';
import { connect, type Connection } from './connection';
import './door';
import { fitRows } from './fit-rows';
import { createGrid } from './grid';
import { followLinks } from './links';
import type { Manifest, RibbonButton } from './manifest';
import { painted } from './painted';
import type { PageActions, PageParts } from './page';
import { reveal } from './reveal';
import { followShortcuts } from './shortcuts';
import { beginCommand, countedSync, NO_SYNCS, type SyncCount } from './sync-count';
import { EXAMPLES, openFailureWords, workbenchWords } from './words';
import { htmlElement } from './element';

/** The workbook on the page, the file it came from, and the add-in running on it. */
interface OpenWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly model: ReturnType<typeof univerModel>;
  readonly addin: Connection;
}

/** The page and what is open on it. */
interface Workbench {
  readonly manifest: Manifest;
  readonly page: PageParts;
  readonly grid: FUniver;
  readonly drawCharts: () => void;
  open: OpenWorkbook | undefined;
  /** Over when no file is being opened: a button pressed meanwhile is meant for the workbook that is coming. */
  opening: Promise<void>;
  syncs: SyncCount;
  isSilent: () => boolean;
}

type Example = (typeof EXAMPLES)[number];

/** Puts the spreadsheet on the page and begins to open the first example; what the page may ask for from now on. */
export function startWorkbench(page: PageParts, manifest: Manifest): PageActions {
  const grid = createGrid(page.grid);
  const bench: Workbench = {
    manifest,
    page,
    grid,
    drawCharts: chartLayer(grid, () => bench.open?.model),
    open: undefined,
    opening: Promise.resolve(),
    syncs: NO_SYNCS,
    isSilent: () => false,
  };
  followLinks(grid, () => bench.open?.model);
  const pressed = async (name: string): Promise<boolean> => {
    await bench.opening;
    return (await bench.open?.addin.press(name)) ?? false;
  };
  void followShortcuts((action) => void pressed(action));
  window.workbench = {
    model: () => bench.open?.model,
    syncs: () => bench.open?.addin.syncs() ?? [],
    press: pressed,
    silence: (isSilent) => Object.assign(bench, { isSilent }),
  };
  openExample(bench, EXAMPLES[0]);
  return actionsOn(bench);
}

const actionsOn = (bench: Workbench): PageActions => ({
  openExample: (example) => openExample(bench, example),
  openFile: (file) => opening(bench, file.name, async () => new Uint8Array(await file.arrayBuffer())),
  save: () => void attempt(bench, bench.open?.name ?? '', () => save(bench)),
  press: (button) => void attempt(bench, bench.open?.name ?? '', () => press(bench, button)),
  simulate: () => {
    if (bench.open) bench.open = { ...bench.open, addin: startAddin(bench, bench.open.model) };
  },
  paneShown: () => window.dispatchEvent(new Event('resize')),
});

/** Does something with a file; what goes wrong becomes one sentence on the page. */
async function attempt({ page }: Workbench, name: string, act: () => Promise<void>): Promise<void> {
  page.notice.hide();
  try {
    await act();
  } catch (error) {
    page.say({ message: workbenchWords.ready });
    page.notice.show(
      error instanceof HostError ? openFailureWords(error.failure, name) : workbenchWords.notWorking(String(error)),
    );
  }
}

const openExample = (bench: Workbench, example: Example): void =>
  opening(bench, example.file, () => fetchExample(example));

/** Opens files one after the other; what the page says changes at once, not when the bytes have come. */
function opening(bench: Workbench, name: string, bytes: () => Promise<Uint8Array>): void {
  bench.page.say({ message: workbenchWords.opening(name) });
  const before = bench.opening;
  bench.opening = attempt(bench, name, async () => {
    const coming = bytes();
    await Promise.all([before, coming]);
    await show(bench, name, await coming);
  });
}

async function fetchExample({ file, name }: Example): Promise<Uint8Array> {
  const answer = await fetch(`seeds/${file}`);
  if (!answer.ok) throw new Error(workbenchWords.missingExample(name));
  return new Uint8Array(await answer.arrayBuffer());
}

/** Puts a file's workbook in the place of the one before; a file that cannot be read leaves that one where it is. */
async function show(bench: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  const { page, grid } = bench;
  page.say({ message: workbenchWords.opening(name) });
  await painted();
  const { snapshot, contents } = openFile(bytes);
  if (bench.open) grid.disposeUnit(bench.open.model.unitId);
  const model = univerModel(grid, contents, { reveal });
  model.onChange(({ kind }) => {
    if (kind === 'selected') return;
    if (kind !== 'calculated') page.say({ isChanged: true });
    bench.drawCharts();
  });
  fitRows(grid, model);
  const addin = startAddin(bench, model);
  bench.open = { name, bytes, snapshot, model, addin };
  bench.drawCharts();
  page.say({ file: name, isChanged: false });
  await addin.ready;
  page.say({ message: workbenchWords.ready });
}

/** Starts the add-in anew on a workbook, as Excel does for each one it opens. */
function startAddin(bench: Workbench, model: OpenWorkbook['model']): Connection {
  bench.open?.addin.close();
  count(bench, NO_SYNCS);
  return connect({
    manifest: bench.manifest,
    model,
    pane: bench.page.pane,
    requirementSet: bench.page.requirementSet(),
    language: bench.page.language(),
    isCellEdited: () => bench.grid.getActiveWorkbook()?.isCellEditing() ?? false,
    isSilent: () => bench.isSilent(),
    synced: (sync) => count(bench, countedSync(bench.syncs, sync)),
    acted: () => count(bench, beginCommand(bench.syncs)),
  });
}

function count(bench: Workbench, syncs: SyncCount): void {
  bench.syncs = syncs;
  bench.page.say(syncs);
}

async function press(bench: Workbench, { id, action }: RibbonButton): Promise<void> {
  if (action.kind === 'pane') return bench.page.pane.open();
  await bench.opening;
  count(bench, beginCommand(bench.syncs));
  await bench.open?.addin.ready;
  const isKnown = await bench.open?.addin.press(action.name, id);
  if (isKnown === false) throw new Error(workbenchWords.unknownFunction(action.name));
}

async function save({ page, open }: Workbench): Promise<void> {
  if (!open) return;
  page.say({ message: workbenchWords.saving });
  await painted();
  downloadFile(open.name, await saveFile(open.bytes, open.snapshot, open.model));
  page.say({ message: workbenchWords.saved(open.name), isChanged: false });
  if (hasUnsavable(open.snapshot, open.model)) page.notice.show(workbenchWords.notKept);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the browser's downloads. */
function downloadFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  htmlElement('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
