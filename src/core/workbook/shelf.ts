import * as z from 'zod/mini';
import type { SettingEdit } from './edit';
import type { Snapshot } from './snapshot';

/** A list kept under a setting with the form it is in; a later version may have put more beside it. */
const shelf = z.looseObject({ version: z.number(), entries: z.array(z.unknown()) });

/** The form in which lists are kept. */
const VERSION = 1;

/**
 * The entries kept under a setting as they are stored, those that cannot be read too; the oldest form is a bare list.
 */
export function shelfEntries(snapshot: Pick<Snapshot, 'settings'>, key: string): readonly unknown[] {
  const stored = snapshot.settings[key];
  return Array.isArray(stored) ? (stored as readonly unknown[]) : (shelfAt(snapshot, key)?.entries ?? []);
}

/**
 * Stores the entries but those that are gone, and some more behind them; what a later version has put beside them
 * stays.
 */
export const shelfEdit = (
  snapshot: Pick<Snapshot, 'settings'>,
  key: string,
  isGone: (entry: unknown) => boolean,
  added: readonly unknown[] = [],
): SettingEdit => {
  const entries = [...shelfEntries(snapshot, key).filter((one) => !isGone(one)), ...added];
  return { kind: 'setting', key, to: { ...(shelfAt(snapshot, key) ?? { version: VERSION }), entries } };
};

const shelfAt = ({ settings }: Pick<Snapshot, 'settings'>, key: string): z.infer<typeof shelf> | undefined =>
  z.safeParse(shelf, settings[key]).data;
