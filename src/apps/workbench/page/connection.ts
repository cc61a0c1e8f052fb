import { officeHost, type OfficeHost, type SyncReport } from '../office';
import type { WorkbookModel } from '../model';
import type { Manifest } from './manifest';
import type { TaskPane } from './task-pane';

/** What the add-in's page is connected to. */
export interface ConnectionOptions {
  readonly manifest: Manifest;
  readonly pane: TaskPane;
  readonly model: WorkbookModel;
  /** The simulated version of ExcelApi, such as 1.14. */
  readonly requirementSet: string;
  /** The language of the simulated Excel, such as zh-CN. */
  readonly language: string;
  readonly isCellEdited: () => boolean;
  /** Whether Excel leaves messages without an answer at this moment. */
  readonly isSilent: () => boolean;
  readonly synced: (sync: SyncReport) => void;
  /** The user acted inside the pane: what follows is a new command. */
  readonly acted: () => void;
}

/** The add-in running on one workbook. */
export interface Connection {
  readonly press: OfficeHost['press'];
  readonly syncs: OfficeHost['syncs'];
  /** Resolves when the add-in can be used from the ribbon. */
  readonly ready: Promise<void>;
  /** Stops listening; the page itself goes with the next `load` of the pane. */
  close(): void;
}

let conversations = 0;

/** Loads the add-in's page and answers its unmodified office.js as Excel on the web would. */
export function connect({
  manifest,
  pane,
  model,
  requirementSet,
  language,
  isCellEdited,
  isSilent,
  synced,
  acted,
}: ConnectionOptions): Connection {
  const conversation = `workbench-${++conversations}`;
  const { origin } = window.location;
  const host = officeHost({
    model,
    origin,
    post: (message) => pane.window()?.postMessage(message, origin),
    isCellEdited,
    isSilent,
    onSync: synced,
    showPane: (isShown) => (isShown ? pane.open() : pane.close()),
    locale: language,
    requirements: { ExcelApi: requirementSet, SharedRuntimeInternal: '1.2' },
  });
  let isReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== pane.window() || event.origin !== origin || typeof event.data !== 'string') return;
    if (!event.data.includes(conversation)) return;
    void host.receive(event.data);
    if (event.data.includes('appCommandInvoked')) isReady();
  };
  window.addEventListener('message', listen);
  pane.load(paneAddress(manifest, { conversation, language, origin }), acted);
  return { press: host.press, syncs: host.syncs, ready, close: () => window.removeEventListener('message', listen) };
}

interface Place {
  readonly conversation: string;
  readonly language: string;
  readonly origin: string;
}

/** The page's address with what office.js needs to know about its host; `_xdm_Info` must come last. */
const paneAddress = ({ pane, id }: Manifest, { conversation, language, origin }: Place): string =>
  `${pane}?_host_Info=Excel$Web$16.01$${language}$$$$0` +
  `#&_serializer_version=1&_xdm_Info=${conversation}|${id}|${encodeURIComponent(origin)}`;
