import { a1, type Finding } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { findingDetails } from './finding-details';
import { levelIcon } from '../../view/icons';

/** One finding: two lines in the list, and all there is to know when it is the open one. */
export const finding = (one: Finding, isOpen: boolean): ElementPlan =>
  element('li', { class: isOpen ? 'finding finding-open' : 'finding', key: one.id }, [
    element('button', {
      class: 'finding-head',
      type: 'button',
      'aria-expanded': String(isOpen),
      'aria-current': isOpen ? 'true' : undefined,
      on: { click: { kind: 'choose', finding: one.id } },
    }, headOf(one)),
    isOpen ? findingDetails(one) : undefined,
  ]);

const headOf = (one: Finding): readonly (ElementPlan | undefined)[] => [
  levelIcon(one.level),
  element('span', { class: 'unseen' }, [`${words.levels[one.level]}：`]),
  element('span', { class: 'finding-title' }, [one.title]),
  one.explanation ? element('span', { class: 'tag' }, [words.explained]) : undefined,
  one.isMarked ? element('span', { class: 'finding-cell' }, [a1(one.at)]) : undefined,
  where(one),
  element('span', { class: 'finding-message' }, [one.message]),
];

/** The place and the column, as far as the finding has them. */
function where(one: Finding): ElementPlan | undefined {
  const facts = [one.place, one.column].filter((fact) => fact !== undefined);
  return facts.length === 0 ? undefined : element('span', { class: 'finding-where' }, [facts.join(' · ')]);
}
