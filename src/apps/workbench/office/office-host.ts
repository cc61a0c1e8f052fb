import type { WorkbookModel } from '../model';
import type { FailAt, OfficeSession } from './access';
import { calculationOf } from './calculation';
import { changedFacts, eventData, EVENTS, selectedFacts } from './events';
import { rangeAreas } from './members/range';
import { INTERNAL, WORKBOOK } from './members/workbook';
import { worksheetObject } from './members/worksheet';
import { answerTo, appContext, readMessage, type WireMessage } from './messages';
import { office } from './object-model';
import { sync, type SyncOptions, type SyncReport } from './sync';
import { undoRecord } from './undo-record';

/** How the host is set up. */
export interface OfficeHostOptions extends SyncOptions {
  readonly model: WorkbookModel;
  /** The host page's origin, as given to the add-in in `_xdm_Info`. */
  readonly origin: string;
  /** Sends a message to the add-in. */
  readonly post: (message: string) => void;
  /** The simulated requirement sets; ExcelApi 1.14 unless given. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly locale?: string;
  /** Makes single actions fail, for tests: what came before them in the batch stays. */
  readonly failAt?: FailAt;
  /** Whether the host leaves messages without an answer. */
  readonly isSilent?: () => boolean;
  /** Told after every sync. */
  readonly onSync?: (sync: SyncReport) => void;
  /** The add-in asks for its pane to be shown or hidden. */
  readonly showPane?: (isShown: boolean) => void;
}

/** A strict Excel-on-the-web for an unmodified office.js, over a sheet model. */
export interface OfficeHost {
  /** Takes a message of the add-in; answers through `post`. Messages are worked through one after the other. */
  receive(message: string): Promise<void>;
  /** Presses a ribbon button; resolves to false when the add-in has not associated a function of that name. */
  press(functionName: string, buttonId?: string): Promise<boolean>;
  /** Every sync so far. */
  syncs(): readonly SyncReport[];
  /** The calls after which what came before can no longer be undone on a desktop. */
  undoClearedBy(): readonly string[];
}

/** The message of office.js that brings a batch, by its number. */
const RUN_BATCH = 93;
/** The message that a ribbon command has ended. */
const COMMAND_DONE = 94;
const DONE = { Version: 1, Error: 0 };
/** What the host says it can do unless told otherwise. */
const REQUIREMENTS = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  DelayForCellEdit: '1.1',
};

/** Starts a host for one add-in page. */
export function officeHost(options: OfficeHostOptions): OfficeHost {
  const requirements = { ...REQUIREMENTS, ...options.requirements };
  const session: OfficeSession = {
    world: {
      model: options.model,
      calculation: calculationOf(options.model),
      events: new Set(),
      back: { worksheet: worksheetObject, areas: rangeAreas },
    },
    root: office(WORKBOOK, options.model),
    internal: office(INTERNAL, options.showPane),
    references: new Map(),
    version: Number(requirements.ExcelApi.split('.')[1]),
    undo: undoRecord(Number(requirements.ExcelApi.split('.')[1])),
    failAt: options.failAt,
  };
  const syncs: SyncReport[] = [];
  const registrations = new Map<string, WireMessage>();
  const presses = new Map<number, (isKnown: boolean) => void>();
  const queue = { last: Promise.resolve(), nextCommand: 1 };

  const answer = (message: WireMessage, data: unknown): void => options.post(answerTo(message, options.origin, data));

  let isOwn = false;
  const tell = (type: number, facts: object): void => {
    const registration = registrations.get('richApiMessage');
    if (registration && session.world.events.has(type))
      options.post(answerTo(registration, options.origin, eventData(type, facts), true));
  };
  options.model.onChange((change) => {
    if (change.kind === 'contents') tell(EVENTS.changed, changedFacts(change.sheet, change.area, isOwn));
    if (change.kind === 'moved') tell(EVENTS.changed, changedFacts(change.sheet, undefined, isOwn));
    if (change.kind === 'selected')
      tell(EVENTS.selected, selectedFacts(options.model.activeSheet(), options.model.selection()));
  });

  async function execute(message: WireMessage): Promise<void> {
    const { DdaMethod, ArrayData = [], ...rest } = message._data as MethodCall;
    if (DdaMethod?.DispatchId === RUN_BATCH) {
      isOwn = true;
      return answer(
        message,
        await sync(String(ArrayData[4]), Number(ArrayData[6]), session, options, (outcome) => {
          const report = { number: syncs.length + 1, ...outcome };
          syncs.push(report);
          options.onSync?.(report);
        }).finally(() => {
          isOwn = false;
        }),
      );
    }
    if (DdaMethod?.DispatchId === COMMAND_DONE) {
      const [commandId, status] = ArrayData.length > 0 ? ArrayData : [rest['0'], rest['1']];
      presses.get(Number(commandId))?.(status === 0);
      presses.delete(Number(commandId));
    }
    return answer(message, DONE);
  }

  async function handle(message: WireMessage): Promise<void> {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      return answer(message, appContext(requirements, options.locale ?? 'zh-CN'));
    }
    if (message._actionName === 'ContextActivationManager_notifyHost') return undefined;
    if (message._actionType === 1) registrations.set(message._actionName, message);
    return message._actionName === 'executeMethod' ? execute(message) : answer(message, DONE);
  }

  return {
    receive(text) {
      const message = readMessage(text);
      if (!message || options.isSilent?.()) return Promise.resolve();
      if (message._messageType === 0) queue.last = queue.last.catch(() => undefined).then(() => handle(message));
      return queue.last;
    },
    press(functionName, buttonId = functionName) {
      const registration = registrations.get('appCommandInvoked');
      if (!registration) return Promise.resolve(false);
      const commandId = queue.nextCommand++;
      const pressed = new Promise<boolean>((resolve) => {
        presses.set(commandId, resolve);
      });
      const command = [String(commandId), functionName, JSON.stringify({ source: { id: buttonId } })];
      options.post(answerTo(registration, options.origin, command, true));
      return pressed;
    },
    syncs: () => syncs,
    undoClearedBy: session.undo.clearedBy,
  };
}

/** The call of a host method; some calls carry their arguments under numbers instead of in an array. */
interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [argument: string]: unknown;
}
