import type { Level, Report } from '../../../../core';
import { groupsOf, placesOf, type Filter, type Group } from './finding-list';
import type { FilterChange } from './message';
import type { Message } from '../../message';
import { words } from '../../words';
import { element, fieldValue, type ElementPlan } from '../../view/element';
import { levelIcon, searchIcon } from '../../view/icons';
import { select } from '../../view/select';

/** Chips for the levels, a search field, and lists of annexes and places. */
export function filters(report: Report, filter: Filter): ElementPlan {
  const annexes = groupsOf(report).map((group) => [group.key, groupName(group)] as const);
  const places = placesOf(report).map((place) => [place, place] as const);
  return element('section', { class: 'filters', key: 'filters' }, [
    chips(report, filter),
    searchField(filter),
    select(words.annexFilter, words.allAnnexes, annexes, filter.group, (group) => changing({ group })),
    select(words.placeFilter, words.allPlaces, places, filter.place, (place) => changing({ place })),
  ]);
}

/** How a group is called: its annex and the sheet it stands on. */
export function groupName({ annexName, sheet }: Group): string {
  if (sheet === undefined) return words.wholeWorkbook;
  return annexName === undefined || annexName === sheet ? sheet : words.annexOnSheet(annexName, sheet);
}

const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

const chips = ({ verdict }: Report, filter: Filter): ElementPlan => {
  const counts = { error: verdict.errors, warning: verdict.warnings, info: verdict.infos };
  return element('div', { class: 'chips', role: 'group', 'aria-label': words.filterByLevel }, LEVELS.map((level) =>
    chip(level, counts[level], filter.level === level)));
};

const chip = (level: Level, count: number, isOn: boolean): ElementPlan =>
  element('button', {
    class: `chip chip-${level}`,
    key: level,
    type: 'button',
    title: words.levelMeaning[level],
    'aria-pressed': String(isOn),
    disabled: count === 0 && !isOn,
    on: { click: changing({ level: isOn ? undefined : level }) },
  }, [levelIcon(level), words.levels[level], element('span', { class: 'chip-count' }, [String(count)])]);

const searchField = (filter: Filter): ElementPlan => {
  const search = (event: Event): Message | undefined => {
    const text = fieldValue(event);
    return text === undefined ? undefined : changing({ text });
  };
  return element('fluent-text-input', {
    class: 'search', 'control-size': 'small', placeholder: words.searchHint, value: filter.text ?? '', on: { input: search, compositionend: search },
  }, [words.search, element('span', { slot: 'start' }, [searchIcon()])]);
};

const changing = (change: FilterChange): Message => ({ kind: 'filter', change });
