import type { WorkbookModel } from '../model';
import { runBatch, type Batch, type BatchAnswer, type Session } from './batch';
import { INTERNAL, WORKBOOK } from './members/workbook';
import { office } from './object-model';

/** A message of office.js, both ways a JSON string. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** How the host is set up. */
export interface OfficeHostOptions {
  readonly model: WorkbookModel;
  /** The host page's origin, as given to the add-in in `_xdm_Info`. */
  readonly origin: string;
  /** Sends a message to the add-in. */
  readonly post: (message: string) => void;
  /** The simulated requirement sets; ExcelApi 1.14 unless given. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly locale?: string;
  /** The largest request and response in bytes; 5 MB unless given. */
  readonly limit?: number;
  /** Whether the user is typing in a cell at this moment. */
  readonly isCellEdited?: () => boolean;
  /** Makes a batch fail with a code before it does anything, for tests and demonstrations of failures. */
  readonly failOnce?: () => string | undefined;
  /** Told after every sync. */
  readonly onSync?: (sync: SyncReport) => void;
  /** The add-in asks for its pane to be shown or hidden. */
  readonly showPane?: (isShown: boolean) => void;
}

/** What one context.sync() was. */
export interface SyncReport {
  readonly number: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  /** A code when the batch failed, with the host's own plain message. */
  readonly failure?: { readonly code: string; readonly message: string };
}

/** A strict Excel-on-the-web for an unmodified office.js, over a sheet model. */
export interface OfficeHost {
  /** Takes a message of the add-in; answers through `post`. Messages are worked through one after the other. */
  receive(message: string): Promise<void>;
  /** Presses a ribbon button; resolves to false when the add-in has not associated a function of that name. */
  press(functionName: string, buttonId?: string): Promise<boolean>;
  /** Every sync so far. */
  syncs(): readonly SyncReport[];
}

/** Excel on the web's limit for a request and for a response, in bytes. */
const LIMIT = 5 * 1024 * 1024;
const RUN_BATCH = 93;
const COMMAND_DONE = 94;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
/** The flag by which a batch asks to wait until the user has finished typing in a cell. */
const DELAY_FOR_CELL_EDIT = 64;

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Starts a host for one add-in page. */
export function officeHost(options: OfficeHostOptions): OfficeHost {
  const requirements = { ExcelApi: '1.14', SharedRuntime: '1.1', RibbonApi: '1.1', DialogApi: '1.2', DelayForCellEdit: '1.1', ...options.requirements };
  const session: Session = {
    world: { model: options.model },
    root: office(WORKBOOK, options.model),
    internal: office(INTERNAL, options.showPane),
    references: new Map(),
    version: Number(requirements.ExcelApi.split('.')[1]),
  };
  const limit = options.limit ?? LIMIT;
  const syncs: SyncReport[] = [];
  const registrations = new Map<string, Message>();
  const presses = new Map<number, (isKnown: boolean) => void>();
  const queue = { last: Promise.resolve(), nextCommand: 1 };

  const answer = (message: Message, data: unknown, isEvent = false): void => options.post(JSON.stringify({
    _messageType: 1,
    _responseType: isEvent ? 1 : 0,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: options.origin,
    _errorCode: 0,
    _serializerVersion: 1,
    _data: data,
  }));

  async function sync(message: Message, call: readonly unknown[]): Promise<void> {
    const started = Date.now();
    const body = String(call[4]);
    const done = (report: Pick<SyncReport, 'actions' | 'responseBytes' | 'failure'>): void => {
      const sync_ = { number: syncs.length + 1, requestBytes: bytes(body), milliseconds: Date.now() - started, ...report };
      syncs.push(sync_);
      options.onSync?.(sync_);
    };
    if (bytes(body) > limit) {
      done({ actions: 0, responseBytes: 0, failure: { code: 'RequestPayloadSizeLimitExceeded', message: `more than ${limit} bytes` } });
      return answer(message, { Version: 1, Error: REQUEST_TOO_LARGE });
    }
    const batch = JSON.parse(body) as Batch;
    const result = await refused(options, Number(call[6])) ?? await runBatch(batch, session);
    const text = JSON.stringify(result);
    if (!isHousekeeping(batch)) {
      const failure = result.Error && { code: result.Error.Code, message: `${result.Error.Location}: ${result.Error.Message}` };
      done({ actions: batch.Actions.length, responseBytes: bytes(text), ...(failure ? { failure } : {}) });
    }
    if (bytes(text) > limit) return answer(message, { Version: 1, Error: RESPONSE_TOO_LARGE });
    answer(message, { Version: 1, Error: 0, Data: [200, [], text] });
  }

  async function execute(message: Message): Promise<void> {
    const { DdaMethod, ArrayData, ...rest } = message._data as {
      readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: readonly unknown[]; readonly [key: string]: unknown;
    };
    if (DdaMethod?.DispatchId === RUN_BATCH) return sync(message, ArrayData ?? []);
    if (DdaMethod?.DispatchId === COMMAND_DONE) {
      const [commandId, status] = ArrayData ?? [rest['0'], rest['1']];
      presses.get(Number(commandId))?.(status === 0);
      presses.delete(Number(commandId));
    }
    answer(message, { Version: 1, Error: 0 });
  }

  async function handle(message: Message): Promise<void> {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return answer(message, appContext(requirements, options.locale ?? 'zh-CN'));
    if (message._actionName === 'ContextActivationManager_notifyHost') return;
    if (message._actionType === 1) registrations.set(eventName(message), message);
    if (message._actionName === 'executeMethod') return execute(message);
    answer(message, { Version: 1, Error: 0 });
  }

  return {
    receive(text) {
      const message = JSON.parse(text) as Message;
      if (message._messageType !== 0) return queue.last;
      queue.last = queue.last.then(() => handle(message));
      return queue.last;
    },
    press(functionName, buttonId = functionName) {
      const registration = registrations.get('appCommandInvoked');
      if (!registration) return Promise.resolve(false);
      const commandId = queue.nextCommand++;
      const pressed = new Promise<boolean>((resolve) => { presses.set(commandId, resolve); });
      answer(registration, [String(commandId), functionName, JSON.stringify({ source: { id: buttonId } })], true);
      return pressed;
    },
    syncs: () => syncs,
  };
}

/** What office.js sends on its own: its greeting, and the release of ranges after a batch. */
const isHousekeeping = (batch: Batch): boolean =>
  Object.values(batch.ObjectPaths).every(({ ObjectPathType }) => ObjectPathType === 2)
  || batch.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference')
    && batch.Actions.some(({ Name }) => Name === '_RemoveReference');

const eventName = (message: Message): string => message._actionName;

const failed = (code: string): BatchAnswer =>
  ({ Results: [], Error: { Code: code, Message: 'refused before the first action', Location: '', ActionIndex: 0 } });

/** The refusal while the user types in a cell; a batch that asked to wait is let through afterwards. */
async function refused({ isCellEdited, failOnce }: OfficeHostOptions, flags: number): Promise<BatchAnswer | undefined> {
  const code = failOnce?.();
  if (code !== undefined) return failed(code);
  if (!isCellEdited?.()) return undefined;
  if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failed('InvalidOperationInCellEditMode');
  while (isCellEdited()) await pause(50);
  return undefined;
}

/** What office.js asks for first: which host this is and what it can do. */
const appContext = (requirements: Readonly<Record<string, string>>, locale: string) => ({
  _id: 'workbench',
  _appName: 16,
  _appVersion: '16.01',
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: 'workbench.xlsx',
  _clientMode: 0,
  _settings: [],
  _reason: '',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'workbench',
  _appInstanceId: 'workbench',
  _requirementMatrix: JSON.stringify(requirements),
});
