import type { Report } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { levelIcon, readyIcon } from '../../view/icons';

/** The verdict in words, with how it looks. */
export interface VerdictWords {
  readonly tone: 'ready' | 'error' | 'warning';
  readonly title: string;
  readonly text: string | undefined;
}

/** Whether the workbook may be submitted, in one line, and what else there is to know. */
export function verdictWords({ tables, verdict }: Report): VerdictWords {
  if (tables.length === 0) return { tone: 'warning', title: words.noTables, text: words.noTablesText };
  if (verdict.errors > 0) {
    const text = verdict.open > 0 ? words.alsoExplanations(verdict.open) : undefined;
    return { tone: 'error', title: words.errorsLeft(verdict.errors), text };
  }
  if (verdict.state === 'incomplete') return { tone: 'warning', title: words.incomplete, text: `${verdict.incomplete.join('；')}。` };
  if (!verdict.isReady) return { tone: 'warning', title: words.explanationsLeft(verdict.open), text: undefined };
  return { tone: 'ready', title: words.ready, text: besides(verdict) };
}

/** What a ready workbook still carries. */
function besides({ warnings, infos }: Report['verdict']): string {
  const facts = [
    ...(warnings > 0 ? [words.settled(warnings)] : []),
    ...(infos > 0 ? [words.onlyHints(infos)] : []),
  ];
  return facts.length === 0 ? words.allClear : facts.join('，');
}

/** The verdict as the first thing to see. */
export function verdict(report: Report, at: string): ElementPlan {
  const { tone, title, text } = verdictWords(report);
  return element('section', { class: `verdict verdict-${tone}`, key: 'verdict' }, [
    tone === 'ready' ? readyIcon() : levelIcon(tone),
    element('h2', { class: 'verdict-title' }, [title]),
    text === undefined ? undefined : element('p', { class: 'verdict-text' }, [text]),
    element('p', { class: 'verdict-time' }, [words.auditedAt(at, report.tables.length)]),
  ]);
}
