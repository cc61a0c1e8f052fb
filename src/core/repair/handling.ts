import * as z from 'zod/mini';
import { explanationKey, type Finding } from '../audit';
import type { SettingEdit, Snapshot } from '../workbook';

/**
 * How far people have come with a finding: changed at the source and not yet sent again, or asked and found right. What
 * has no entry is still to do.
 */
export type Handling = 'changed' | 'verified';

const HANDLING = 'handling';
const shelf = z.looseObject({ version: z.number(), entries: z.record(z.string(), z.unknown()) });
const state = z.enum(['changed', 'verified']);

const entriesOf = ({ settings }: Snapshot): Readonly<Record<string, unknown>> => {
  const parsed = z.safeParse(shelf, settings[HANDLING]);
  return parsed.success ? parsed.data.entries : {};
};

/** How far a finding has been dealt with; it lapses with the value, as an explanation does. */
export function handlingOf(snapshot: Snapshot, finding: Finding): Handling | undefined {
  const parsed = z.safeParse(state, entriesOf(snapshot)[explanationKey(finding)]);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Keeps how far a finding has been dealt with, in place of what was kept; without a state it is to do again. Other
 * entries stay as they are.
 */
export function handlingEdit(snapshot: Snapshot, finding: Finding, handling: Handling | undefined): SettingEdit {
  const { [explanationKey(finding)]: _, ...others } = entriesOf(snapshot);
  const entries = handling === undefined ? others : { ...others, [explanationKey(finding)]: handling };
  return {
    kind: 'setting',
    key: HANDLING,
    to: Object.keys(entries).length === 0 ? undefined : { version: 1, entries },
  };
}
