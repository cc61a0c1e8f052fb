import { matchPlace } from '../places';
import { valueAt, type Sheet } from '../workbook';
import type { Block } from './find-blocks';
import { readHeader } from './header';

/** The blocks that only repeat a header further down, as people do for the next printed page: the body goes on below them. */
export function repeatedHeaders(sheet: Sheet, block: Block, blocks: readonly Block[]): readonly Block[] {
  const own = words(sheet, block);
  return blocks.filter((other) => other.header.row > block.header.row
    && other.header.column === block.header.column
    && other.header.columns === block.header.columns
    && words(sheet, other) === own
    && standsInBody(sheet, other));
}

const words = (sheet: Sheet, { header }: Block): string =>
  readHeader(sheet, header).map(({ path, unit }) => [...path, unit ?? ''].join('/')).join('|');

/** Whether the row above is one of a body, not a title or a note. */
function standsInBody(sheet: Sheet, { header, placeColumn }: Block): boolean {
  const label = valueAt(sheet, header.row - 1, placeColumn);
  const { kind } = matchPlace(typeof label === 'string' ? label : '');
  return kind !== 'unknown' && kind !== 'blank';
}
