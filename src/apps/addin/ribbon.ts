import { noticeWords } from './failure-words';
import type { Loop } from './loop';
import type { Message } from './message';
import type { Model } from './model';

/** What each function of the manifest means to the pane. */
export const RIBBON: Readonly<Record<string, Message>> = {
  runAudit: { kind: 'audit' },
  showFindings: { kind: 'show-findings' },
  clearMarks: { kind: 'clear', withSheets: false },
  calculateRates: { kind: 'ask-rates' },
  markProgress: { kind: 'mark-progress' },
  checkTargets: { kind: 'check-targets' },
  writeSummary: { kind: 'write-summary' },
  draftCircular: { kind: 'write-draft' },
  openProofread: { kind: 'open-page', page: 'proofread' },
  openReturns: { kind: 'open-page', page: 'returns' },
  mergeReturns: { kind: 'merge-here' },
  writeNotices: { kind: 'save-notices' },
  openSettings: { kind: 'ask-settings' },
  whyMarked: { kind: 'why' },
  nextFinding: { kind: 'move', by: 1 },
  previousFinding: { kind: 'move', by: -1 },
};

/** Buttons whose work is seen in the sheets. */
const IN_THE_SHEETS: ReadonlySet<Message['kind']> = new Set(['show-findings', 'clear']);

/**
 * Connects the ribbon's buttons; one pressed while Office still starts waits until it is `ready`, and another one
 * pressed while the work of the last is still written waits for that. The pane is shown with what is looked at there,
 * and whenever something did not work.
 */
export function connectRibbon(loop: Loop, ready: Promise<void>): void {
  let last = ready;
  let under: Message | undefined;
  for (const [name, message] of Object.entries(RIBBON)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      if (under === message) return event.completed();
      under = message;
      const own = last.then(() => press(loop, message, event));
      last = own.finally(() => {
        if (under === message) under = undefined;
      });
      return own;
    });
  }
}

async function press(loop: Loop, message: Message, event: Office.AddinCommands.Event): Promise<void> {
  try {
    if (!IN_THE_SHEETS.has(message.kind)) showPane();
    await loop.send(message);
    if (hasTrouble(loop.model())) showPane();
  } finally {
    event.completed();
  }
}

const hasTrouble = ({ notice }: Model): boolean => notice !== undefined && noticeWords(notice).tone !== 'success';

/** Not waited for: a command is done whether or not Excel can show the pane. */
function showPane(): void {
  Office.addin.showAsTaskpane().catch(() => undefined);
}
