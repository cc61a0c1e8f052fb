import { firstStates, type Page, type PageStates } from './pages/model';
import type { Whereabouts, WorkStep, Meanwhile, PaneNotice, Dialog } from './pane-states';

/** Everything the pane shows, as plain data: what every page knows, and what is of no page. */
export interface Model extends PageStates {
  readonly surroundings: Whereabouts;
  readonly page: Page;
  /** The step of the command under way; no other command starts meanwhile. */
  readonly step: WorkStep | undefined;
  /** What is said of that command beside its step. */
  readonly meanwhile: Meanwhile | undefined;
  /** The user wants it to stop; it does between two parts. */
  readonly isCancelling: boolean;
  readonly notice: PaneNotice | undefined;
  readonly dialog: Dialog | undefined;
  /** The workbooks of returns can be opened here, each with a pane of its own: the page in the browser, not Excel. */
  readonly canOpen: boolean;
  /** Who wrote the last explanation here, offered for the next one. */
  readonly person: string;
}

/** The pane before Office has answered. */
export const firstModel: Model = {
  ...firstStates,
  surroundings: 'starting',
  page: 'audit',
  step: undefined,
  meanwhile: undefined,
  isCancelling: false,
  notice: undefined,
  dialog: undefined,
  canOpen: false,
  person: '',
};
