import type { ModelChange } from './sheet-model';

/** What has happened to a workbook since it was opened, and who wants to know. */
export interface ChangeLog {
  /** Keeps a change and tells the listeners. */
  record(change: ModelChange): void;
  /** Tells the listeners only. */
  tell(change: ModelChange): void;
  changes(): readonly ModelChange[];
  onChange(listener: (change: ModelChange) => void): void;
}

export function recordChanges(): ChangeLog {
  const log: ModelChange[] = [];
  const listeners: ((change: ModelChange) => void)[] = [];
  const tell = (change: ModelChange): void => listeners.forEach((listener) => listener(change));
  return {
    record(change) {
      log.push(change);
      tell(change);
    },
    tell,
    changes: () => log,
    onChange: (listener) => listeners.push(listener),
  };
}
