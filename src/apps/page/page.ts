import type { Address } from '../../core';
import type { Background } from '../addin/background';
import { patch } from '../addin/view/patch';
import { openingFailure, openBook, type Book, type Refused } from './book';
import { download } from '../addin/download';
import { make, type Product, type Waiting } from './products';
import { isNarrow, sheetView } from './sheet-view';
import { pageView, type Acts, type PageState } from './view';
import { pageWords } from './words';
import { newXlsx } from '../../hosts/xlsx';
import { performOn } from '../addin/commands';
import type { Message } from '../addin/message';
import { firstModel } from '../addin/model';
import { mount } from '../addin/mount';

/**
 * Runs the page inside an element: files are opened one after the other and audited at once, each with a pane of its
 * own.
 */
export function startPage(root: HTMLElement, background: Background): Acts {
  const [around, cells, panes] = [part(root, 'around'), part(root, 'cells'), part(root, 'panes')];
  let state: PageState = {
    books: [],
    current: undefined,
    isCollecting: false,
    running: undefined,
    isMaking: false,
    news: undefined,
  };
  let isStopped = false;
  /** The cell that was shown last: in a narrow window another one takes room from the list and what is open in it. */
  let looked: Address | undefined;
  let collection: CollectionPage | undefined;

  function draw(): void {
    patch(around, pageView(state, acts), () => undefined);
    const shown = state.isCollecting ? undefined : sheetView(state.current);
    patch(cells, shown ? [shown] : [], () => undefined);
    showAsked(cells);
    root.classList.toggle('has-book', state.current !== undefined && !state.isCollecting);
    root.classList.toggle('has-collection', state.isCollecting);
    const shownPane = state.isCollecting ? collection?.pane : state.current?.pane;
    if (panes.firstElementChild !== (shownPane ?? null)) panes.replaceChildren(...(shownPane ? [shownPane] : []));
    const at = state.current?.shown();
    if (at !== looked && isNarrow()) panes.querySelector('.finding-open')?.scrollIntoView({ block: 'start' });
    looked = at;
  }

  function set(change: Partial<PageState>): void {
    state = { ...state, ...change };
    draw();
  }

  async function openAll(files: readonly File[]): Promise<void> {
    isStopped = false;
    for (const [done, file] of files.entries()) {
      if (isStopped) return set({ running: undefined, news: pageWords.cancelled(files.length - done) });
      set({ running: files.length > 1 ? { done, of: files.length, isMaking: false } : undefined, news: undefined });
      await breath();
      await add(await openBook(file, draw, background));
    }
    set({ running: undefined });
  }

  async function add(one: Book | Refused): Promise<void> {
    set({ books: [...state.books, one] });
    if ('failure' in one) return;
    set({ current: state.current ?? one });
    await one.loop.send({ kind: 'audit' });
    draw();
  }

  /** Shows a return of the collection as a workbook of its own, once, and the cell that was asked for. */
  async function openReturn({ file, at }: AskedReturn): Promise<void> {
    const known = state.books.find((one): one is Book => !('failure' in one) && one.source === file);
    const opened = known ?? (await openBook(file, draw, background));
    if (!known) await add(opened);
    if ('failure' in opened) return;
    set({ current: opened, isCollecting: false });
    if (at) await opened.loop.send({ kind: 'locate', at });
  }

  async function save(product: Product): Promise<void> {
    const { current } = state;
    if (!current || state.isMaking) return;
    isStopped = false;
    set({ isMaking: true, news: pageWords.making });
    await breath();
    const progress = (done: number, of: number): void => set({ running: { done, of, isMaking: true } });
    const news = await made(product, state.books, current, { progress, isCancelled: () => isStopped, background });
    set({ isMaking: false, running: undefined, news });
    around.querySelector('details.save')?.removeAttribute('open');
  }

  const acts: Acts = {
    open: (files) => (state.isCollecting && collection ? collection.take(files) : void openAll(files)),
    choose: (current) => set({ current, isCollecting: false }),
    collect: () => {
      collection ??= openCollection((asked) => void openReturn(asked), background);
      set({ isCollecting: !state.isCollecting, news: undefined });
    },
    close: (gone) => {
      const books = state.books.filter((one) => one !== gone);
      const current = state.current === gone ? books.find((one): one is Book => !('failure' in one)) : state.current;
      set({ books, current });
    },
    stop: () => {
      isStopped = true;
    },
    save: (product) => void save(product),
  };
  draw();
  return acts;
}

function part(root: HTMLElement, name: string): HTMLElement {
  const made = root.appendChild(document.createElement('div'));
  made.className = name;
  return made;
}

/** Brings the cell to the middle of what is seen of its surroundings. */
function showAsked(cells: HTMLElement): void {
  const frame = cells.querySelector<HTMLElement>('.sheet-scroll');
  const cell = frame?.querySelector<HTMLElement>('[aria-current]');
  if (!frame || !cell) return;
  frame.scrollTo(
    cell.offsetLeft - (frame.clientWidth - cell.clientWidth) / 2,
    cell.offsetTop - (frame.clientHeight - cell.clientHeight) / 2,
  );
}

/** Makes a product and hands it to the browser; says how it went. */
async function made(product: Product, all: PageState['books'], current: Book, waiting: Waiting): Promise<string> {
  try {
    const file = await make(
      product,
      all.filter((one): one is Book => !('failure' in one)),
      current,
      waiting,
    );
    if (!file) return pageWords.nothingToFix(current.name);
    download(file);
    return pageWords.saved(file.name);
  } catch (error) {
    return pageWords.notSaved(openingFailure(error));
  }
}

/** Lets the browser draw before long work. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

/** A return to be opened, and the cell to be shown in it. */
type AskedReturn = Pick<Extract<Message, { kind: 'open-return' }>, 'file' | 'at'>;

/** The page 各地报表 as it stands on the page, and a way to give it files. */
export interface CollectionPage {
  readonly pane: HTMLElement;
  readonly take: (files: readonly File[]) => void;
}

/**
 * The page 各地报表 by itself: returns are collected, merged and sent back without a workbook of one's own. `open` shows
 * one of them.
 */
function openCollection(open: (asked: AskedReturn) => void, background: Background): CollectionPage {
  const pane = document.createElement('div');
  pane.className = 'pane collection';
  const perform = performOn(newXlsx(), background);
  const loop = mount(
    pane,
    async (command, say, isCancelled) => {
      if (command.kind !== 'open-return') return perform(command, say, isCancelled);
      open(command);
      return undefined;
    },
    { ...firstModel, surroundings: 'excel', page: 'returns', canOpen: true },
  );
  return { pane, take: (files) => void loop.send({ kind: 'collect', files }) };
}
