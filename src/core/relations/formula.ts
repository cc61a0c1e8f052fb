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
  const { start, references } = partsOf(relative);
  let formula = start;
  for (const one of references) {
    const at = {
      row: one.row.at + (one.row.isFixed ? 0 : row),
      column: one.column.at + (one.column.isFixed ? 0 : column),
    };
    if (at.row < 0 || at.column < 0) return undefined;
    formula += (one.column.isFixed ? '$' : '') + columnName(at.column) + (one.row.isFixed ? '$' : '') + (at.row + 1);
    formula += one.text;
  }
  return formula;
}

/** A row or a column as a relative formula writes it: a number of its own, or so far from the cell's. */
interface RelativePlace {
  readonly at: number;
  readonly isFixed: boolean;
}

/** A relative formula: what stands before its first reference, and each with what stands behind it. */
interface RelativeParts {
  readonly start: string;
  readonly references: readonly {
    readonly row: RelativePlace;
    readonly column: RelativePlace;
    readonly text: string;
  }[];
}

/** A column of formulas has one relative formula, which is read once. */
const partsOf = onceText((relative): RelativeParts => {
  const [start = '', ...parts] = relative.split(/R(\[-?\d+\]|\d+)C(\[-?\d+\]|\d+)/);
  const place = (text: string): RelativePlace => ({
    at: Number(text.replace(/[[\]]/g, '')),
    isFixed: !text.startsWith('['),
  });
  const references = Array.from({ length: parts.length / 3 }, (_, i) => {
    const [row = '', column = '', text = ''] = parts.slice(3 * i, 3 * i + 3);
    return { row: place(row), column: place(column), text };
  });
  return { start, references };
});

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
export const addedAreas: (formula: string) => readonly Area[] | undefined = onceText((formula) => {
  const plain = formula.replaceAll('$', '').replace(/\s+/g, '').toUpperCase();
  const inner =
    /^=(?:ROUND\()?SUM\(([A-Z0-9:,]+)\)(?:,\d\))?$/.exec(plain)?.[1] ??
    /^=([A-Z]{1,3}\d+(?:\+[A-Z]{1,3}\d+)+)$/.exec(plain)?.[1]?.replaceAll('+', ',');
  if (inner === undefined) return undefined;
  const areas = inner.split(',').map(parseArea);
  return areas.every((area) => area !== undefined) ? areas : undefined;
});

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
export function covers(areas: readonly Area[], cell: { readonly row: number; readonly column: number }): boolean {
  for (const area of areas) if (isInside(cell, area)) return true;
  return false;
}
