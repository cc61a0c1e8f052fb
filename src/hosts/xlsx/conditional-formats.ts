import { areaA1, ownerOf, type Area, type ClearMarksEdit } from '../../core';
import { storedFormula } from './future-functions';
import { afterCells, withElement } from './sheet-elements';
import { prefixOf } from './styles';
import { attribute, escapeXml, plain } from './xml';

/** A conditional format by formula: where it holds, and the index of its look among the style sheet's dxfs. */
export interface FormulaFormat {
  readonly areas: readonly Area[];
  /** With its leading =. */
  readonly formula: string;
  readonly look: number;
}

const MOST_AREAS = 500;

/** Adds a conditional format before all others of a worksheet part, so that the user's formats do not cover a mark. */
export function withFormulaFormat(xml: string, { areas, formula, look }: FormulaFormat): string {
  const prefix = prefixOf(xml);
  const rule = `<${prefix}cfRule type="expression" dxfId="${look}" priority="${firstPriority(xml)}">`
    + `<${prefix}formula>${escapeXml(storedFormula(formula))}</${prefix}formula></${prefix}cfRule>`;
  const blocks = chunks(areas.map(areaA1), MOST_AREAS)
    .map((references) => `<${prefix}conditionalFormatting sqref="${references.join(' ')}">${rule}</${prefix}conditionalFormatting>`);
  return withElement(xml, 'conditionalFormatting', blocks.join(''));
}

/** A worksheet part without our own conditional formats; the user's stay byte for byte, also where Excel put both into one element. */
export function withoutOwnFormats(xml: string, what: ClearMarksEdit['what']): string {
  const start = afterCells(xml);
  const rest = xml.slice(start).replace(BLOCK, (block: string, _prefix: string, open: string, rules: string, close: string) => {
    const kept = rules.replace(RULE, (rule: string) => (isOwn(rule, what) ? '' : rule));
    if (kept === rules) return block;
    return RULE_TAG.test(kept) ? open + kept + close : '';
  });
  return rest === xml.slice(start) ? xml : xml.slice(0, start) + withoutEmptyExtensions(rest);
}

const ATTRIBUTES = '(?:[^>"\']|"[^"]*"|\'[^\']*\')*?';
const BLOCK = new RegExp(`(?=<([\\w.-]+:|)conditionalFormatting[\\s>])(<\\1conditionalFormatting${ATTRIBUTES}(?<!/)>)([^]*?)(</\\1conditionalFormatting\\s*>)`, 'g');
const RULE = new RegExp(`<([\\w.-]+:|)cfRule(?=[\\s/>])${ATTRIBUTES}(?:/>|(?<!/)>[^]*?</\\1cfRule\\s*>)`, 'g');
const RULE_TAG = /<([\w.-]+:)?cfRule[\s/>]/;

function isOwn(rule: string, what: ClearMarksEdit['what']): boolean {
  const formulas = [...rule.matchAll(/<(?:[\w.-]+:)?(?:formula|f)(?:\s[^>]*)?>([^<]*)</g)].map((match) => plain(match[1] ?? ''));
  const owners = formulas.map(ownerOf);
  return what === 'all' ? owners.some((owner) => owner !== undefined) : owners.includes(what);
}

/** Excel keeps formats whose formula names another sheet in an extension, which may not be left empty. */
const withoutEmptyExtensions = (xml: string): string => xml
  .replace(/<([\w.-]+:)conditionalFormattings(?:\s[^>]*)?>\s*<\/\1conditionalFormattings>/g, '')
  .replace(/<([\w.-]+:|)ext(?:\s[^>]*)?>\s*<\/\1ext>/g, '')
  .replace(/<([\w.-]+:|)extLst(?:\s[^>]*)?>\s*<\/\1extLst>/g, '');

/** The highest priority that stands before the user's without renumbering them; of equal ones the first in the file wins. */
function firstPriority(xml: string): number {
  const rules = xml.slice(afterCells(xml)).match(/<(?:[\w.-]+:)?cfRule\s[^>]*>/g) ?? [];
  const used = rules.map((rule) => Number(attribute(rule, 'priority'))).filter((priority) => priority > 0);
  return Math.max(1, Math.min(...used, rules.length + 2) - 1);
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
