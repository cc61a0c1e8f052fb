import { EXPLANATIONS, explanationKey, explanationFrom, shelved, storedEntries, type Explanation, type Finding, type Lapsed } from '../audit';
import type { SettingEdit, Snapshot } from '../workbook';

/** What a person writes to settle a finding. */
export type ExplanationText = Omit<Explanation, 'key'>;

/** Stores an explanation for a finding, in place of an earlier one; without text the explanation is taken back. */
export function explain(snapshot: Snapshot, finding: Finding, { text, person, date }: ExplanationText): SettingEdit {
  const key = explanationKey(finding);
  const others = storedEntries(snapshot).filter((one) => explanationFrom(one)?.key !== key);
  const entries = text.trim() === '' ? others : [...others, { key, text: text.trim(), person: person.trim(), date }];
  return { kind: 'setting', key: EXPLANATIONS, to: shelved(snapshot, entries) };
}

/** Removes explanations that settle nothing any more; entries that cannot be read stay. */
export function forgetLapsed(snapshot: Snapshot, lapsed: readonly Lapsed[]): SettingEdit {
  const gone = new Set<string | undefined>(lapsed.map(({ key }) => key));
  return { kind: 'setting', key: EXPLANATIONS, to: shelved(snapshot, storedEntries(snapshot).filter((one) => !gone.has(explanationFrom(one)?.key))) };
}
