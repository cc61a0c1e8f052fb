import { a1, type Finding, type Handling } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { isEdited } from './alive';
import { findingDetails } from './finding-details';
import { levelIcon } from '../../view/icons';
import type { EditedArea } from './model';

/** What has happened since the audit that concerns findings. */
export interface Now {
  readonly edited: readonly EditedArea[];
  /** Ids of findings that are settled and fade. */
  readonly settled: ReadonlySet<string>;
  readonly handling: (finding: Finding) => Handling | undefined;
}

/** One finding: two lines in the list, and all there is to know when it is the open one. */
export function finding(one: Finding, isOpen: boolean, now: Now): ElementPlan {
  const isSettled = now.settled.has(one.id);
  const names = ['finding', ...(isOpen ? ['finding-open'] : []), ...(isSettled ? ['finding-settled'] : [])];
  return element('li', { class: names.join(' '), key: one.id }, [
    element(
      'button',
      {
        class: 'finding-head',
        type: 'button',
        'aria-expanded': String(isOpen),
        'aria-current': isOpen ? 'true' : undefined,
        on: { click: { kind: 'choose', finding: one.id } },
      },
      headOf(one, tagOf(one, now)),
    ),
    isOpen && !isSettled ? findingDetails(one, now.handling(one)) : undefined,
  ]);
}

const headOf = (one: Finding, tag: string | undefined): readonly (ElementPlan | undefined)[] => [
  levelIcon(one.level),
  element('span', { class: 'unseen' }, [`${words.levels[one.level]}${words.colon}`]),
  element('span', { class: 'finding-title' }, [one.title]),
  tag === undefined ? undefined : element('span', { class: 'tag', key: 'tag' }, [tag]),
  one.isMarked ? element('span', { class: 'finding-cell' }, [a1(one.at)]) : undefined,
  where(one),
  element('span', { class: 'finding-message' }, [one.message]),
];

/** What has become of it: settled, changed since, explained, or dealt with. */
function tagOf(one: Finding, { settled, edited, handling }: Now): string | undefined {
  if (settled.has(one.id)) return words.isSettled;
  if (isEdited(one, edited)) return words.isEdited;
  const how = handling(one);
  return how ? words.handlings[how] : one.explanation ? words.explained : undefined;
}

/** The place and the column, as far as the finding has them. */
function where(one: Finding): ElementPlan | undefined {
  const facts = [one.place, one.column].filter((fact) => fact !== undefined);
  return facts.length === 0 ? undefined : element('span', { class: 'finding-where' }, [facts.join(' · ')]);
}
