import type { Report, Snapshot } from '../../core';
import type { HostFailure } from '../../hosts/host';
import type { Message } from '../addin/message';

/** Long work that can be done beside the screen, as plain data. */
export type PageJob =
  | { readonly kind: 'audit'; readonly snapshot: Snapshot }
  | { readonly kind: 'collect'; readonly files: ReadonlyMap<string, File>; readonly own: Snapshot };

/** What a job ends with. */
export type Result = Report | Message;

/** What comes back from beside the screen, with the number of the job. */
export type JobAnswer =
  | { readonly id: number; readonly kind: 'says'; readonly message: Message }
  | { readonly id: number; readonly kind: 'done'; readonly result: Result }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: HostFailure };

/** A job as it is handed over. */
export interface Handed {
  readonly id: number;
  readonly job: PageJob;
}
