import { LEVELS, worstFirst, type Report } from '../audit';
import {
  addressKey,
  findSheet,
  groupedBy,
  isDataSheet,
  isMarkable,
  isOwnedSheet,
  type Edit,
  type MarkEdit,
  type Snapshot,
} from '../workbook';
import { findingsSheet } from './findings-sheet';

/**
 * What an audit writes: the old marks go, the faulty cells are marked, the list of findings is refreshed. Protected
 * sheets are listed, not marked.
 */
export const auditEdits = (report: Report, snapshot: Snapshot): readonly Edit[] => [
  { kind: 'clear-marks', what: 'audit' },
  ...markEdits(report, snapshot),
  { kind: 'sheet', plan: findingsSheet(report) },
];

/** Removes our marks, and on request the sheets we wrote, save those that keep data of the user; nothing else. */
export const clearEdits = (snapshot: Snapshot, withSheets: boolean): readonly Edit[] => [
  { kind: 'clear-marks', what: 'all' },
  ...(withSheets
    ? snapshot.sheets
        .filter((sheet) => isOwnedSheet(sheet) && !isDataSheet(sheet))
        .map((sheet) => ({ kind: 'remove-sheet' as const, name: sheet.name }))
    : []),
];

/** Sheets with findings that cannot be marked because they are protected. */
export const unmarkedSheets = (report: Report, snapshot: Snapshot): readonly string[] =>
  [...new Set(report.findings.map((finding) => finding.at.sheet))].filter((name) => isClosed(snapshot, name));

function isClosed(snapshot: Snapshot, name: string): boolean {
  const sheet = findSheet(snapshot, name);
  return sheet !== undefined && !isMarkable(sheet);
}

function markEdits(report: Report, snapshot: Snapshot): readonly MarkEdit[] {
  const cells = groupedBy(
    report.findings.filter((finding) => finding.isMarked),
    ({ at }) => addressKey(at),
  );
  // A cell with several findings shows the worst.
  const looks = [...cells.values()].flatMap((all) => worstFirst(all).slice(0, 1));
  return [...groupedBy(looks, ({ at }) => at.sheet)]
    .filter(([name]) => !isClosed(snapshot, name))
    .flatMap(([sheet, findings]) =>
      LEVELS.flatMap((look) => {
        const areas = findings
          .filter((finding) => finding.level === look)
          .map(({ at }) => ({ row: at.row, column: at.column, rows: 1, columns: 1 }));
        return areas.length > 0 ? [{ kind: 'mark' as const, sheet, areas, look }] : [];
      }),
    );
}
