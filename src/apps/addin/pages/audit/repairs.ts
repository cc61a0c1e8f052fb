import { once, planFixes, safeFindings } from '../../../../core';
import { words } from '../../words';
import type { LastAudit } from './model';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';

/** How many cells all safe changes would change; planned once for what is drawn again and again. */
const safelyChanged = once(({ report, snapshot }: LastAudit): number =>
  planFixes(snapshot, safeFindings(report.findings)).changes.reduce((sum, { edits }) => sum + edits.length, 0),
);

/** The way to make all safe changes at once, and the way back. */
export function repairs(audited: LastAudit, isBusy: boolean): readonly ElementPlan[] {
  const { report, undoable } = audited;
  const safe = safeFindings(report.findings);
  if (safe.length === 0 && undoable === undefined) return [];
  return [
    element('div', { class: 'repairs', key: 'repairs' }, [
      safe.length === 0
        ? undefined
        : button(
            words.fixSafely(safelyChanged(audited)),
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
