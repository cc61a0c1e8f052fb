import type { Area } from './address';
import type { CellEdit, Edit, ProtectionEdit } from './edit';
import { isFormula, type Content, type SheetPlan } from './sheet-plan';
import { findSheet, type Sheet, type Snapshot, type Value } from './snapshot';

/**
 * The workbook after a batch, without calculating: a new formula has the result it brings, else no value yet. Marks
 * and highlights change nothing that a snapshot holds. The batch is taken as checked (see `refusalOf`).
 */
export const applyEdits = (snapshot: Snapshot, edits: readonly Edit[]): Snapshot => edits.reduce(applyEdit, snapshot);

function applyEdit(snapshot: Snapshot, edit: Edit): Snapshot {
  if (edit.kind === 'cell') return withSheet(snapshot, edit.at.sheet, (sheet) => withCell(sheet, edit));
  if (edit.kind === 'sheet') return withPlan(snapshot, edit.plan);
  if (edit.kind === 'remove-sheet') return without(snapshot, edit.name);
  if (edit.kind === 'protection') return withSheet(snapshot, edit.sheet, (sheet) => withProtection(sheet, edit));
  if (edit.kind === 'validation') return withSheet(snapshot, edit.sheet, (sheet) => withValidations(sheet, edit.areas));
  if (edit.kind === 'properties') return { ...snapshot, properties: { ...snapshot.properties, ...edit.custom } };
  if (edit.kind === 'setting') return { ...snapshot, settings: withSetting(snapshot.settings, edit.key, edit.to) };
  return snapshot;
}

const isNamed =
  (name: string) =>
  (sheet: Sheet): boolean =>
    sheet.name.toLowerCase() === name.toLowerCase();

const withSheet = (snapshot: Snapshot, name: string, change: (sheet: Sheet) => Sheet): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (isNamed(name)(sheet) ? change(sheet) : sheet)),
});

const without = (snapshot: Snapshot, name: string): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter((sheet) => !isNamed(name)(sheet)),
});

function withSetting(settings: Snapshot['settings'], key: string, to: unknown): Snapshot['settings'] {
  const { [key]: _before, ...others } = settings;
  return to === undefined ? others : { ...others, [key]: to };
}

const withValidations = (sheet: Sheet, areas: readonly Area[]): Sheet => ({
  ...sheet,
  validations: [...(sheet.validations ?? []), ...areas],
});

const withProtection = (sheet: Sheet, { unlocked, allowed }: ProtectionEdit): Sheet => ({
  ...sheet,
  isProtected: true,
  openings: { unlocked, canFormat: allowed.includes('format-cells') },
});

const withPlan = (snapshot: Snapshot, plan: SheetPlan): Snapshot =>
  findSheet(snapshot, plan.name)
    ? withSheet(snapshot, plan.name, () => plannedSheet(plan))
    : { ...snapshot, sheets: [...snapshot.sheets, plannedSheet(plan)] };

const shownBy = (content: Content): Value =>
  isFormula(content) ? content.result : content === '' ? undefined : content;
const formulaOf = (content: Content): string | undefined => (isFormula(content) ? content.formula : undefined);

/** A planned sheet as it reads back before calculation. */
export function plannedSheet(plan: SheetPlan): Sheet {
  const width = Math.max(0, ...plan.cells.map((row) => row.length));
  const grid = <Fact>(fact: (content: Content, look: string | undefined) => Fact): Fact[][] =>
    plan.cells.map((row) =>
      Array.from({ length: width }, (_, column) => fact(row[column]?.content, row[column]?.look)),
    );
  return {
    name: plan.name,
    visibility: plan.isHidden ? 'hidden' : 'visible',
    isProtected: false,
    origin: { row: 0, column: 0 },
    values: grid(shownBy),
    formulas: grid(formulaOf),
    formats: grid((content, look) => plannedFormat(content, look === undefined ? undefined : plan.looks[look]?.format)),
    merges: plan.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** The number format of a planned cell: text is kept as text by the text format, which would stop a formula. */
export function plannedFormat(content: Content, format: string | undefined): string {
  if (typeof content === 'string' && content !== '') return '@';
  return format === undefined || format === '@' ? 'General' : format;
}

function withCell(sheet: Sheet, { at, to, format }: CellEdit): Sheet {
  const room = roomFor(sheet, at.row, at.column);
  const set = <Fact>(rows: readonly (readonly Fact[])[], fact: Fact): Fact[][] =>
    rows.map((row, r) =>
      row.map((before, c) => (r === at.row - room.origin.row && c === at.column - room.origin.column ? fact : before)),
    );
  return {
    ...room,
    values: set(room.values, shownBy(to)),
    formulas: set(room.formulas, formulaOf(to)),
    ...(format === undefined ? {} : { formats: set(room.formats, format) }),
  };
}

/** The sheet with its grids grown to hold a cell. */
function roomFor(sheet: Sheet, row: number, column: number): Sheet {
  const rows = sheet.values.length;
  const columns = sheet.values[0]?.length ?? 0;
  const isEmpty = rows === 0 || columns === 0;
  const origin = isEmpty
    ? { row, column }
    : { row: Math.min(sheet.origin.row, row), column: Math.min(sheet.origin.column, column) };
  const height = Math.max(isEmpty ? 0 : sheet.origin.row + rows, row + 1) - origin.row;
  const width = Math.max(isEmpty ? 0 : sheet.origin.column + columns, column + 1) - origin.column;
  if (!isEmpty && height === rows && width === columns) return sheet;
  const grown = <Fact>(grid: readonly (readonly Fact[])[], blank: Fact): Fact[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from(
        { length: width },
        (_unused, c) => grid[r + origin.row - sheet.origin.row]?.[c + origin.column - sheet.origin.column] ?? blank,
      ),
    );
  return {
    ...sheet,
    origin,
    values: grown<Value>(sheet.values, undefined),
    formulas: grown<string | undefined>(sheet.formulas, undefined),
    formats: grown(sheet.formats, 'General'),
  };
}
