import { a1, groupedBy, LEVELS, type Finding, type Level, type Report } from '../../../../core';

/** Which findings are shown; a fact left out does not filter. */
export interface Filter {
  readonly level?: Level;
  readonly group?: string;
  readonly place?: string;
  readonly text?: string;
}

/** The findings of one annex on one sheet, or of the workbook as a whole. */
export interface Group {
  readonly key: string;
  /** The annex's short name; undefined for a sheet that is no annex. */
  readonly annexName: string | undefined;
  /** Undefined for the workbook as a whole. */
  readonly sheet: string | undefined;
  readonly findings: readonly Finding[];
}

/** The group a finding belongs to: an annex may stand on two sheets, and a sheet may hold two annexes. */
export const groupKey = ({ isMarked, at, annex }: Finding): string =>
  isMarked ? `${at.sheet}/${annex ?? ''}` : 'workbook';

/** The findings that pass every filter, in groups. */
export const shownGroups = (report: Report, filter: Filter): readonly Group[] =>
  findingGroups(
    report,
    report.findings.filter((finding) => passes(finding, filter)),
  );

/**
 * Findings by annex and sheet: the annexes as they stand in the workbook, then other sheets; in each the worst first,
 * then by row.
 */
export function findingGroups(report: Report, findings = report.findings): readonly Group[] {
  const members = groupedBy([...findings].sort(inReadingOrder), groupKey);
  const order = report.tables.map(({ sheet, annex }) => `${sheet.name}/${annex.id}`);
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...members]
    .sort(([one], [other]) => place(one) - place(other))
    .map(([key, found]) => ({ key, ...namesOf(found[0]), findings: found }));
}

const inReadingOrder = (one: Finding, other: Finding): number =>
  LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
  one.at.row - other.at.row ||
  one.at.column - other.at.column;

const namesOf = (first: Finding | undefined): Pick<Group, 'annexName' | 'sheet'> =>
  first?.isMarked ? { annexName: first.annexName, sheet: first.at.sheet } : { annexName: undefined, sheet: undefined };

/** The places that findings name, as first met. */
export const placesOf = (report: Report): readonly string[] => [
  ...new Set(report.findings.flatMap((finding) => finding.place ?? [])),
];

/** The finding one step from the current one in reading order; from nowhere it is the first or the last. */
export function neighbour(groups: readonly Group[], current: string | undefined, by: 1 | -1): Finding | undefined {
  const all = groups.flatMap((group) => group.findings);
  const at = all.findIndex((finding) => finding.id === current);
  if (at < 0) return by > 0 ? all[0] : all.at(-1);
  return all[at + by];
}

function passes(finding: Finding, { level, group, place, text }: Filter): boolean {
  return (
    (level === undefined || finding.level === level) &&
    (group === undefined || groupKey(finding) === group) &&
    (place === undefined || finding.place === place) &&
    (text === undefined || words(finding).includes(text.trim().toLowerCase()))
  );
}

/** Everything of a finding that a person may search for. */
const words = (finding: Finding): string =>
  [
    finding.title,
    finding.message,
    finding.place,
    finding.column,
    finding.value,
    finding.expected,
    a1(finding.at),
    finding.at.sheet,
  ]
    .join(' ')
    .toLowerCase();
