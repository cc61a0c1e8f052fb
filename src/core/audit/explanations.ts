import * as z from 'zod/mini';
import { shelfEntries, type Snapshot } from '../workbook';
import type { Explanation, Finding, Lapsed } from './report';

/** The setting that keeps the explanations in the workbook. */
export const EXPLANATIONS = 'explanations';

const entry = z.object({ key: z.string(), text: z.string(), person: z.string(), date: z.string() });

/** What an explanation is kept under: it lapses as soon as any of these changes, the value above all. */
export const explanationKey = ({ annex, place, column, rule, value, at }: Finding): string =>
  [annex ?? at.sheet, place ?? '', column ?? '', rule, value ?? ''].join('|');

/** The explanations kept in a workbook, each read for itself: an odd one spoils no other. */
export const explanationsOf = (snapshot: Snapshot): readonly Explanation[] =>
  shelfEntries(snapshot, EXPLANATIONS).flatMap((one) => explanationFrom(one) ?? []);

/** An entry that is an explanation; undefined for one that is not ours to read. */
export function explanationFrom(stored: unknown): Explanation | undefined {
  const parsed = z.safeParse(entry, stored);
  return parsed.success ? parsed.data : undefined;
}

/** Findings with their explanations. An explained 错误 stays one: it can be right, and the verdict still counts it. */
export function explained(findings: readonly Finding[], explanations: readonly Explanation[]): readonly Finding[] {
  if (explanations.length === 0) return findings;
  const byKey = new Map(explanations.map((one) => [one.key, one] as const));
  return findings.map((finding) => {
    const explanation = finding.level !== 'info' ? byKey.get(explanationKey(finding)) : undefined;
    return explanation ? { ...finding, explanation } : finding;
  });
}

/** Explanations that settle nothing any more: the value changed, or the finding is gone. */
export function lapsedExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Lapsed[] {
  if (explanations.length === 0) return [];
  const used = new Set(findings.map((finding) => finding.explanation?.key));
  const stillFound = new Set(findings.map((finding) => withoutValue(explanationKey(finding))));
  return explanations
    .filter(({ key }) => !used.has(key))
    .map((explanation) => ({
      ...explanation,
      hasChanged: stillFound.has(withoutValue(explanation.key)),
    }));
}

const withoutValue = (key: string): string => key.split('|').slice(0, 4).join('|');
