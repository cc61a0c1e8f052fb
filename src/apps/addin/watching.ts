import type { Watch } from '../../hosts/host';
import type { Say } from './loop';

/** What a command learns while the host works, for the words at its end. */
export interface Watched {
  readonly watch: Watch;
  /** Sheets that are written without all of their looks. */
  readonly plain: () => readonly string[];
}

/** Passes on how far the host is and what it waits for, and whether the user has asked to stop. */
export function watching(say: Say, isCancelled: () => boolean): Watched {
  const plain = new Set<string>();
  return {
    watch: {
      progress: (done, of) => say({ kind: 'meanwhile', meanwhile: { kind: 'parts', done, of } }),
      waiting: () => say({ kind: 'meanwhile', meanwhile: { kind: 'waiting' } }),
      plain: (sheets) => sheets.forEach((sheet) => plain.add(sheet)),
      isCancelled,
    },
    plain: () => [...plain],
  };
}
