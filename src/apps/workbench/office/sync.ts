import type { OfficeSession } from './access';
import { runActions } from './batch';

import { readBatch, type BatchAnswer, type WireBatch } from './wire';

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

/** How batches are met: their limit, and what a test or a person at the cells does to them. */
export interface SyncOptions {
  /** The largest request and response in bytes; 5 MB unless given. */
  readonly limit?: number;
  /** Whether the user is typing in a cell at this moment. */
  readonly isCellEdited?: () => boolean;
  /** Makes a batch fail with a code before it does anything, for tests and demonstrations of failures. */
  readonly failOnce?: () => string | undefined;
}

/** What office.js is told about a batch: an error number of its transport, or the answer. */
export interface SyncAnswer {
  readonly Version: 1;
  readonly Error: number;
  readonly Data?: readonly [200, readonly [], string];
}

/** Excel on the web's limit for a request and for a response, in bytes. */
const LIMIT = 5 * 1024 * 1024;
/** Office's error of its own transport. */
const NO_BATCH = 5001;
/** The code from which office.js makes RequestPayloadSizeLimitExceeded. */
const REQUEST_TOO_LARGE = 5103;
/** The code from which it makes ResponsePayloadSizeLimitExceeded. */
const RESPONSE_TOO_LARGE = 5104;
/** The flag by which a batch asks to wait until the user has finished typing in a cell. */
const DELAY_FOR_CELL_EDIT = 64;

const ENCODER = new TextEncoder();
/** How long a text is as UTF-8. */
const bytes = (text: string): number => ENCODER.encode(text).length;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

type Outcome = Omit<SyncReport, 'number'>;

/** Runs one batch as it came over the wire; `report` is told unless office.js sent it on its own. */
export async function sync(
  body: string,
  flags: number,
  session: OfficeSession,
  options: SyncOptions,
  report: (outcome: Outcome) => void,
): Promise<SyncAnswer> {
  const started = Date.now();
  const limit = options.limit ?? LIMIT;
  const requestBytes = bytes(body);
  const outcome = (facts: Pick<Outcome, 'actions' | 'responseBytes'>, failure?: Outcome['failure']): void =>
    report({
      ...facts,
      requestBytes,
      milliseconds: Date.now() - started,
      ...(failure ? { failure } : {}),
    });
  if (requestBytes > limit) {
    outcome(
      { actions: 0, responseBytes: 0 },
      { code: 'RequestPayloadSizeLimitExceeded', message: `more than ${limit} bytes` },
    );
    return { Version: 1, Error: REQUEST_TOO_LARGE };
  }
  const batch = readBatch(body);
  if (!batch) {
    outcome({ actions: 0, responseBytes: 0 }, { code: 'GeneralException', message: 'the request is no batch' });
    return { Version: 1, Error: NO_BATCH };
  }
  const isOwn = isHousekeeping(batch);
  const result = (isOwn ? undefined : await refused(options, flags)) ?? (await runActions(batch, session));
  const text = JSON.stringify(result);
  const responseBytes = bytes(text);
  if (!isOwn) {
    const failure = result.Error && {
      code: result.Error.Code,
      message: `${result.Error.Location}: ${result.Error.Message}`,
    };
    outcome({ actions: batch.Actions.length, responseBytes }, failure);
  }
  return responseBytes > limit
    ? { Version: 1, Error: RESPONSE_TOO_LARGE }
    : { Version: 1, Error: 0, Data: [200, [], text] };
}

/** What office.js sends on its own: its greeting, and the release of ranges after a batch. */
const isHousekeeping = (batch: WireBatch): boolean =>
  Object.values(batch.ObjectPaths).every(({ ObjectPathType }) => ObjectPathType === 2) ||
  (batch.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference') &&
    batch.Actions.some(({ Name }) => Name === '_RemoveReference'));

const failed = (code: string): BatchAnswer => ({
  Results: [],
  Error: { Code: code, Message: 'refused before the first action', Location: '', ActionIndex: 0 },
});

/** The refusal while the user types in a cell; a batch that asked to wait is let through afterwards. */
async function refused({ isCellEdited, failOnce }: SyncOptions, flags: number): Promise<BatchAnswer | undefined> {
  const code = failOnce?.();
  if (code !== undefined) return failed(code);
  if (!isCellEdited?.()) return undefined;
  if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failed('InvalidOperationInCellEditMode');
  while (isCellEdited()) await pause(50);
  return undefined;
}
