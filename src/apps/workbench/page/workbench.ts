import type { Snapshot } from '../../../core';
import { HostError } from '../../../hosts/host';
import { xlsxFilesInBrowser } from '../../../hosts/xlsx/browser';
import { openFile } from '../file/open';
import { saveFile } from '../file/save';
import { univerModel } from '../model';
import { prepareCharts, showCharts } from './charts';
import { connect, type Connection } from './connection';
import './door';
import { download } from './download';
import { fitRows } from './fit-rows';
import { createGrid } from './grid';
import type { Manifest, RibbonButton } from './manifest';
import { drawPage } from './page';
import { reveal } from './reveal';
import { beginCommand, counted, NO_SYNCS, type SyncCount } from './sync-count';
import { EXAMPLES, failureWords, words } from './words';

/** The workbook on the page, the file it came from, and the add-in running on it. */
interface OpenWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly model: ReturnType<typeof univerModel>;
  readonly addin: Connection;
}

type Example = (typeof EXAMPLES)[number];

/** Draws the whole page and opens the first example. */
export async function workbench(body: HTMLElement, manifest: Manifest): Promise<void> {
  const files = xlsxFilesInBrowser('excelize.wasm.gz');
  let open: OpenWorkbook | undefined;
  let syncs = NO_SYNCS;

  const page = drawPage(body, manifest, {
    openExample: (example) => void attempt(example.file, async () => show(example.file, await fetchExample(example))),
    openFile: (file) => void attempt(file.name, async () => show(file.name, new Uint8Array(await file.arrayBuffer()))),
    save: () => void attempt(open?.name ?? '', save),
    press: (button) => void attempt(open?.name ?? '', () => press(button)),
    simulate: () => { if (open) open = { ...open, addin: start(open.model) }; },
    paneShown: () => window.dispatchEvent(new Event('resize')),
  });
  const grid = createGrid(page.grid);
  prepareCharts(grid);
  window.workbench = { model: () => open?.model, syncs: () => open?.addin.syncs() ?? [] };

  const count = (next: SyncCount): void => {
    syncs = next;
    page.say(syncs);
  };

  const attempt = async (name: string, act: () => Promise<void>): Promise<void> => {
    page.notice.hide();
    try {
      await act();
    } catch (error) {
      page.say({ message: words.ready });
      page.notice.show(error instanceof HostError ? failureWords(error.failure, name) : words.notWorking(String(error)));
    }
  };

  const start = (model: OpenWorkbook['model']): Connection => {
    open?.addin.close();
    count(NO_SYNCS);
    return connect({
      manifest, model,
      pane: page.pane,
      requirementSet: page.requirementSet(),
      synced: (sync) => count(counted(syncs, sync)),
      acted: () => count(beginCommand(syncs)),
    });
  };

  const show = async (name: string, bytes: Uint8Array): Promise<void> => {
    page.say({ message: words.opening(name) });
    await painted();
    const { snapshot, contents } = openFile(bytes);
    if (open) grid.disposeUnit(open.model.unitId);
    const model = univerModel(grid, contents, { reveal });
    model.onChange(({ kind }) => { if (kind !== 'calculated') page.say({ isChanged: true }); });
    showCharts(grid, model);
    fitRows(grid, model);
    open = { name, bytes, snapshot, model, addin: start(model) };
    page.say({ file: name, isChanged: false });
    await open.addin.ready;
    page.say({ message: words.ready });
  };

  const press = async ({ id, action }: RibbonButton): Promise<void> => {
    if (action.kind === 'pane') return page.pane.open();
    count(beginCommand(syncs));
    await open?.addin.ready;
    const isKnown = await open?.addin.press(action.name, id);
    if (isKnown === false) throw new Error(words.unknownFunction(action.name));
  };

  const save = async (): Promise<void> => {
    if (!open) return;
    page.say({ message: words.saving });
    await painted();
    download(open.name, await saveFile(files, open.bytes, open.snapshot, open.model));
    page.say({ message: words.saved(open.name) });
  };

  await attempt(EXAMPLES[0].file, async () => show(EXAMPLES[0].file, await fetchExample(EXAMPLES[0])));
}

async function fetchExample({ file, name }: Example): Promise<Uint8Array> {
  const answer = await fetch(`seeds/${file}`);
  if (!answer.ok) throw new Error(words.missingExample(name));
  return new Uint8Array(await answer.arrayBuffer());
}

/** Resolves when what was just said is on the screen, before work that blocks it. */
const painted = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
