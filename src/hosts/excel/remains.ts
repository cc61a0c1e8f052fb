import {
  contentAt,
  findSheet,
  formatAt,
  isFormula,
  isInside,
  isSameContent,
  valueAt,
  type CellEdit,
  type Content,
  type Edit,
  type SheetPlan,
  type Snapshot,
  type ValidationEdit,
} from '../../core';
import { findingsOf } from './write';
import type { WorkbookReading } from './read';

/** What is found after a batch has failed. */
export interface Findings {
  /** The edits that stand as they were meant. */
  readonly standing: readonly Edit[];
  /** Sheets that the batch has added and not filled. */
  readonly unfilled: readonly string[];
  /** Sheets of ours that were there before and have lost their contents. */
  readonly emptied: readonly SheetPlan[];
  /** Cells that have a new number format and the old contents. */
  readonly reformatted: readonly CellEdit[];
  /** Whether only a part of the marks that the batch was about is there. */
  readonly hasHalfMarks: boolean;
  /** Protected sheets that the batch has opened and not closed again, with what their protection allows. */
  readonly opened: readonly OpenedSheet[];
  /** Whether the workbook is as it was before. */
  readonly isUntouched: boolean;
}

/** A sheet that was protected before, and how. */
export interface OpenedSheet {
  readonly name: string;
  readonly allowed: Excel.WorksheetProtectionOptions;
}

/**
 * Compares the workbook before a batch, and after it failed, with what the batch wanted. `before` holds what the cells
 * held when it began.
 */
export function findingsAfter(before: WorkbookReading, now: WorkbookReading, edits: readonly Edit[]): Findings {
  const hasMarks = marksStand(before, now, edits);
  const standing = edits.filter((edit) =>
    isAboutMarks(edit) ? hasMarks === 'all' : stands(before.snapshot, now.snapshot, edit),
  );
  const broken = edits.flatMap((edit) =>
    edit.kind === 'sheet' && !standing.includes(edit) && !isAsBefore(before.snapshot, now.snapshot, edit.plan.name)
      ? [edit.plan]
      : [],
  );
  const was = (name: string): boolean => findSheet(before.snapshot, name) !== undefined;
  const reformatted = cellsOf(edits).filter(
    (edit) => !standing.includes(edit) && formatOf(before.snapshot, edit) !== formatOf(now.snapshot, edit),
  );
  const found = {
    standing,
    unfilled: broken.map(({ name }) => name).filter((name) => !was(name)),
    emptied: broken.filter(({ name }) => was(name)),
    reformatted,
    hasHalfMarks: hasMarks === 'some',
    opened: openedSheets(before, now, edits),
  };
  const isUntouched =
    found.unfilled.length + found.emptied.length + reformatted.length + found.opened.length === 0 &&
    !found.hasHalfMarks &&
    standing.every((edit) => isVoid(before, edit));
  return { ...found, isUntouched };
}

const openedSheets = (before: WorkbookReading, now: WorkbookReading, edits: readonly Edit[]): readonly OpenedSheet[] =>
  before.findings.flatMap(({ name, allowed }) => {
    const isOpened = edits.some((edit) => edit.kind === 'validation' && edit.isRestored && edit.sheet === name);
    return allowed && isOpened && findSheet(now.snapshot, name)?.isProtected === false ? [{ name, allowed }] : [];
  });

const isAboutMarks = ({ kind }: Edit): boolean => kind === 'mark' || kind === 'highlight' || kind === 'clear-marks';

const cellsOf = (edits: readonly Edit[]): readonly CellEdit[] =>
  edits.filter((edit): edit is CellEdit => edit.kind === 'cell');

const formatOf = (snapshot: Snapshot, { at }: CellEdit): string => {
  const sheet = findSheet(snapshot, at.sheet);
  return sheet ? formatAt(sheet, at.row, at.column) : 'General';
};

/** Whether an edit would have changed nothing anyway. */
function isVoid(before: WorkbookReading, edit: Edit): boolean {
  if (edit.kind === 'setting') return isSameJson(before.snapshot.settings[edit.key], edit.to);
  if (edit.kind === 'remove-sheet') return findSheet(before.snapshot, edit.name) === undefined;
  if (edit.kind === 'clear-marks')
    return before.findings.every(({ ownFormats }) =>
      ownFormats.every(({ owner }) => edit.what !== 'all' && edit.what !== owner),
    );
  if (edit.kind === 'cell') return isSameContent(edit.was, edit.to) && edit.format === undefined;
  return false;
}

function stands(before: Snapshot, now: Snapshot, edit: Edit): boolean {
  switch (edit.kind) {
    case 'cell':
      return cellStands(before, now, edit);
    case 'setting':
      return isSameJson(now.settings[edit.key], edit.to);
    case 'sheet':
      return hasContents(now, edit.plan);
    case 'remove-sheet':
      return findSheet(now, edit.name) === undefined;
    case 'validation':
      return edit.isRestored === true && hasChecks(now, edit);
    case 'protection':
      return findSheet(now, edit.sheet)?.isProtected ?? false;
    default:
      return false;
  }
}

/** Whether cells of a form are checked again; of other sheets it is not read what is checked. */
const hasChecks = (now: Snapshot, { sheet, areas }: ValidationEdit): boolean =>
  areas.every((area) =>
    (findSheet(now, sheet)?.validations ?? []).some(
      (checked) =>
        isInside(area, checked) &&
        isInside({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 }, checked),
    ),
  );

/**
 * Excel writes formulas its own way, so a formula counts as there when the cell holds one that was not there before.
 */
function cellStands(before: Snapshot, now: Snapshot, { at, was, to }: CellEdit): boolean {
  const content = contentAt(findSheet(now, at.sheet), at);
  if (isSameContent(content, to))
    return !isSameContent(was, to) || formatOf(now, { at } as CellEdit) !== formatOf(before, { at } as CellEdit);
  return isFormula(to) && typeof content === 'object' && 'formula' in content && !isSameContent(content, was);
}

/** Settings come back as JSON: without the parts that are undefined. */
const isSameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether a planned sheet holds its contents; looks do not count. */
function hasContents(now: Snapshot, plan: SheetPlan): boolean {
  const sheet = findSheet(now, plan.name);
  if (!sheet) return false;
  return plan.cells.every((cells, row) =>
    cells.every(({ content }, column) => {
      if (isFormula(content)) return contentAt(sheet, { row, column }) !== undefined;
      return isSameContent(valueAt(sheet, row, column), content as Content);
    }),
  );
}

function isAsBefore(before: Snapshot, now: Snapshot, name: string): boolean {
  const [one, other] = [findSheet(before, name), findSheet(now, name)];
  if (!one || !other) return !one && !other;
  return one.values.every((cells, row) =>
    cells.every((_value, column) => {
      const at = { row: row + one.origin.row, column: column + one.origin.column };
      return isSameContent(contentAt(one, at), contentAt(other, at));
    }),
  );
}

/** Whether all marks of a batch are there, some, or none of what it was to change. */
function marksStand(before: WorkbookReading, now: WorkbookReading, edits: readonly Edit[]): 'all' | 'some' | 'none' {
  const cleared = edits.flatMap((edit) => (edit.kind === 'clear-marks' ? [edit.what] : []));
  const isCleared = (owner: 'audit' | 'progress'): boolean => cleared.some((what) => what === 'all' || what === owner);
  const idsOf = ({ findings }: WorkbookReading): readonly string[] =>
    findings.flatMap(({ name, ownFormats }) => ownFormats.map(({ id }) => `${name}/${id}`));
  const [were, are] = [new Set(idsOf(before)), new Set(idsOf(now))];
  const gone = [...were].filter((id) => !are.has(id)).length;
  const fresh = [...are].filter((id) => !were.has(id)).length;
  const doomed = before.findings.flatMap(({ ownFormats }) => ownFormats).filter(({ owner }) => isCleared(owner)).length;
  const wanted = new Map<string, number>();
  for (const edit of edits) {
    if (edit.kind === 'mark' || edit.kind === 'highlight') wanted.set(edit.sheet, (wanted.get(edit.sheet) ?? 0) + 1);
  }
  const isComplete =
    gone === doomed &&
    [...wanted].every(
      ([name, count]) =>
        (findingsOf(now, name)?.ownFormats ?? []).filter(
          ({ id }) => !were.has(`${findingsOf(now, name)?.name ?? ''}/${id}`),
        ).length >= count,
    );
  if (isComplete) return 'all';
  return gone + fresh === 0 ? 'none' : 'some';
}
