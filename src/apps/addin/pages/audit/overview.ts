import { LEVELS, type Level, type Report } from '../../../../core';
import { element, type ElementPlan } from '../../view/element';
import { chevronIcon, levelIcon } from '../../view/icons';
import { words } from '../../words';
import { findingGroups, type Filter } from './finding-list';
import { groupName } from './filters';

/**
 * One annex of the overview: its name, the group of its findings where it has any, and how many there are of each
 * level.
 */
interface OverviewLine {
  readonly key: string;
  readonly name: string;
  readonly group: string | undefined;
  readonly counts: Readonly<Record<Level, number>>;
}

/**
 * Every annex that was audited against every level, also those without findings; a number narrows the list to what it
 * counts.
 */
export function overview(report: Report, filter: Filter): ElementPlan {
  return element('details', { class: 'checked overview', open: true, key: 'overview' }, [
    element('summary', { class: 'checked-summary' }, [chevronIcon(), words.overview]),
    element('table', { class: 'overview-table' }, [
      element('thead', {}, [
        element('tr', {}, [
          element('th', { scope: 'col', key: 'name' }, [words.annex]),
          ...LEVELS.map((level) =>
            element('th', { scope: 'col', key: level }, [levelIcon(level), element('span', {}, [words.levels[level]])]),
          ),
        ]),
      ]),
      element(
        'tbody',
        {},
        linesOf(report).map((line) => row(line, filter)),
      ),
    ]),
  ]);
}

function linesOf(report: Report): readonly OverviewLine[] {
  const groups = findingGroups(report);
  const found = groups.map((group): OverviewLine => ({
    key: group.key,
    name: groupName(group),
    group: group.key,
    counts: {
      error: count(group.findings, 'error'),
      warning: count(group.findings, 'warning'),
      info: count(group.findings, 'info'),
    },
  }));
  const named = new Set(groups.map(({ key }) => key));
  const clean = report.tables
    .map(({ sheet, annex }) => ({ key: `${sheet.name}/${annex.id}`, annexName: annex.name, sheet: sheet.name }))
    .filter(({ key }, at, all) => !named.has(key) && all.findIndex((one) => one.key === key) === at)
    .map(({ key, annexName, sheet }): OverviewLine => ({
      key,
      name: groupName({ key, annexName, sheet, findings: [] }),
      group: undefined,
      counts: { error: 0, warning: 0, info: 0 },
    }));
  return [...found, ...clean];
}

const count = (findings: Report['findings'], level: Level): number =>
  findings.filter((one) => one.level === level).length;

const row = ({ key, name, group, counts }: OverviewLine, filter: Filter): ElementPlan =>
  element('tr', { key }, [
    element('th', { scope: 'row', key: 'name' }, [name]),
    ...LEVELS.map((level) => element('td', { key: level }, [cell(name, group, level, counts[level], filter)])),
  ]);

function cell(
  name: string,
  group: string | undefined,
  level: Level,
  found: number,
  filter: Filter,
): ElementPlan | string {
  if (found === 0 || group === undefined) return element('span', { class: 'quiet' }, [words.nothingFound]);
  const isOn = filter.group === group && filter.level === level;
  return element(
    'button',
    {
      class: `count count-${level}`,
      type: 'button',
      'aria-pressed': String(isOn),
      'aria-label': words.overviewCell(name, words.levels[level], found),
      on: { click: { kind: 'filter', change: isOn ? { group: undefined, level: undefined } : { group, level } } },
    },
    [String(found)],
  );
}
