import type { Change } from './sheet-model';

/** What has happened to a workbook since it was opened, and who wants to know. */
export interface ChangeLog {
  /** Keeps a change and tells the listeners. */
  record(change: Change): void;
  /** Tells the listeners only. */
  tell(change: Change): void;
  changes(): readonly Change[];
  onChange(listener: (change: Change) => void): void;
}

export function changeLog(): ChangeLog {
  const log: Change[] = [];
  const listeners: ((change: Change) => void)[] = [];
  const tell = (change: Change): void => listeners.forEach((listener) => listener(change));
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
