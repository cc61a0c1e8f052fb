import { EXPLANATIONS, explanationKey, explanationsOf, type Explanation, type Finding, type Lapsed } from '../audit';
import type { SettingEdit, Snapshot } from '../workbook';

/** What a person writes to settle a finding. */
export type ExplanationText = Omit<Explanation, 'key'>;

/** Stores an explanation for a finding, in place of an earlier one; without text the explanation is taken back. */
export function explain(snapshot: Snapshot, finding: Finding, { text, person, date }: ExplanationText): SettingEdit {
  const key = explanationKey(finding);
  const others = explanationsOf(snapshot).filter((one) => one.key !== key);
  return { kind: 'setting', key: EXPLANATIONS, to: text.trim() === '' ? others : [...others, { key, text: text.trim(), person: person.trim(), date }] };
}

/** Removes explanations that settle nothing any more. */
export const forgetLapsed = (snapshot: Snapshot, lapsed: readonly Lapsed[]): SettingEdit =>
  ({ kind: 'setting', key: EXPLANATIONS, to: explanationsOf(snapshot).filter(({ key }) => !lapsed.some((one) => one.key === key)) });
