import type { RemoveSheetEdit, SheetEdit, SheetPlan } from '../../../core';
import { workbookPart } from '../read/relations';
import { sheetList, tabNames } from '../read/sheet-list';
import type { Package } from '../zip/package';
import { withAddedSheet } from './add-sheet';
import { recalculated } from './calculation';
import { withText } from './content-types';
import { withoutPartAndItsOwn } from './reachable';
import { withSheetOrder } from './sheet-order';

/** Writes, refreshes and removes whole sheets; a refreshed one keeps its place. */
export function withSheets(source: Package, edits: readonly (SheetEdit | RemoveSheetEdit)[]): Package {
  const wanted = new Map(
    edits.map((edit): [string, SheetPlan | undefined] =>
      edit.kind === 'sheet' ? [key(edit.plan.name), edit.plan] : [key(edit.name), undefined],
    ),
  );
  const plans = [...wanted.values()].filter((plan) => plan !== undefined);
  const before = tabNames(source).map(key);
  const removed = before.filter((name) => wanted.has(name)).reduce(withoutSheet, source);
  if (plans.length === 0) return removed;
  const fresh = plans.map(({ name }) => key(name)).filter((name) => !before.includes(name));
  const after = [...before.filter((name) => !wanted.has(name) || wanted.get(name)), ...fresh];
  return recalculated(inOrder(plans.reduce(withAddedSheet, removed), after));
}

const key = (name: string): string => name.toLowerCase();

/** A package without a sheet, its charts and tables, and the names local to it. */
function withoutSheet(source: Package, name: string): Package {
  const part = sheetList(source).find((sheet) => key(sheet.name) === key(name))?.part;
  if (part === undefined) return source;
  const rest = inOrder(
    source,
    tabNames(source)
      .map(key)
      .filter((other) => other !== key(name)),
  );
  return recalculated(withoutPartAndItsOwn(rest, part, workbookPart(source)));
}

function inOrder(source: Package, names: readonly string[]): Package {
  const workbook = workbookPart(source);
  const present = tabNames(source).map(key);
  return withText(
    source,
    workbook,
    withSheetOrder(
      source.text(workbook) ?? '',
      names.map((name) => present.indexOf(name)),
    ),
  );
}
