import { safeFindings, type Report } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan, type Handler } from '../../view/element';

/** The way to make all safe changes at once, and the way back. */
export function repairs(report: Report, undoable: number | undefined, isBusy: boolean): readonly ElementPlan[] {
  const safe = safeFindings(report.findings);
  if (safe.length === 0 && undoable === undefined) return [];
  return [element('div', { class: 'repairs', key: 'repairs' }, [
    safe.length === 0 ? undefined : button('fix', words.fixSafely(safe.length), isBusy, { kind: 'ask-fix', findings: safe }),
    undoable === undefined ? undefined : button('undo', words.undo(undoable), isBusy, { kind: 'ask-undo', from: 'audit' }),
  ])];
}

const button = (key: string, label: string, isBusy: boolean, click: Handler): ElementPlan =>
  element('fluent-button', { key, size: 'small', 'disabled-focusable': isBusy, on: { click } }, [label]);
