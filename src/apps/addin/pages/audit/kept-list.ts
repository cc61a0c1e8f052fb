import type { Report } from '../../../../core';
import { shownGroups, type Group } from './finding-list';
import type { ListState } from './model';
import type { Model } from '../../model';

/**
 * The list for a new report: filters that hide all of it are lifted, and a finding that is gone hands over to the next
 * one that stayed.
 */
export function keptList({ audited, list }: Model, report: Report): ListState {
  const filter = shownGroups(report, list.filter).length > 0 ? list.filter : {};
  const before = audited ? idsOf(shownGroups(audited.report, list.filter)) : [];
  return { ...list, filter, current: successor(list.current, before, new Set(idsOf(shownGroups(report, filter)))) };
}

const idsOf = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group) => group.findings.map((finding) => finding.id));

/** The current finding or the first after it that is still there; undefined when nothing was open. */
function successor(
  current: string | undefined,
  before: readonly string[],
  after: ReadonlySet<string>,
): string | undefined {
  if (current === undefined || after.has(current)) return current;
  return before.slice(before.indexOf(current) + 1).find((id) => after.has(id));
}
