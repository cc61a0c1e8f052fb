import type { RemoveSheetEdit, SheetEdit, SheetPlan } from '../../core';
import { recalculated } from './calculation';
import { withText } from './content-types';
import { defaultFont } from './default-font';
import { done, fileOf, guarded, type Excelize } from './excelize';
import { openPackage, zipped, type Package } from './package';
import { addFrame } from './plan-frame';
import { withPlan } from './plan-sheet';
import { addStyles } from './plan-styles';
import { withoutPartAndItsOwn } from './reachable';
import { textOf, workbookPart } from './relations';
import { sheetList, tabNames } from './sheet-list';
import { withSheetOrder } from './sheet-order';
import { stylesPart } from './style-sheet';

/**
 * Writes, refreshes and removes whole sheets; a refreshed one keeps its place. excelize makes frames, tables and styles.
 * Removing and ordering is done here, because its DeleteSheet and MoveSheet (0.1.3) leave the print titles of other
 * sheets with the wrong sheet, and charts and tables behind.
 */
export function withSheets(source: Package, edits: readonly (SheetEdit | RemoveSheetEdit)[], excelize: Excelize): Package {
  const wanted = new Map(edits.map((edit): [string, SheetPlan | undefined] =>
    (edit.kind === 'sheet' ? [key(edit.plan.name), edit.plan] : [key(edit.name), undefined])));
  const plans = [...wanted.values()].filter((plan) => plan !== undefined);
  const before = tabNames(source).map(key);
  const removed = before.filter((name) => wanted.has(name)).reduce(withoutSheet, source);
  if (plans.length === 0) return removed;
  const after = [...before.filter((name) => !wanted.has(name) || wanted.get(name)), ...plans.map(({ name }) => key(name)).filter((name) => !before.includes(name))];
  return recalculated(inOrder(guarded(() => withPlans(removed, plans, excelize)), after));
}

const key = (name: string): string => name.toLowerCase();

/** A package without a sheet, its charts and tables, and the names local to it. */
export function withoutSheet(source: Package, name: string): Package {
  const part = sheetList(source).find((sheet) => key(sheet.name) === key(name))?.part;
  if (part === undefined) return source;
  const rest = inOrder(source, tabNames(source).map(key).filter((other) => other !== key(name)));
  return recalculated(withoutPartAndItsOwn(rest, part, workbookPart(source)));
}

function inOrder(source: Package, names: readonly string[]): Package {
  const workbook = workbookPart(source);
  const present = tabNames(source).map(key);
  return withText(source, workbook, withSheetOrder(textOf(source, workbook) ?? '', names.map((name) => present.indexOf(name))));
}

function withPlans(source: Package, plans: readonly SheetPlan[], excelize: Excelize): Package {
  const workbook = done(excelize.OpenReader(zipped(source)));
  const font = defaultFont(textOf(source, stylesPart(source)) ?? '');
  const framed = plans.map((plan) => {
    addFrame(workbook, plan);
    return { plan, styleOf: addStyles(workbook, plan, font) };
  });
  return framed.reduce((written, { plan, styleOf }) => withPlan(written, plan, styleOf), openPackage(fileOf(workbook)));
}
