import { element, type ElementPlan, type Plan } from '../addin/view/element';
import { bookState, type Book, type Refused } from './book';
import type { Product } from './products';
import { pageWords } from './words';

/** Everything the page shows around the pane, as plain data. */
export interface PageState {
  readonly books: readonly (Book | Refused)[];
  readonly current: Book | undefined;
  /** The returns of many places are looked at, not one workbook. */
  readonly isCollecting: boolean;
  readonly running: { readonly done: number; readonly of: number; readonly isMaking: boolean } | undefined;
  readonly isMaking: boolean;
  readonly news: string | undefined;
}

/** What a person can do. */
export interface Acts {
  readonly open: (files: readonly File[]) => void;
  readonly choose: (book: Book) => void;
  readonly close: (book: Book | Refused) => void;
  /** Goes to the returns of many places, and back. */
  readonly collect: () => void;
  readonly stop: () => void;
  readonly save: (product: Product) => void;
}

/** The page above the cells and the pane: head, news, list of workbooks. */
export const pageView = (state: PageState, acts: Acts): readonly Plan[] => [
  head(state, acts),
  element('p', { class: 'news', role: 'status', key: 'news' }, [state.news ?? '']),
  ...(state.isCollecting ? [] : state.books.length === 0 ? [welcome(acts)] : [bookList(state, acts)]),
];

const act = (todo: () => void) => ({
  click: () => {
    todo();
    return undefined;
  },
});

function head({ books, current, running, isMaking, isCollecting }: PageState, acts: Acts): ElementPlan {
  return element('header', { class: 'page-head', key: 'head' }, [
    element('h1', { class: 'product' }, [pageWords.product]),
    element('p', { class: 'privacy' }, [pageWords.privacy]),
    running
      ? element('p', { class: 'running', key: 'running' }, [
          element('progress', { max: running.of, value: running.done, 'aria-label': runningWords(running) }),
          runningWords(running),
          element('button', { class: 'plain', type: 'button', on: act(acts.stop) }, [pageWords.cancel]),
        ])
      : undefined,
    books.length > 0 ? openField(pageWords.openMore, acts, 'plain', 'more') : undefined,
    books.length > 0 || isCollecting ? collectButton(isCollecting, acts) : undefined,
    current && !isCollecting ? saveMenu(isMaking, acts) : undefined,
  ]);
}

const collectButton = (isCollecting: boolean, acts: Acts): ElementPlan =>
  element('button', { class: 'plain', type: 'button', key: 'collect', on: act(acts.collect) }, [
    isCollecting ? pageWords.backToBooks : pageWords.collect,
  ]);

const openField = (label: string, acts: Acts, look: string, key: string): ElementPlan =>
  element('label', { class: `open ${look}`, key }, [
    element('input', {
      class: 'unseen',
      type: 'file',
      multiple: true,
      accept: '.xlsx,.xlsm',
      on: { change: (event) => chosen(event, acts) },
    }),
    label,
  ]);

function chosen(event: Event, acts: Acts): undefined {
  const field = event.currentTarget as HTMLInputElement;
  acts.open([...(field.files ?? [])]);
  field.value = '';
}

const runningWords = ({ done, of, isMaking: isSaving }: NonNullable<PageState['running']>): string =>
  (isSaving ? pageWords.makingParts : pageWords.opening)(done, of);

const saveMenu = (isMaking: boolean, acts: Acts): ElementPlan =>
  element('details', { class: 'save', key: 'save' }, [
    element('summary', { class: 'plain' }, [isMaking ? pageWords.making : pageWords.save]),
    element(
      'div',
      { class: 'menu' },
      (Object.keys(pageWords.saveAs) as readonly Product[]).map((product) =>
        element(
          'button',
          { class: 'menu-item', type: 'button', key: product, disabled: isMaking, on: act(() => acts.save(product)) },
          [pageWords.saveAs[product]],
        ),
      ),
    ),
  ]);

const welcome = (acts: Acts): ElementPlan =>
  element('main', { class: 'welcome', key: 'welcome' }, [
    element('p', { class: 'drop-text' }, [pageWords.drop]),
    openField(pageWords.open, acts, 'primary', 'open'),
    collectButton(false, acts),
    element(
      'ol',
      { class: 'steps' },
      pageWords.steps.map((step) => element('li', {}, [step])),
    ),
  ]);

const bookList = ({ books, current }: PageState, acts: Acts): ElementPlan =>
  element('nav', { class: 'books', 'aria-label': pageWords.books, key: 'books' }, [
    books.length > 1 ? element('p', { class: 'books-line quiet', key: 'line' }, [booksLine(books)]) : undefined,
    element(
      'ul',
      {},
      books.map((one, index) => bookLine(one, index, one === current, acts)),
    ),
  ]);

/** What asks for most comes first. */
const STATE_ORDER = ['errors', 'failed', 'incomplete', 'none', 'open', 'ready', 'waiting'] as const;

/** How many workbooks there are, and in which state: the list may be longer than what is seen of it. */
function booksLine(books: PageState['books']): string {
  const states = books.map((one) => bookState(one).state);
  const kinds = STATE_ORDER.flatMap((kind) => {
    const count = states.filter((state) => state === kind).length;
    return count === 0 ? [] : [pageWords.stateCount(pageWords.states[kind], count)];
  });
  return pageWords.booksLine(books.length, kinds);
}

function bookLine(one: Book | Refused, index: number, isCurrent: boolean, acts: Acts): ElementPlan {
  const { state, text } = bookState(one);
  const facts = [
    element('span', { class: 'book-name' }, [one.name]),
    element('span', { class: `book-state state-${state}` }, [pageWords.states[state]]),
    element('span', { class: 'book-text' }, [text]),
  ];
  return element('li', { key: `${index}-${one.name}`, class: isCurrent ? 'book current' : 'book' }, [
    'failure' in one
      ? element('div', { class: 'book-line' }, facts)
      : element(
          'button',
          {
            class: 'book-line',
            type: 'button',
            'aria-current': isCurrent ? 'true' : undefined,
            on: act(() => acts.choose(one)),
          },
          facts,
        ),
    element(
      'button',
      { class: 'book-close', type: 'button', 'aria-label': pageWords.close(one.name), on: act(() => acts.close(one)) },
      ['×'],
    ),
  ]);
}
