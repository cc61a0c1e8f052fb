import { HostError } from '../../../hosts/host';
import { openFile } from '../file/open';
import { univerModel, type WorkbookModel } from '../model';
import { element } from './element';
import { acceptDrops, fileBar } from './file-bar';
import { createGrid } from './grid';
import type { Manifest } from './manifest';
import { notice } from './notice';
import { ribbon } from './ribbon';
import { statusBar, type Status } from './status-bar';
import { taskPane } from './task-pane';
import { EXAMPLES, failureWords, words } from './words';

interface OpenWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly model: WorkbookModel & { readonly unitId: string };
}

/** Draws the whole page and opens the first example. */
export async function workbench(page: HTMLElement, manifest: Manifest): Promise<void> {
  const grid = element('section', { class: 'grid', 'aria-label': words.grid }, element('div', {}));
  const pane = taskPane(manifest.name, () => window.dispatchEvent(new Event('resize')));
  const alert = notice();
  let status: Status = { file: '', isChanged: false, message: words.ready, lastSyncs: 0, totalSyncs: 0, error: undefined };
  let open: OpenWorkbook | undefined;
  const bar = statusBar(() => undefined);
  const say = (news: Partial<Status>): void => {
    status = { ...status, ...news };
    bar.show(status);
  };

  const show = (name: string, bytes: Uint8Array): void => {
    const { contents } = openFile(bytes);
    if (open) api.disposeUnit(open.model.unitId);
    open = { name, bytes, model: univerModel(api, contents) };
    say({ file: name, isChanged: false, message: words.ready, lastSyncs: 0, totalSyncs: 0, error: undefined });
  };
  const attempt = async (name: string, load: () => Promise<Uint8Array>): Promise<void> => {
    alert.hide();
    say({ message: words.opening(name) });
    try {
      show(name, await load());
    } catch (error) {
      say({ message: words.ready });
      alert.show(error instanceof HostError ? failureWords(error.failure, name) : words.notWorking(String(error)));
    }
  };
  const openDropped = (file: File): void => void attempt(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  const openExample = ({ file, name }: { readonly file: string; readonly name: string }): Promise<void> =>
    attempt(file, async () => {
      const answer = await fetch(`seeds/${file}`);
      if (!answer.ok) throw new Error(words.missingExample(name));
      return new Uint8Array(await answer.arrayBuffer());
    });

  page.replaceChildren(
    fileBar(manifest.name, { openExample: (example) => void openExample(example), openFile: openDropped, save: () => undefined }),
    element('div', { class: 'ribbon-strip' }, element('div', { class: 'tabs' }, element('span', { class: 'tab' }, manifest.tab)),
      ribbon(manifest, (button) => { if (button.action.kind === 'pane') pane.open(); })),
    element('main', {}, grid, pane.element, alert.element),
    bar.element,
  );
  acceptDrops(page, openDropped);
  const container = grid.firstElementChild;
  const api = createGrid(container instanceof HTMLElement ? container : grid);
  say({});
  await openExample(EXAMPLES[1]);
}
