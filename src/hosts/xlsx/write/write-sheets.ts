import type { RemoveSheetEdit, SheetEdit, SheetPlan } from '../../../core';
import { workbookPart, relationsName, partRelations } from '../read/relations';
import { sheetList, tabNames } from '../read/sheet-list';
import { type Package, withParts } from '../zip/package';
import { withAddedSheet } from './add-sheet';
import { recalculated } from './calculation';
import { withText, withoutPart } from './content-types';
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

/** The names, in lower case, of the parts that can be reached from a part ('' is the whole package) by relations. */
function reachable(source: Package, from: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [from];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (reached.has(part)) continue;
    reached.add(part);
    pending.push(...partRelations(source, part).map((relation) => relation.target.toLowerCase()));
  }
  return reached;
}

/** A package without a part that another names, and without what only that part led to, such as its charts. */
function withoutPartAndItsOwn(source: Package, part: string, from: string): Package {
  const without = withoutPart(source, part, from);
  const left = reachable(without, '');
  const gone = [...reachable(source, part.toLowerCase())].filter((name) => !left.has(name));
  return gone.reduce(
    (rest, name) => withParts(withoutPart(rest, name, ''), { [relationsName(name)]: undefined }),
    without,
  );
}
