import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Value } from './formula';

/** The results of one sheet's formulas by A1 name, as Excel would have saved them. */
export type Results = ReadonlyMap<string, Value>;

/** The moment every part of the file is dated: zip holds local time, so it is given as such. */
const MOMENT = new Date(2022, 9, 8, 9, 0, 0);

/**
 * The same workbook with the saved result beside every formula, which excelize cannot write for numbers and errors,
 * packed in the same order and with the same dates every time. `sheets` are in the workbook's order.
 */
export function withSavedResults(file: Uint8Array, sheets: readonly Results[]): Uint8Array {
  const parts = unzipSync(file);
  sheets.forEach((results, i) => {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = parts[name];
    if (!xml) throw new RangeError(`${name} is missing`);
    parts[name] = strToU8(withResults(strFromU8(xml), results));
  });
  const packed: Zippable = {};
  for (const name of Object.keys(parts).sort(firstPartFirst)) {
    packed[name] = [parts[name] ?? new Uint8Array(), { mtime: MOMENT, level: 9, os: 0 }];
  }
  return zipSync(packed);
}

/** [Content_Types].xml leads, as in files that Excel writes. */
const firstPartFirst = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (name: string): number => name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2;

const FORMULA_CELL = /<c r="([A-Z]+\d+)"((?: s="\d+")?)[^>]*>(<f>[^<]*<\/f>)(?:<v>[^<]*<\/v>)?<\/c>/g;

function withResults(xml: string, results: Results): string {
  return xml.replace(FORMULA_CELL, (_, name: string, style: string, formula: string) => {
    const { type, text } = saved(results.get(name));
    return `<c r="${name}"${style}${type}>${formula}<v>${text}</v></c>`;
  });
}

function saved(value: Value): { readonly type: string; readonly text: string } {
  if (typeof value === 'number') return { type: '', text: String(value) };
  if (typeof value === 'object') return { type: ' t="e"', text: value.error };
  return { type: ' t="str"', text: value ?? '' };
}
