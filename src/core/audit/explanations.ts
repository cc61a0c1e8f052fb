import * as z from 'zod/mini';
import type { SettingEdit, Snapshot } from '../workbook';
import type { Explanation, Finding, Lapsed } from './report';

/** The setting that keeps the explanations in the workbook. */
const KEY = 'explanations';

const stored = z.array(z.strictObject({ key: z.string(), text: z.string(), person: z.string(), date: z.string() }));

/** What a person writes to settle a finding. */
export type ExplanationText = Omit<Explanation, 'key'>;

/** What an explanation is kept under: it lapses as soon as any of these changes, the value above all. */
export const explanationKey = ({ annex, place, column, rule, value, at }: Finding): string =>
  [annex ?? at.sheet, place ?? '', column ?? '', rule, value ?? ''].join('|');

/** The explanations kept in a workbook; settings that are not ours to read count as none. */
export function explanationsOf(snapshot: Snapshot): readonly Explanation[] {
  const parsed = z.safeParse(stored, snapshot.settings[KEY] ?? []);
  return parsed.success ? parsed.data : [];
}

/** Findings with their explanations; only 核实 can be explained. */
export function explained(findings: readonly Finding[], explanations: readonly Explanation[]): readonly Finding[] {
  const byKey = new Map(explanations.map((one) => [one.key, one] as const));
  return findings.map((finding) => {
    const explanation = finding.level === 'warning' ? byKey.get(explanationKey(finding)) : undefined;
    return explanation ? { ...finding, explanation } : finding;
  });
}

/** Explanations that settle nothing any more: the value changed, or the finding is gone. */
export function lapsedExplanations(findings: readonly Finding[], explanations: readonly Explanation[]): readonly Lapsed[] {
  const used = new Set(findings.map((finding) => finding.explanation?.key));
  const stillFound = new Set(findings.map((finding) => withoutValue(explanationKey(finding))));
  return explanations.filter(({ key }) => !used.has(key)).map((explanation) => ({
    ...explanation,
    hasChanged: stillFound.has(withoutValue(explanation.key)),
  }));
}

const withoutValue = (key: string): string => key.split('|').slice(0, 4).join('|');

/** Stores an explanation for a finding, in place of an earlier one; without text the explanation is taken back. */
export function explain(snapshot: Snapshot, finding: Finding, { text, person, date }: ExplanationText): SettingEdit {
  const key = explanationKey(finding);
  const others = explanationsOf(snapshot).filter((one) => one.key !== key);
  return { kind: 'setting', key: KEY, to: text.trim() === '' ? others : [...others, { key, text: text.trim(), person: person.trim(), date }] };
}

/** Removes explanations that settle nothing any more. */
export const forgetLapsed = (snapshot: Snapshot, lapsed: readonly Lapsed[]): SettingEdit =>
  ({ kind: 'setting', key: KEY, to: explanationsOf(snapshot).filter(({ key }) => !lapsed.some((one) => one.key === key)) });
