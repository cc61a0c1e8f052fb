import { matchPlace } from '../places';
import { valueAt, type Sheet } from '../workbook';
import type { Block } from './find-blocks';
import { readHeader } from './header';
import { plainText } from './header-text';
import type { View } from './view';

/**
 * The blocks that only repeat a header further down, as people do for the next printed page: the body goes on below them. Between
 * body and header may stand the title again, 续表, page numbers and a unit line, nothing else, and the places go on with others.
 */
export function repeatedHeaders(view: View, block: Block, blocks: readonly Block[]): readonly Block[] {
  const { sheet } = view;
  const own = words(sheet, block);
  const above = new Set(textsBetween(sheet, block, 0, block.header.row));
  const seen = new Set<string>();
  const repeated: Block[] = [];
  let from = block;
  for (const other of blocks) {
    if (other.header.row <= block.header.row || other.header.column !== block.header.column || other.header.columns !== block.header.columns) continue;
    namesBetween(view, block, from.header.row + from.header.rows, other.header.row).forEach((name) => seen.add(name));
    const below = namesBetween(view, block, other.header.row + other.header.rows, nextRow(sheet, other, blocks));
    const isAgain = words(sheet, other) === own && standsInBody(view, other, above) && !below.some((name) => seen.has(name));
    if (!isAgain) break;
    repeated.push(other);
    from = other;
  }
  return repeated;
}

const nextRow = (sheet: Sheet, block: Block, blocks: readonly Block[]): number =>
  blocks.find(({ header }) => header.row > block.header.row && header.column === block.header.column)?.header.row ?? sheet.origin.row + sheet.values.length;

const words = (sheet: Sheet, { header }: Block): string =>
  readHeader(sheet, header).map(({ path, unit }) => [...path, unit ?? ''].join('/')).join('|');

/** Names of units in the place column of some rows. */
function namesBetween({ sheet, programme }: View, { placeColumn }: Block, from: number, to: number): readonly string[] {
  const names: string[] = [];
  for (let row = from; row < to; row++) {
    const value = valueAt(sheet, row, placeColumn);
    const match = typeof value === 'string' ? matchPlace(value, programme) : undefined;
    if (match?.kind === 'unit') names.push(match.unit.id);
  }
  return names;
}

function textsBetween(sheet: Sheet, { header }: Block, from: number, to: number): readonly string[] {
  const texts: string[] = [];
  for (let row = Math.max(from, sheet.origin.row); row < to; row++) {
    for (let column = header.column; column < header.column + header.columns; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'string' && value.trim() !== '') texts.push(continued(value));
    }
  }
  return texts;
}

/** A text without what marks a continuation. */
const continued = (text: string): string => plainText(text).replace(/[(（]?续表?\d*[一二三四五六七八九十]?[)）]?/g, '');

/** How many lines of furniture may stand between the last row and the repeated header. */
const MOST_FURNITURE = 6;

/** Whether what stands above, up to the nearest row of the body, is only what a new page repeats. */
function standsInBody({ sheet, programme }: View, block: Block, above: ReadonlySet<string>): boolean {
  for (let row = block.header.row - 1; row >= block.header.row - MOST_FURNITURE; row--) {
    const label = valueAt(sheet, row, block.placeColumn);
    const { kind } = matchPlace(typeof label === 'string' ? label : '', programme);
    if (kind !== 'unknown' && kind !== 'blank') return true;
    const isFurniture = textsBetween(sheet, block, row, row + 1).every((text) => above.has(text) || isPageMark(text));
    if (!isFurniture) return false;
  }
  return false;
}

const isPageMark = (text: string): boolean => text === '' || /^[-—第(（]*\d{1,3}[)）页\-—]*(?:[/,，共]*\d*页?)?$/.test(text) || /单位[:：]/.test(text);
