import { parseArea, type Area, type Sheet, type Snapshot, type Value } from '../../src/core';

/**
 * What a test says of a sheet; rows are cells from A1, a text that begins with = is a formula whose value follows a |.
 */
export interface SheetText {
  readonly name?: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly isProtected?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: Sheet['visibility'];
}

/** A sheet as a host would read it. */
export function sheetOf(text: SheetText): Sheet {
  const width = Math.max(0, ...text.rows.map((row) => row.length));
  const cells = text.rows.map((row) => Array.from({ length: width }, (_, i) => cellOf(row[i])));
  return {
    name: text.name ?? '表1',
    visibility: text.visibility ?? 'visible',
    isProtected: text.isProtected ?? false,
    origin: { row: 0, column: 0 },
    values: cells.map((row) => row.map((cell) => cell.value)),
    formulas: cells.map((row) => row.map((cell) => cell.formula)),
    formats: cells.map((row) => row.map(() => 'General')),
    merges: (text.merges ?? []).map(areaOf),
    hiddenRows: text.hiddenRows ?? [],
    hiddenColumns: text.hiddenColumns ?? [],
  };
}

function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new RangeError(`no area: ${text}`);
  return area;
}

function cellOf(value: Value): { value: Value; formula: string | undefined } {
  if (typeof value !== 'string' || !value.startsWith('=')) return { value, formula: undefined };
  const [formula = '', result = ''] = value.split('|');
  return { formula, value: textValue(result) };
}

/** A cell written as text: numbers become numbers, #DIV/0! an error, nothing a blank; a leading ' keeps text. */
export function textValue(text: string): Value {
  if (text === '') return undefined;
  if (text.startsWith("'")) return text.slice(1);
  if (/^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)$/.test(text)) return { error: text };
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : text;
}

/** A workbook of these sheets. */
export const workbookOf = (...sheets: readonly Sheet[]): Snapshot => ({ sheets, settings: {} });
