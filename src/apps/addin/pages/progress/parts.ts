import type { ProgressView, ShownProgress } from './model';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';

/** The choice between the measures and the comparison with the targets. */
export function progressParts({ targets }: ShownProgress, { part }: ProgressView): ElementPlan {
  const flagged = targets.kind === 'checked' ? targets.flagged : 0;
  return element('div', { class: 'parts', role: 'group', 'aria-label': words.parts, key: 'parts' }, [
    choice('places', words.placesPart, part),
    choice('targets', words.targetsPart(flagged), part),
  ]);
}

const choice = (name: ProgressView['part'], label: string, chosen: ProgressView['part']): ElementPlan =>
  element(
    'button',
    {
      class: 'part',
      type: 'button',
      key: name,
      'aria-pressed': String(name === chosen),
      on: { click: { kind: 'view', change: { part: name } } },
    },
    [label],
  );
