import { planFixes, safeFindings } from '../../../../core';
import { words } from '../../words';
import type { Audited } from './model';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';

/** The way to make all safe changes at once, and the way back. */
export function repairs({ report, snapshot, undoable }: Audited, isBusy: boolean): readonly ElementPlan[] {
  const safe = safeFindings(report.findings);
  const cells = planFixes(snapshot, safe).changes.reduce((sum, { edits }) => sum + edits.length, 0);
  if (safe.length === 0 && undoable === undefined) return [];
  return [
    element('div', { class: 'repairs', key: 'repairs' }, [
      safe.length === 0
        ? undefined
        : button(
            words.fixSafely(cells),
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
