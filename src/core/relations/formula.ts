import { columnName, isInside, onceText, parseA1, parseArea, type Area } from '../workbook';

const REFERENCE = /('[^']+'!|[\p{L}\w.]+!)?(\$?[A-Z]{1,3}\$?[1-9]\d*)(?::(\$?[A-Z]{1,3}\$?[1-9]\d*))?(?![\w(])/gu;

/**
 * A formula with its references written relative to the cell, so that copies of one formula read the same. Texts in
 * quotes stay. `like` is a relative formula it may be a copy of: writing that one out costs less than reading this one.
 */
export function relativeFormula(formula: string, row: number, column: number, like?: string): string {
  if (like !== undefined && formulaAtCell(like, row, column) === formula) return like;
  return outsideQuotes(formula, (code) =>
    code.replace(
      REFERENCE,
      (_, sheet: string | undefined, first: string, last: string | undefined) =>
        (sheet ?? '') +
        relativeCell(first, row, column) +
        (last === undefined ? '' : `:${relativeCell(last, row, column)}`),
    ),
  );
}

/** A relative formula written for another cell; undefined when a reference would leave the sheet. */
export function formulaAtCell(relative: string, row: number, column: number): string | undefined {
  const parts = partsOf(relative);
  let formula = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 3) {
    const [rowText = '', columnText = '', text = ''] = parts.slice(i, i + 3);
    const at = { row: absolute(rowText, row), column: absolute(columnText, column) };
    if (at.row < 0 || at.column < 0) return undefined;
    formula += dollars(columnText, columnName(at.column)) + dollars(rowText, String(at.row + 1)) + text;
  }
  return formula;
}

/** A relative formula as text, row, column, text, row, column, text …; a column of formulas has one. */
const partsOf = onceText((relative) => relative.split(/R(\[-?\d+\]|\d+)C(\[-?\d+\]|\d+)/));

const dollars = (text: string, name: string): string => (text.startsWith('[') ? name : `$${name}`);
const absolute = (text: string, base: number): number =>
  text.startsWith('[') ? base + Number(text.slice(1, -1)) : Number(text);

function relativeCell(text: string, row: number, column: number): string {
  const at = parseA1(text);
  if (!at) return text;
  const isFixedColumn = text.startsWith('$');
  const isFixedRow = text.lastIndexOf('$') > 0;
  return `R${isFixedRow ? at.row : `[${at.row - row}]`}C${isFixedColumn ? at.column : `[${at.column - column}]`}`;
}

function outsideQuotes(formula: string, change: (code: string) => string): string {
  if (!formula.includes('"')) return change(formula);
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}

/**
 * The areas a formula on its own sheet adds up: those of =SUM(…) or of a chain of +; undefined for any other formula.
 */
export function addedAreas(formula: string): readonly Area[] | undefined {
  const plain = formula.replaceAll('$', '').replace(/\s+/g, '').toUpperCase();
  const inner =
    /^=(?:ROUND\()?SUM\(([A-Z0-9:,]+)\)(?:,\d\))?$/.exec(plain)?.[1] ??
    /^=([A-Z]{1,3}\d+(?:\+[A-Z]{1,3}\d+)+)$/.exec(plain)?.[1]?.replaceAll('+', ',');
  if (inner === undefined) return undefined;
  const areas = inner.split(',').map(parseArea);
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

/** The areas on its own sheet that a formula refers to, in whatever way. */
export function referredAreas(formula: string): readonly Area[] {
  const codes = formula.split(/"(?:[^"]|"")*"/);
  return codes.flatMap((code) =>
    [...code.matchAll(REFERENCE)].flatMap(([, sheet, first, last]) => {
      const area =
        sheet === undefined ? parseArea([first, last].filter((part) => part !== undefined).join(':')) : undefined;
      return area ? [area] : [];
    }),
  );
}

/** Whether one of the areas covers a cell. */
export const covers = (areas: readonly Area[], cell: { readonly row: number; readonly column: number }): boolean =>
  areas.some((area) => isInside(cell, area));
