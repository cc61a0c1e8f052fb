import type { Report } from '../../../../core';
import type { Model } from '../../model';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';
import { levelIcon, readyIcon, staleIcon } from '../../view/icons';
import { words } from '../../words';
import { editedCells } from './alive';
import type { LastAudit } from './model';

/** The verdict in words, with how it looks. */
export interface VerdictWords {
  readonly tone: 'ready' | 'error' | 'warning';
  readonly title: string;
  readonly text: string | undefined;
}

/** Whether the workbook may be submitted, in one line, and what else there is to know. */
export function verdictWords({ tables, otherTables, verdict }: Report): VerdictWords {
  if (tables.length + otherTables === 0) return { tone: 'warning', title: words.noTables, text: words.noTablesText };
  if (verdict.errors > 0) {
    const explanations = verdict.open > 0 ? [words.alsoExplanations(verdict.open)] : [];
    const besides = [...explanations, ...(tables.length === 0 ? verdict.incomplete : [])];
    const end = tables.length === 0 ? words.fullStop : '';
    const text = besides.length > 0 ? `${besides.join(words.semicolon)}${end}` : undefined;
    return { tone: 'error', title: words.errorsLeft(verdict.errors), text };
  }
  if (verdict.state === 'incomplete')
    return {
      tone: 'warning',
      title: words.incomplete,
      text: `${verdict.incomplete.join(words.semicolon)}${words.fullStop}`,
    };
  if (!verdict.isReady) return { tone: 'warning', title: words.explanationsLeft(verdict.open), text: undefined };
  return { tone: 'ready', title: words.ready, text: besides(verdict) };
}

/** What a ready workbook still carries. */
function besides({ warnings, infos }: Report['verdict']): string {
  const facts = [...(warnings > 0 ? [words.settled(warnings)] : []), ...(infos > 0 ? [words.onlyHints(infos)] : [])];
  return facts.length === 0 ? words.allClear : facts.join(words.comma);
}

/** How many cells people have changed since, and which. */
export function staleText({ alive: { edited } }: Model): string {
  const { names, count } = editedCells(edited);
  const named =
    names.length === 0
      ? ''
      : words.editedNames(names.slice(0, MOST_NAMES).join(words.listed), names.length > MOST_NAMES);
  return `${count === undefined ? words.editedSome : words.editedCells(count)}${named}`;
}

/** More names of cells would push the verdict's first line into a second. */
const MOST_NAMES = 3;

/** The verdict as the first thing to see, in the head that stays; grey once cells have been changed after it. */
export function verdictHead(model: Model, { report }: LastAudit): ElementPlan {
  const { tone, title } = verdictWords(report);
  const isBusy = model.step !== undefined;
  const isStale = model.alive.edited.length > 0;
  return element('section', { class: `verdict verdict-${isStale ? 'stale' : tone}`, key: 'verdict' }, [
    isStale ? staleIcon() : tone === 'ready' ? readyIcon() : levelIcon(tone),
    element('h2', { class: 'verdict-title' }, [isStale ? words.stale : title]),
    button(words.auditAgain, { kind: 'audit' }, { look: 'primary', isResting: isBusy }),
  ]);
}

/** What the verdict rests on and leaves open, below the head. */
export function verdictText(model: Model, { report, at }: LastAudit): ElementPlan {
  const { title, text } = verdictWords(report);
  const isStale = model.alive.edited.length > 0;
  return element('section', { class: 'verdict-more', key: 'verdict-text' }, [
    isStale
      ? element('p', { class: 'verdict-stale-text', key: 'stale' }, [`${staleText(model)}${words.beforeThat(title)}`])
      : undefined,
    text === undefined ? undefined : element('p', { key: 'text' }, [text]),
    element('p', { class: 'verdict-time', key: 'time' }, [`${words.auditedAt(at)}${words.coverage(report)}`]),
    words.coreLanguage === '' ? undefined : element('p', { class: 'quiet', key: 'language' }, [words.coreLanguage]),
    model.alive.isFollowed ? recheck(model) : undefined,
  ]);
}

/** The switch for auditing after a pause; where it may cost Ctrl+Z that is said. */
const recheck = ({ alive }: Model): ElementPlan =>
  element('label', { class: 'switch', key: 'recheck', title: alive.keepsUndo ? words.recheckTip : words.recheckCost }, [
    element('input', {
      type: 'checkbox',
      checked: alive.recheck ?? alive.keepsUndo,
      on: { change: (event) => ({ kind: 'recheck', isOn: (event.currentTarget as HTMLInputElement).checked }) },
    }),
    words.recheck,
  ]);
