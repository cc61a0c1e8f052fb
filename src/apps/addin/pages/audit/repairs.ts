import { safeFindings, type Report } from '../../../../core';
import { words } from '../../words';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';

/** The way to make all safe changes at once, and the way back. */
export function repairs(report: Report, undoable: number | undefined, isBusy: boolean): readonly ElementPlan[] {
  const safe = safeFindings(report.findings);
  if (safe.length === 0 && undoable === undefined) return [];
  return [
    element('div', { class: 'repairs', key: 'repairs' }, [
      safe.length === 0
        ? undefined
        : button(
            words.fixSafely(safe.length),
            { kind: 'ask-fix', findings: safe },
            { key: 'fix', look: 'outline', isResting: isBusy },
          ),
      undoable === undefined
        ? undefined
        : button(
            words.undo(undoable),
            { kind: 'ask-undo', from: 'audit' },
            { key: 'undo', look: 'outline', isResting: isBusy },
          ),
    ]),
  ];
}
