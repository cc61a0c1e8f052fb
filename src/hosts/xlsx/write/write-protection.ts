import type { Area, ProtectedAction, ProtectionEdit } from '../../../core';
import { withText } from './content-types';
import { restyledCells } from './edit-cells';
import { columnStyles } from '../read/layout-collector';
import type { Package } from '../zip/package';
import { rootChildren, withElement } from './sheet-elements';
import { spliced } from '../xml/splice';
import { sheetPart } from '../read/sheet-list';
import { stylesPart, listItems, withItem } from '../styles/style-sheet';
import { prefixOf } from '../xml/elements';

/** Protects a sheet without a password; only the unlocked areas can be typed into. */
export function withProtection(source: Package, { sheet, unlocked, allowed }: ProtectionEdit): Package {
  const part = sheetPart(source, sheet);
  const styles = stylesPart(source);
  const original = source.text(styles) ?? '';
  const open = unlockedStyles(original);
  const xml = source.text(part) ?? '';
  const cells = unlocked.flatMap(cellsOf).map((cell) => ({ ...cell, restyle: open.of }));
  const opened = restyledCells(xml, cells, columnStyles(xml));
  const switches = ACTIONS.map(([action, name]) => ` ${name}="${allowed.includes(action) ? 0 : 1}"`);
  const protection = `<${prefixOf(xml)}sheetProtection sheet="1" objects="1" scenarios="1"${switches.join('')}/>`;
  const written = withText(source, part, withElement(withoutProtection(opened), 'sheetProtection', protection));
  return open.styleSheet() === original ? written : withText(written, styles, open.styleSheet());
}

/** Protection that is switched off may stand in the file already. */
const withoutProtection = (xml: string): string =>
  spliced(
    xml,
    rootChildren(xml, 'sheetProtection').map(({ from, to }) => ({ from, to, text: '' })),
  );

/** In the file 1 means that the action is locked too. */
const ACTIONS: readonly (readonly [ProtectedAction, string])[] = [
  ['format-cells', 'formatCells'],
  ['format-columns', 'formatColumns'],
  ['format-rows', 'formatRows'],
  ['insert-rows', 'insertRows'],
  ['delete-rows', 'deleteRows'],
  ['sort', 'sort'],
  ['filter', 'autoFilter'],
];

const cellsOf = (area: Area): readonly { readonly row: number; readonly column: number }[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));

/** Styles that differ from another only in that their cells are not locked, each found or added once. */
function unlockedStyles(original: string): { of(style: number): number; styleSheet(): string } {
  let xml = original;
  const known = new Map<number, number>();
  const add = (style: number): number => {
    const like = listItems(xml, 'cellXfs')[style] ?? `<${prefixOf(xml)}xf/>`;
    const listed = withItem(xml, 'cellXfs', unlockedLike(like, prefixOf(xml)));
    xml = listed.xml;
    known.set(style, listed.index);
    return listed.index;
  };
  return { of: (style) => known.get(style) ?? add(style), styleSheet: () => xml };
}

function unlockedLike(xf: string, prefix: string): string {
  const others = xf.replace(/\sapplyProtection\s*=\s*("[^"]*"|'[^']*')/, '');
  const tag = others.replace(/^<[\w.:-]+/, (start) => `${start} applyProtection="1"`);
  const protection = `<${prefix}protection locked="0"/>`;
  if (/^<[^>]*\/>$/.test(tag)) return tag.replace(/\s*\/>$/, `>${protection}</${prefix}xf>`);
  const bare = tag.replace(/<([\w.-]+:)?protection(\s[^>]*)?\/>/, '');
  const at = bare.search(/<([\w.-]+:)?extLst[\s>]|<\/([\w.-]+:)?xf\s*>$/);
  return bare.slice(0, at) + protection + bare.slice(at);
}
