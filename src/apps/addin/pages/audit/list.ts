import type { Finding } from '../../../../core';
import { groupKey, neighbour, shownGroups, type Filter, type Group } from './finding-list';
import type { FilterChange } from './message';
import type { Message } from '../../message';
import type { ListState } from './model';
import type { Model } from '../../model';

/** How many findings a group shows at first; a person asks for more. */
const FIRST_PORTION = 50;

/** How many more are shown each time. */
const NEXT_PORTION = 200;

/** The list after a message; other messages leave it as it is. */
export function updateList(model: Model, message: Message): ListState {
  const { list } = model;
  switch (message.kind) {
    case 'filter':
      return { ...list, filter: changed(list.filter, message.change) };
    case 'fold':
      return { ...list, folded: toggled(list.folded, message.group) };
    case 'show-more':
      return showing(list, message.group, shownIn(list, message.group) + NEXT_PORTION);
    case 'choose-answer':
      return { ...list, answers: answered(list.answers, message.id, message.value) };
    case 'choose':
      return { ...list, current: message.finding };
    case 'move':
      return moved(model, message.by);
    default:
      return list;
  }
}

function answered(answers: ListState['answers'], key: string, value: string | undefined): ListState['answers'] {
  const { [key]: _, ...others } = answers;
  return value === undefined ? others : { ...others, [key]: value };
}

/** How many findings a group shows now. */
export const shownIn = (list: ListState, group: string): number => list.shown[group] ?? FIRST_PORTION;

/** Goes to the neighbour and makes sure it can be seen: its group unfolded and shown far enough. */
function moved({ audited, list }: Model, by: 1 | -1): ListState {
  if (!audited) return list;
  const groups = shownGroups(audited.report, list.filter);
  const next = neighbour(groups, list.current, by);
  return next ? reaching(list, groups, next) : list;
}

/** The list with a finding open, its group unfolded and shown far enough; filters that hide it are lifted. */
export function listShowing({ audited, list }: Model, finding: Finding): ListState {
  if (!audited) return list;
  const groups = shownGroups(audited.report, list.filter);
  const isHidden = !groups.some(({ findings }) => findings.includes(finding));
  return isHidden
    ? reaching({ ...list, filter: {} }, shownGroups(audited.report, {}), finding)
    : reaching(list, groups, finding);
}

function reaching(list: ListState, groups: readonly Group[], finding: Finding): ListState {
  const group = groups.find((one) => one.key === groupKey(finding));
  if (!group) return list;
  const unfolded = { ...list, current: finding.id, folded: list.folded.filter((key) => key !== group.key) };
  return showing(unfolded, group.key, group.findings.indexOf(finding) + 1);
}

const showing = (list: ListState, group: string, count: number): ListState =>
  count <= shownIn(list, group) ? list : { ...list, shown: { ...list.shown, [group]: count } };

const toggled = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];

/** Filters with a change laid over them; undefined lifts a filter. */
function changed(filter: Filter, change: FilterChange): Filter {
  const facts = Object.entries({ ...filter, ...change }).filter(([, fact]) => fact !== undefined && fact !== '');
  return Object.fromEntries(facts);
}
