import type { RemoveSheetEdit, SheetEdit, SheetPlan } from '../../../core';
import { workbookPart, relationsName, partRelations, sheetList, tabNames } from '../read/workbook-parts';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { spliced, type TagSpan, type Splice } from '../xml/elements';
import { type Package, withParts } from '../zip/package';
import { withAddedSheet } from './add-sheet';
import { withText, withoutPart } from './content-types';
import { recalculated } from './sheet-elements';

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

/**
 * A workbook part with its sheets in another order or some of them gone: `order` holds the present positions of those
 * that stay. What counts sheets by position follows: names local to a sheet, and which tab is open.
 */
function withSheetOrder(xml: string, order: readonly number[]): string {
  const place = (index: number): number | undefined => (order.includes(index) ? order.indexOf(index) : undefined);
  const elements = positions(xml);
  const ordered = spliced(xml, [
    ...reordered(
      xml,
      elements.filter(({ name }) => name === 'sheet'),
      order,
    ),
    ...elements.filter(({ name }) => name === 'definedName').flatMap((name) => localName(xml, name, place)),
    ...elements
      .filter(({ name }) => name === 'workbookView')
      .map(({ tag }) => ({ ...tag, text: view(xml.slice(tag.from, tag.to), place) })),
  ]);
  return ordered.replace(/<([\w.-]+:|)definedNames>\s*<\/\1definedNames>/, '');
}

interface Element extends TagSpan {
  readonly name: string;
  readonly tag: TagSpan;
}

function reordered(xml: string, sheets: readonly Element[], order: readonly number[]): readonly Splice[] {
  return sheets.map(({ from, to }, index) => {
    const moved = sheets[order[index] ?? -1];
    return { from, to, text: moved ? xml.slice(moved.from, moved.to) : '' };
  });
}

type Place = (index: number) => number | undefined;

/** A name local to a sheet that is gone goes with it. */
function localName(xml: string, { tag, from, to }: Element, place: Place): readonly Splice[] {
  const text = xml.slice(tag.from, tag.to);
  const stored = attribute(text, 'localSheetId');
  if (stored === undefined) return [];
  const index = place(Number(stored));
  return [index === undefined ? { from, to, text: '' } : { ...tag, text: renumbered(text, 'localSheetId', index) }];
}

const view = (tag: string, place: Place): string =>
  ['activeTab', 'firstSheet'].reduce((text, key) => {
    const stored = attribute(text, key);
    return stored === undefined ? text : renumbered(text, key, place(Number(stored)) ?? 0);
  }, tag);

const renumbered = (tag: string, key: string, index: number): string =>
  tag.replace(new RegExp(`(\\s${key}\\s*=\\s*["'])\\d+`), `$1${index}`);

function positions(xml: string): readonly Element[] {
  const found: Element[] = [];
  let tag: TagSpan = { from: 0, to: 0 };
  const isWanted = (name: string): boolean => ['sheet', 'definedName', 'workbookView'].includes(name);
  scanXml(xml, {
    open: (name, _, from, to) => {
      if (isWanted(name)) tag = { from, to };
    },
    close: (name, _, to) => {
      if (isWanted(name)) found.push({ name, tag, from: tag.from, to });
    },
  });
  return found;
}
