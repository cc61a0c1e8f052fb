import { SLOT, type Wording } from '../../programmes';
import { joinedRuns, wordsRun, type DraftRun } from './run';
import { showSlot } from './show-slot';
import type { Slots } from './slot';
import { BLANK_TEXT } from './words';

type SentenceTemplate = Wording['sections'][number]['sentences'][number];

/** A template with its slots filled; undefined when one of them is not known, because half a clause asserts nothing. */
export function filled(template: string, slots: Slots): readonly DraftRun[] | undefined {
  const runs: DraftRun[] = [];
  let from = 0;
  for (const match of template.matchAll(SLOT)) {
    const [whole, name = '', format = ''] = match;
    const shown = name === 'blank' ? [{ kind: 'blank', text: BLANK_TEXT } as const] : shownSlot(slots, name, format);
    if (!shown) return undefined;
    runs.push(wordsRun(template.slice(from, match.index)), ...shown);
    from = match.index + whole.length;
  }
  return joinedRuns([...runs, wordsRun(template.slice(from))]);
}

function shownSlot(slots: Slots, name: string, format: string): readonly DraftRun[] | undefined {
  const slot = Object.hasOwn(slots, name) ? slots[name] : undefined;
  return slot && showSlot(slot, format);
}

/** The clauses of a sentence that can be said, joined; nothing when there are none. */
export function sentence({ parts, by, end }: SentenceTemplate, slots: Slots): readonly DraftRun[] {
  const said = parts.flatMap((part) => {
    const runs = filled(part, slots);
    return runs ? [runs] : [];
  });
  return said.length === 0
    ? []
    : joinedRuns([...said.flatMap((runs, i) => (i > 0 ? [wordsRun(by), ...runs] : runs)), wordsRun(end)]);
}

/** Whether runs say anything that comes from cells. */
export const hasFigures = (runs: readonly DraftRun[]): boolean => runs.some(({ kind }) => kind === 'figure');
