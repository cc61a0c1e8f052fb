import { once, type SettingEdit, type Snapshot } from '../workbook';
import { usualProgramme } from './built-in';
import { loadProgramme, type LoadedProgramme } from './load';
import type { Programme } from './programme';

const KEY = 'programme';

/** The programme a workbook remembers, by content; one that cannot be read is refused with its mistakes. */
const stored: (data: object) => LoadedProgramme = once((data: object) => loadProgramme(data));

/**
 * What a workbook says of its programme: the one it was given, or what is wrong with it; undefined where it says
 * nothing.
 */
export function storedProgramme({ settings }: Snapshot): LoadedProgramme | undefined {
  const data = settings[KEY];
  return data === undefined
    ? undefined
    : typeof data === 'object' && data !== null
      ? stored(data)
      : loadProgramme(data);
}

/** What the office that keeps a workbook audits: the programme the workbook remembers, else the built-in one. */
export function programmeFor(snapshot: Snapshot): Programme {
  const found = storedProgramme(snapshot);
  return found?.kind === 'programme' ? found.programme : usualProgramme;
}

/**
 * Remembers a programme in the workbook, whole, so that it opens the same everywhere; without one the built-in holds
 * again.
 */
export const programmeEdit = (programme?: Programme): SettingEdit => ({
  kind: 'setting',
  key: KEY,
  to: programme?.file,
});

/** The workbook as if it had been given a programme, for this run only. */
export const withProgramme = (snapshot: Snapshot, programme: Programme): Snapshot => ({
  ...snapshot,
  settings: { ...snapshot.settings, [KEY]: programme.file },
});
