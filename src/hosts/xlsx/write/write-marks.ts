import {
  highlightFormula,
  MARK_LOOKS,
  markFormula,
  type ClearMarksEdit,
  type HighlightEdit,
  type MarkEdit,
  areaA1,
  ownerOf,
  type Area,
} from '../../../core';
import { HostError } from '../../host';
import { storedFormula } from '../read/formulas';
import { isProtected } from '../read/layout-collector';
import { sheetList, sheetParts } from '../read/workbook-parts';
import { withLook, type ConditionalLook, stylesPart } from '../styles/style-sheet';
import { attribute } from '../xml/attributes';
import { prefixOf, spliced, type Splice } from '../xml/elements';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';
import type { Package } from '../zip/package';
import { withTexts } from './content-types';
import { withElement } from './sheet-elements';

/** Marks areas with the owned look of a level, or adds owned live highlights; each sheet is written once. */
export function withMarks(source: Package, edits: readonly (MarkEdit | HighlightEdit)[]): Package {
  const partOf = sheetParts(source);
  const styles = stylesPart(source);
  const sheets = new Map<string, string>();
  let styleSheet = source.text(styles) ?? '';
  for (const edit of edits) {
    const part = partOf(edit.sheet);
    const { look, format } = ownFormat(edit);
    const listed = withLook(styleSheet, look);
    styleSheet = listed.xml;
    sheets.set(part, withFormulaFormat(sheets.get(part) ?? source.text(part) ?? '', { ...format, look: listed.index }));
  }
  return withTexts(source, [[styles, styleSheet], ...sheets]);
}

interface SignedFormat {
  readonly look: ConditionalLook;
  readonly format: Omit<FormulaFormat, 'look'>;
}

const ownFormat = (edit: MarkEdit | HighlightEdit): SignedFormat =>
  edit.kind === 'mark'
    ? { look: MARK_LOOKS[edit.look], format: { areas: edit.areas, formula: markFormula(edit.look) } }
    : { look: edit.look, format: { areas: [edit.area], formula: highlightFormula(edit.formula) } };

/**
 * Removes owned conditional formats from every sheet; sheets that have none stay untouched, and a protected one is
 * refused.
 */
export function withoutMarks(source: Package, edit: ClearMarksEdit): Package {
  const cleared = sheetList(source).flatMap(({ name, part }): readonly (readonly [string, string])[] => {
    const xml = source.text(part) ?? '';
    const kept = withoutOwnFormats(xml, edit.what);
    if (kept === xml) return [];
    if (isProtected(xml)) throw new HostError({ kind: 'protected', sheet: name });
    return [[part, kept]];
  });
  return withTexts(source, cleared);
}

/** A conditional format by formula: where it holds, and the index of its look among the style sheet's dxfs. */
interface FormulaFormat {
  readonly areas: readonly Area[];
  /** With its leading =. */
  readonly formula: string;
  readonly look: number;
}

/** Excel reads an sqref of thousands of areas slowly; more areas go into further blocks of the same rule. */
const MOST_AREAS = 500;

/** Adds a conditional format before all others of a worksheet part, so that the user's formats do not cover a mark. */
function withFormulaFormat(xml: string, { areas, formula, look }: FormulaFormat): string {
  const prefix = prefixOf(xml);
  const rule =
    `<${prefix}cfRule type="expression" dxfId="${look}" priority="${firstPriority(xml)}">` +
    `<${prefix}formula>${escapeXml(storedFormula(formula))}</${prefix}formula></${prefix}cfRule>`;
  const blocks = chunks(areas.map(areaA1), MOST_AREAS).map(
    (references) =>
      `<${prefix}conditionalFormatting sqref="${references.join(' ')}">${rule}</${prefix}conditionalFormatting>`,
  );
  return withElement(xml, 'conditionalFormatting', blocks.join(''));
}

/**
 * The highest priority that stands before the user's without renumbering them; of equal ones the first in the file
 * wins.
 */
function firstPriority(xml: string): number {
  let rules = 0;
  let least = Infinity;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name.replace(':', '') !== 'cfRule') return;
      rules += 1;
      const priority = Number(attribute(attributes, 'priority'));
      if (priority > 0) least = Math.min(least, priority);
    },
  });
  return Math.max(1, Math.min(least, rules + 2) - 1);
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** An element while it is open: what of it stays and what goes. */
interface Frame {
  readonly name: string;
  readonly from: number;
  readonly formulas: string[];
  readonly gone: Splice[];
  text: string;
  kept: number;
}

/**
 * A worksheet part without our own conditional formats; the user's stay byte for byte, also where Excel put both into
 * one element, or ours into an extension, which may not be left empty.
 */
function withoutOwnFormats(xml: string, what: ClearMarksEdit['what']): string {
  const outside: Frame = { name: '', from: 0, formulas: [], gone: [], text: '', kept: 0 };
  const frames: Frame[] = [outside];
  scanXml(xml, {
    open: (name, _, from) =>
      frames.push({ name: name.replace(':', ''), from, formulas: [], gone: [], text: '', kept: 0 }),
    text: (text) => {
      (frames.at(-1) ?? outside).text += text;
    },
    close: (_, __, to) => {
      const frame = frames.pop() ?? outside;
      const parent = frames.at(-1) ?? outside;
      if (frame.name === 'formula' || frame.name === 'f') parent.formulas.push(frame.text);
      if (isGone(frame, what)) parent.gone.push({ from: frame.from, to, text: '' });
      else {
        parent.gone.push(...frame.gone);
        if (frame.name !== 'sqref') parent.kept += 1;
      }
    },
  });
  return spliced(xml, outside.gone);
}

const WRAPPERS: ReadonlySet<string> = new Set(['conditionalFormatting', 'conditionalFormattings', 'ext', 'extLst']);

function isGone({ name, formulas, gone, kept }: Frame, what: ClearMarksEdit['what']): boolean {
  if (WRAPPERS.has(name)) return gone.length > 0 && kept === 0;
  if (name !== 'cfRule') return false;
  const owners = formulas.map(ownerOf);
  return what === 'all' ? owners.some((owner) => owner !== undefined) : owners.includes(what);
}
