import type { Address, Edit, Snapshot } from '../core';

/**
 * Why bytes cannot be read: `duplicate-part` and `duplicate-sheet` mean two of one name, so that nobody can say which one
 * counts; `encoding` that an XML part is not written in what it says.
 */
export type Unreadable = 'damaged' | 'encrypted' | 'empty' | 'not-excel' | 'duplicate-part' | 'duplicate-sheet' | 'encoding';

/** What went wrong, as a code that the words of an app turn into a sentence. */
export type HostFailure =
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'stale'; readonly at: Address }
  | { readonly kind: 'foreign-sheet'; readonly sheet: string }
  | { readonly kind: 'missing-sheet'; readonly sheet: string }
  | { readonly kind: 'cell-being-edited' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }
  | { readonly kind: 'unknown'; readonly code: string };

/** The one error a host throws; nothing has been written when it does. */
export class HostError extends Error {
  constructor(readonly failure: HostFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = 'HostError';
  }
}

/** What a host can do beyond reading and writing. */
export interface Capabilities {
  readonly canSelect: boolean;
  readonly canChart: boolean;
}

/** Where a workbook lives: Excel, a file, or memory for tests. */
export interface Host {
  readonly capabilities: Capabilities;
  /** The whole workbook as plain data; Excel takes two syncs. */
  read(): Promise<Snapshot>;
  /**
   * Writes a batch as a whole: checks protection, ownership and every `was` before the first change, or throws a
   * HostError with nothing written. Excel takes one sync; one more when the batch changes cells, to read what they hold now.
   */
  write(edits: readonly Edit[]): Promise<void>;
  /** The same, and the workbook as it is afterwards, recalculated, read in the same sync as the writing. */
  writeThenRead(edits: readonly Edit[]): Promise<Snapshot>;
  /** Shows a cell to the user; does nothing where nobody looks. */
  select(address: Address): Promise<void>;
}
