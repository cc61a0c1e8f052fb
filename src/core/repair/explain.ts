import { EXPLANATIONS, explanationKey, explanationFrom, type Explanation, type Finding, type Lapsed } from '../audit';
import { shelfEdit, type SettingEdit, type Snapshot } from '../workbook';

/** What a person writes to settle a finding. */
export type ExplanationText = Omit<Explanation, 'key'>;

/** Stores an explanation for a finding, in place of an earlier one; without text the explanation is taken back. */
export function explain(snapshot: Snapshot, finding: Finding, { text, person, date }: ExplanationText): SettingEdit {
  const key = explanationKey(finding);
  const added = text.trim() === '' ? [] : [{ key, text: text.trim(), person: person.trim(), date }];
  return shelfEdit(snapshot, EXPLANATIONS, (one) => explanationFrom(one)?.key === key, added);
}

/** Removes explanations that settle nothing any more; entries that cannot be read stay. */
export function forgetLapsed(snapshot: Snapshot, lapsed: readonly Lapsed[]): SettingEdit {
  const gone = new Set<string | undefined>(lapsed.map(({ key }) => key));
  return shelfEdit(snapshot, EXPLANATIONS, (one) => gone.has(explanationFrom(one)?.key));
}
