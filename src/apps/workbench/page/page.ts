import { htmlElement } from './element';
import { acceptDrops, fileBar, type FileActions } from './file-bar';
import { keepFocus } from './keep-focus';
import type { Manifest, RibbonButton } from './manifest';
import { noticeBar, type PageNotice } from './notice';
import { ribbon } from './ribbon';
import { statusBar, type BarStatus, type StatusBar } from './status-bar';
import { taskPane, type TaskPane } from './task-pane';
import { workbenchWords } from './words';

/** What the page asks for when the user acts on it. */
export interface PageActions extends FileActions {
  press(button: RibbonButton): void;
  simulate(): void;
  paneShown(isOpen: boolean): void;
}

/** The parts of the page that change. */
export interface PageParts {
  readonly grid: HTMLElement;
  readonly pane: TaskPane;
  readonly notice: PageNotice;
  readonly requirementSet: StatusBar['requirementSet'];
  readonly language: StatusBar['language'];
  /** Changes what the status bar says. */
  say(news: Partial<BarStatus>): void;
}

const QUIET: BarStatus = {
  file: '',
  isChanged: false,
  message: workbenchWords.starting,
  lastSyncs: 0,
  totalSyncs: 0,
  error: undefined,
};

/** Draws the page as Excel is laid out: files, ribbon, spreadsheet with the pane at its right, status. */
export function drawPage(body: HTMLElement, manifest: Manifest, actions: PageActions): PageParts {
  const grid = htmlElement('div', {});
  const pane = taskPane(manifest.name, actions.paneShown, keepFocus(grid));
  const alert = noticeBar();
  const status = statusBar(actions.simulate);
  body.replaceChildren(
    fileBar(manifest.name, actions),
    htmlElement(
      'div',
      { class: 'ribbon-strip' },
      htmlElement('div', { class: 'tabs', 'aria-hidden': 'true' }, htmlElement('span', { class: 'tab' }, manifest.tab)),
      ribbon(manifest, actions.press),
    ),
    htmlElement(
      'main',
      {},
      htmlElement('section', { class: 'grid', 'aria-label': workbenchWords.grid }, grid),
      pane.element,
      alert.element,
    ),
    status.element,
  );
  acceptDrops(body, actions.openFile);
  let said = QUIET;
  const say = (news: Partial<BarStatus>): void => {
    said = { ...said, ...news };
    status.show(said);
  };
  say({});
  return { grid, pane, notice: alert, requirementSet: status.requirementSet, language: status.language, say };
}
