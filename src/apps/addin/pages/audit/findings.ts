import { shownGroups, type Group } from './finding-list';
import type { Message } from '../../message';
import type { Model } from '../../model';
import type { LastAudit, ListState } from './model';
import { shownIn } from './list';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { groupName } from './filters';
import { finding, type Now } from './finding';
import { chevronIcon } from '../../view/icons';

/**
 * The findings in groups, or the way out of filters that let nothing through. What has just been settled stands struck
 * where it stood.
 */
export function findings({ list, alive }: Model, { report, handlings }: LastAudit): ElementPlan {
  const settled = new Set(alive.settled.map(({ id }) => id));
  const all = settled.size === 0 ? report : { ...report, findings: [...report.findings, ...alive.settled] };
  const groups = shownGroups(all, list.filter);
  return element(
    'section',
    { class: 'findings', 'aria-label': words.list, key: 'findings', on: { keydown: arrowKey } },
    groups.length === 0
      ? [noMatch()]
      : groups.map((group) =>
          groupSection(group, list, { edited: alive.edited, settled, handling: ({ id }) => handlings[id] }),
        ),
  );
}

/** The arrow keys go from finding to finding while the focus is on one. */
const arrowKey = (event: Event): Message | undefined => {
  const isOnFinding = event.target instanceof Element && event.target.matches('.finding-head');
  if (!isOnFinding || !(event instanceof KeyboardEvent)) return undefined;
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
  if (by === undefined || event.altKey) return undefined;
  event.preventDefault();
  return { kind: 'move', by };
};

const noMatch = (): ElementPlan =>
  element('p', { class: 'no-match', key: 'no-match' }, [
    words.noMatch,
    element(
      'button',
      {
        class: 'link',
        type: 'button',
        on: {
          click: { kind: 'filter', change: { level: undefined, group: undefined, place: undefined, text: undefined } },
        },
      },
      [words.liftFilters],
    ),
  ]);

function groupSection(group: Group, list: ListState, now: Now): ElementPlan {
  const isFolded = list.folded.includes(group.key);
  const shown = group.findings.slice(0, shownIn(list, group.key));
  const left = group.findings.length - shown.length;
  return element('section', { class: 'group', key: group.key }, [
    heading(group, isFolded),
    isFolded
      ? undefined
      : element(
          'ol',
          { class: 'group-list' },
          shown.map((one) => finding(one, one.id === list.current, now)),
        ),
    isFolded || left === 0 ? undefined : more(group.key, left),
  ]);
}

const heading = (group: Group, isFolded: boolean): ElementPlan =>
  element('h3', { class: 'group-heading' }, [
    element(
      'button',
      {
        class: 'group-button',
        type: 'button',
        'aria-expanded': String(!isFolded),
        on: { click: { kind: 'fold', group: group.key } },
      },
      [
        chevronIcon(),
        element('span', { class: 'group-name' }, [groupName(group)]),
        element('span', { class: 'group-count' }, [words.groupCount(group.findings.length)]),
      ],
    ),
  ]);

const more = (group: string, left: number): ElementPlan =>
  element('button', { class: 'link more', type: 'button', on: { click: { kind: 'show-more', group } } }, [
    words.showMore(left),
  ]);
