import type { Snapshot } from '../../../core';
import { HostError } from '../../../hosts/host';
import { xlsxFilesInBrowser } from '../../../hosts/xlsx/browser';
import { openFile } from '../file/open';
import { saveFile } from '../file/save';
import { univerModel } from '../model';
import { prepareCharts, showCharts } from './charts';
import { download } from './download';
import { createGrid } from './grid';
import './door';
import type { Manifest } from './manifest';
import { drawPage } from './page';
import { EXAMPLES, failureWords, words } from './words';

/** The workbook on the page, and the file it came from. */
interface OpenWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly model: ReturnType<typeof univerModel>;
}

type Example = (typeof EXAMPLES)[number];

/** Draws the whole page and opens the first example. */
export async function workbench(body: HTMLElement, manifest: Manifest): Promise<void> {
  const files = xlsxFilesInBrowser('excelize.wasm.gz');
  let open: OpenWorkbook | undefined;

  const page = drawPage(body, manifest, {
    openExample: (example) => void attempt(example.file, async () => show(example.file, await fetchExample(example))),
    openFile: (file) => void attempt(file.name, async () => show(file.name, new Uint8Array(await file.arrayBuffer()))),
    save: () => void attempt(open?.name ?? '', save),
    press: (button) => { if (button.action.kind === 'pane') page.pane.open(); },
    simulate: () => undefined,
    paneShown: () => window.dispatchEvent(new Event('resize')),
  });
  const grid = createGrid(page.grid);
  prepareCharts(grid);

  const attempt = async (name: string, act: () => Promise<void>): Promise<void> => {
    page.notice.hide();
    try {
      await act();
    } catch (error) {
      page.say({ message: words.ready });
      page.notice.show(error instanceof HostError ? failureWords(error.failure, name) : words.notWorking(String(error)));
    }
  };

  const show = async (name: string, bytes: Uint8Array): Promise<void> => {
    page.say({ message: words.opening(name) });
    await painted();
    const { snapshot, contents } = openFile(bytes);
    if (open) grid.disposeUnit(open.model.unitId);
    const model = univerModel(grid, contents, { reveal: (sheet, row, column) => sheet.scrollToCell(row, column) });
    model.onChange(({ kind }) => { if (kind !== 'calculated') page.say({ isChanged: true }); });
    showCharts(grid, model);
    open = { name, bytes, snapshot, model };
    page.say({ file: name, isChanged: false, message: words.ready, lastSyncs: 0, totalSyncs: 0, error: undefined });
  };

  const save = async (): Promise<void> => {
    if (!open) return;
    page.say({ message: words.saving });
    await painted();
    download(open.name, await saveFile(files, open.bytes, open.snapshot, open.model));
    page.say({ message: words.saved(open.name) });
  };

  window.workbench = { model: () => open?.model };
  await attempt(EXAMPLES[0].file, async () => show(EXAMPLES[0].file, await fetchExample(EXAMPLES[0])));
}

async function fetchExample({ file, name }: Example): Promise<Uint8Array> {
  const answer = await fetch(`seeds/${file}`);
  if (!answer.ok) throw new Error(words.missingExample(name));
  return new Uint8Array(await answer.arrayBuffer());
}

/** Resolves when what was just said is on the screen, before work that blocks it. */
const painted = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
