import { LEVELS, type Level, type Report } from '../../../../core';
import type { ListState } from './model';
import { findingGroups, placesOf, type Filter, type Group } from './finding-list';
import type { FilterChange } from './message';
import type { Message } from '../../message';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { levelIcon } from '../../view/icons';
import { select } from '../../view/select';
import { searchField } from '../../view/text-field';

/** A search field, and lists of annexes and places. */
export function filters(report: Report, filter: Filter): ElementPlan {
  const annexes = findingGroups(report).map((group) => [group.key, groupName(group)] as const);
  const places = placesOf(report).map((place) => [place, place] as const);
  return element('section', { class: 'filters', key: 'filters' }, [
    searchField(words.search, words.searchHint, filter.text ?? '', (text) => changing({ text })),
    select(words.annexFilter, words.allAnnexes, annexes, filter.group, (group) => changing({ group })),
    select(words.placeFilter, words.allPlaces, places, filter.place, (place) => changing({ place })),
  ]);
}

/** How a group is called: its annex and the sheet it stands on. */
export function groupName({ annexName, sheet }: Group): string {
  if (sheet === undefined) return words.wholeWorkbook;
  return annexName === undefined || annexName === sheet ? sheet : words.annexOnSheet(annexName, sheet);
}

/** The counts of the levels, each a filter, and the way to the other filters. */
export function levelChips({ verdict }: Report, { filter, hasFilters }: ListState): ElementPlan {
  const counts = { error: verdict.errors, warning: verdict.warnings, info: verdict.infos };
  const others = [filter.group, filter.place, filter.text].filter((one) => one !== undefined).length;
  return element('div', { class: 'chips', role: 'group', 'aria-label': words.filterByLevel, key: 'chips' }, [
    ...LEVELS.map((level) => chip(level, counts[level], filter.level === level)),
    element(
      'button',
      {
        class: 'chip chip-more',
        key: 'more',
        type: 'button',
        'aria-expanded': String(hasFilters),
        on: { click: { kind: 'toggle-filters' } },
      },
      [words.filter, others > 0 ? element('span', { class: 'chip-count' }, [String(others)]) : undefined],
    ),
  ]);
}

const chip = (level: Level, count: number, isOn: boolean): ElementPlan =>
  element(
    'button',
    {
      class: `chip chip-${level}`,
      key: level,
      type: 'button',
      title: words.levelMeaning[level],
      'aria-pressed': String(isOn),
      disabled: count === 0 && !isOn,
      on: { click: changing({ level: isOn ? undefined : level }) },
    },
    [levelIcon(level), words.levels[level], element('span', { class: 'chip-count' }, [String(count)])],
  );

const changing = (change: FilterChange): Message => ({ kind: 'filter', change });
