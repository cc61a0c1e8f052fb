import type { SyncReport } from '../office';

/**
 * What the status bar says about round trips: those of the last command, those since opening, and the last that failed.
 */
export interface SyncCount {
  readonly lastSyncs: number;
  readonly totalSyncs: number;
  readonly error: string | undefined;
}

export const NO_SYNCS: SyncCount = { lastSyncs: 0, totalSyncs: 0, error: undefined };

/** A command has begun: what follows counts for it. */
export const beginCommand = (count: SyncCount): SyncCount => ({ ...count, lastSyncs: 0 });

/** One sync more. */
export const countedSync = (count: SyncCount, { failure }: SyncReport): SyncCount => ({
  lastSyncs: count.lastSyncs + 1,
  totalSyncs: count.totalSyncs + 1,
  error: failure ? `${failure.code} · ${failure.message}` : count.error,
});
