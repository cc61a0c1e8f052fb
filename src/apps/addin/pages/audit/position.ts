import type { Report } from '../../../../core';
import { shownGroups } from './finding-list';
import type { ListState } from './model';
import { words } from '../../words';
import { button } from '../../view/button';
import { element, type ElementPlan } from '../../view/element';
import { arrowIcon } from '../../view/icons';

/** Which finding is open among those shown, and the way to the next and the one before. */
export function position(report: Report, list: ListState): ElementPlan {
  const ids = shownGroups(report, list.filter).flatMap((group) => group.findings.map((one) => one.id));
  const at = list.current === undefined ? 0 : ids.indexOf(list.current) + 1;
  return element('nav', { class: 'position', 'aria-label': words.list, key: 'position' }, [
    element('span', { class: 'position-text' }, [words.position(at, ids.length)]),
    moveButton('up', words.previous, -1, ids.length === 0 || at === 1),
    moveButton('down', words.next, 1, ids.length === 0 || at === ids.length),
  ]);
}

const moveButton = (arrow: 'up' | 'down', label: string, by: 1 | -1, isAtEnd: boolean): ElementPlan =>
  button(
    label,
    { kind: 'move', by },
    {
      key: arrow,
      isResting: isAtEnd,
      title: `${label}${words.bracketed(`Alt+${by > 0 ? '↓' : '↑'}`)}`,
      icon: arrowIcon(arrow),
    },
  );
