import { a1, isInside, isOwnedSheet, areaA1, type Finding } from '../../../../core';
import type { Happening } from '../../../../hosts/host';
import type { Model } from '../../model';
import type { LastAudit, EditedArea } from './model';

/** The slowest audit that may run unasked, in milliseconds. */
const QUICK = 300;

/**
 * What of a happening concerns the audit: changes on the add-in's own sheets, and on sheets that hold no annex, do not.
 */
export function editOf({ snapshot, report }: LastAudit, { sheet, area }: Happening): EditedArea | undefined {
  const known = snapshot.sheets.find(({ name }) => name === sheet);
  if (known && (isOwnedSheet(known) || !isAudited(report, known.name))) return undefined;
  return { ...(sheet === undefined ? {} : { sheet }), ...(area ? { area } : {}) };
}

const isAudited = ({ tables, unread, findings }: LastAudit['report'], name: string): boolean =>
  tables.some(({ sheet }) => sheet.name === name) ||
  unread.some(({ sheet }) => sheet === name) ||
  findings.some(({ at }) => at.sheet === name);

/** Whether the cell of a finding has been changed since it was found. */
export const isEdited = ({ at, isMarked }: Finding, edited: readonly EditedArea[]): boolean =>
  isMarked && edited.some(({ sheet, area }) => sheet === at.sheet && (area === undefined || isInside(at, area)));

/**
 * The changed cells as people call them, each once, and how many there are; the count is absent where Excel does not
 * name them.
 */
export function editedCells(edited: readonly EditedArea[]): {
  readonly names: readonly string[];
  readonly count: number | undefined;
} {
  const names = [...new Set(edited.map(({ area }) => (area ? areaA1(area) : '')))].filter((name) => name !== '');
  const cells = new Set<string>();
  let isCounted = true;
  for (const { sheet, area } of edited) {
    if (!area || area.rows * area.columns > MOST_COUNTED) isCounted = false;
    else
      for (let at = 0; at < area.rows * area.columns; at += 1)
        cells.add(
          `${sheet}!${a1({ row: area.row + Math.floor(at / area.columns), column: area.column + (at % area.columns) })}`,
        );
  }
  return { names, count: isCounted ? cells.size : undefined };
}

/** Larger areas are a paste over the whole sheet; nobody needs their number. */
const MOST_COUNTED = 10_000;

/** Whether a change sets off an audit of its own accord: as a person has said, else where it disturbs nobody. */
export const rechecksAlone = ({ alive, audited }: Model): boolean =>
  alive.recheck ?? (alive.keepsUndo && audited !== undefined && audited.took < QUICK);

/** The finding in a cell, the worst first. */
export function findingAt({ report }: LastAudit, { sheet, area }: Happening): Finding | undefined {
  if (!area || area.rows * area.columns > 1) return undefined;
  return report.findings.find(
    ({ at, isMarked }) => isMarked && at.sheet === sheet && at.row === area.row && at.column === area.column,
  );
}
