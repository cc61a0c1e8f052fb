import {
  areaA1,
  type Allowed,
  type CellPrompt,
  type ValidationEdit,
  type Area,
  type ProtectedAction,
  type ProtectionEdit,
} from '../../../core';
import { withText } from './content-types';
import { storedFormula } from '../read/formulas';
import type { Package } from '../zip/package';
import { withElement, rootChildren } from './sheet-elements';
import { sheetPart } from '../read/workbook-parts';
import { appendedToList, prefixOf, spliced } from '../xml/elements';
import { escapeXml } from '../xml/text';
import { restyledCells } from './edit-cells';
import { columnStyles } from '../read/layout-collector';
import { stylesPart, listItems, withItem } from '../styles/style-sheet';

/** Says what cells may hold; validations that are there already stay. */
export function withValidation(source: Package, edit: ValidationEdit): Package {
  if (edit.areas.length === 0) return source;
  const part = sheetPart(source, edit.sheet);
  const xml = source.text(part) ?? '';
  const p = prefixOf(xml);
  const element = validationXml(edit, p);
  const added = appendedToList(xml, 'dataValidations', element);
  const fresh = `<${p}dataValidations count="1">${element}</${p}dataValidations>`;
  return withText(source, part, added ?? withElement(xml, 'dataValidations', fresh));
}

function validationXml({ areas, allowed, prompt, refusal, onlyWarns }: ValidationEdit, p: string): string {
  const { type, operator, formulas } = ruleOf(allowed);
  const attributes = [
    `type="${type}"`,
    ...(operator === undefined ? [] : [`operator="${operator}"`]),
    ...(onlyWarns ? ['errorStyle="warning"'] : []),
    'allowBlank="1"',
    'showInputMessage="1"',
    'showErrorMessage="1"',
    ...promptXml('error', refusal),
    ...promptXml('prompt', prompt),
    `sqref="${areas.map(areaA1).join(' ')}"`,
  ];
  const bounds = formulas.map(
    (formula, index) => `<${p}formula${index + 1}>${escapeXml(formula)}</${p}formula${index + 1}>`,
  );
  return `<${p}dataValidation ${attributes.join(' ')}>${bounds.join('')}</${p}dataValidation>`;
}

/** Excel holds a title of at most 32 characters and a text of at most 255, and repairs a file with more. */
const promptXml = (name: 'error' | 'prompt', prompt: CellPrompt | undefined): readonly string[] =>
  prompt === undefined
    ? []
    : [
        `${name}Title="${escapeXml(prompt.title.slice(0, 32))}"`,
        `${name}="${escapeXml(prompt.text.slice(0, 255)).replaceAll('\n', '&#10;')}"`,
      ];

interface ValidationRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function ruleOf(allowed: Allowed): ValidationRule {
  if (allowed.kind === 'formula') return { type: 'custom', formulas: [storedFormula(allowed.formula)] };
  if (allowed.kind === 'list')
    return { type: 'list', formulas: ['source' in allowed ? storedFormula(allowed.source) : listOf(allowed.items)] };
  const { kind: type, least, most } = allowed;
  if (least !== undefined && most !== undefined)
    return { type, operator: 'between', formulas: [String(least), String(most)] };
  if (most !== undefined) return { type, operator: 'lessThanOrEqual', formulas: [String(most)] };
  return { type, operator: 'greaterThanOrEqual', formulas: [String(least ?? -1e15)] };
}

const listOf = (items: readonly string[]): string => `"${items.join(',').replaceAll('"', '""')}"`;

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
