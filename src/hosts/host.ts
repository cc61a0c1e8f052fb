import type { Address, Area, Edit, Snapshot } from '../core';

/**
 * Why bytes cannot be read: `duplicate-part` and `duplicate-sheet` mean two of one name, so that nobody can say which
 * one counts; `too-many-sheets` more than `MOST_SHEETS`; `encoding` that an XML part is not written in what it says;
 * `other-encoding` that a text is written in none that is known.
 */
export type Unreadable =
  | 'damaged'
  | 'encrypted'
  | 'empty'
  | 'not-excel'
  | 'duplicate-part'
  | 'duplicate-sheet'
  | 'too-many-sheets'
  | 'encoding'
  | 'not-text'
  | 'other-encoding'
  | 'old-word'
  | 'pdf'
  | 'not-word';

/** Every place of a province with a sheet for each annex; a file of more sheets is not read in part but refused. */
export const MOST_SHEETS = 400;

/** What went wrong, as a code that the words of an app turn into a sentence. */
export type HostFailure =
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'structure-protected'; readonly sheet: string }
  | { readonly kind: 'stale'; readonly at: Address }
  | { readonly kind: 'foreign-sheet'; readonly sheet: string }
  | { readonly kind: 'missing-sheet'; readonly sheet: string }
  | { readonly kind: 'cell-being-edited' }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }
  | { readonly kind: 'unknown'; readonly code: string };

/** What a failed batch has left in the workbook, as read back afterwards; `unknown` when it could not be read back. */
export type Remains =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'part';
      readonly edits: readonly Edit[];
      readonly brokenSheets: readonly string[];
      /** Sheets whose protection was taken off and could not be put on again. */
      readonly openSheets?: readonly string[];
    }
  | { readonly kind: 'unknown' };

/** The one error a host throws. A batch that failed may have left a part of itself: `remains` says which. */
export class HostError extends Error {
  readonly remains: Remains;
  constructor(
    readonly failure: HostFailure,
    { remains = { kind: 'nothing' }, ...options }: ErrorOptions & { readonly remains?: Remains } = {},
  ) {
    super(failure.kind, options);
    this.name = 'HostError';
    this.remains = remains;
  }
}

/** What a host can do beyond reading and writing. */
export interface Capabilities {
  readonly canSelect: boolean;
  readonly canChart: boolean;
  /** Whether what the user did before can still be undone by the host's own undo; absent where there is none. */
  readonly keepsUndo?: () => boolean;
}

/** What whoever waits for a host is told meanwhile, and may ask of it. Every part may be left out. */
export interface Watch {
  /** Parts of a long work that are done; not called for work of one part. */
  readonly progress?: (done: number, of: number) => void;
  /** Asked between parts; what has been written by then stands and is told as what remains. */
  readonly isCancelled?: () => boolean;
  /** The host waits until the user has finished typing in a cell. */
  readonly waiting?: () => void;
  /** These sheets are written, but not all of their looks, charts and print settings. */
  readonly plain?: (sheets: readonly string[]) => void;
}

/**
 * Something that happened in the workbook, told without a call to it: people changed cells, or selected some. The area
 * is left out where the host does not name it.
 */
export interface Happening {
  readonly kind: 'changed' | 'selected';
  /** By its name when it was last read; absent for a sheet that was not there then. */
  readonly sheet?: string;
  readonly area?: Area;
}

/** Where a workbook lives: Excel, a file, or memory for tests. */
export interface Host {
  readonly capabilities: Capabilities;
  /**
   * The workbook as plain data; Excel takes two syncs, more for sheets that are large or protected. What is too large
   * is named as unread.
   */
  read(watch?: Watch): Promise<Snapshot>;
  /**
   * Checks protection, ownership and every `was` before the first change. No host can promise that a batch which fails
   * later has changed nothing: the HostError says what remains. Excel takes one sync; one more when the batch changes
   * cells, to read what they hold now, and more for a batch of several megabytes.
   */
  write(edits: readonly Edit[], watch?: Watch): Promise<void>;
  /**
   * The same, and the workbook as it is afterwards, recalculated, read in the same sync as the writing where it is not
   * too large.
   */
  writeThenRead(edits: readonly Edit[], watch?: Watch): Promise<Snapshot>;
  /** Shows a cell to the user; does nothing where nobody looks. */
  select(address: Address): Promise<void>;
  /**
   * Tells from the next reading on what people do in the workbook, but not what this host writes; absent where nobody
   * does anything.
   */
  follow?(listener: (happening: Happening) => void): void;
  /** The cell that is selected; absent where there is none. */
  selected?(): Promise<Address>;
}
