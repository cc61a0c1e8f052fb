import { matchPlace } from '../places';
import { isBlank, valueAt } from '../workbook';
import type { HeaderBlock } from './find-blocks';
import type { View } from './view';
import { isCityProperAlone } from './words';

/** More rows than these tell no more of where the names stand. */
const SAMPLE = 200;
/** Another column than the one that is called 市县 holds the places when it names so many times more of them. */
const CLEARLY = 2;

/** The block with the column that really lists the places: the header may call the prefectures 市州 and the places 单位. */
export function withPlaceColumn(view: View, block: HeaderBlock, limit: number): HeaderBlock {
  const { header, placeColumn } = block;
  const from = header.row + header.rows;
  const to = Math.min(limit, from + SAMPLE);
  const own = namesIn(view, placeColumn, from, to);
  if (own * CLEARLY > to - from) return block;
  const columns = Array.from({ length: header.columns }, (_, i) => header.column + i);
  const counts = columns.map((column) => ({ column, count: namesIn(view, column, from, to) }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a), { column: placeColumn, count: own });
  if (most.column === placeColumn || most.count < Math.max(2, own * CLEARLY)) return block;
  return { header, placeColumn: most.column, parentColumn: placeColumn };
}

/**
 * Where places run across, the title above the table stands beside its header: columns at its left that hold no cell
 * below are no columns.
 */
export function withoutTitleColumns({ sheet, isTurned }: View, block: HeaderBlock): HeaderBlock {
  if (!isTurned) return block;
  const { header } = block;
  const isEmpty = (column: number): boolean =>
    sheet.values.every(
      (line, i) => sheet.origin.row + i < header.row + header.rows || isBlank(line[column - sheet.origin.column]),
    );
  let column = header.column;
  while (column < block.placeColumn && isEmpty(column)) column++;
  return { ...block, header: { ...header, column, columns: header.columns - (column - header.column) } };
}

/** How many different places a column names: the prefectures beside them repeat. */
function namesIn({ sheet, programme }: View, column: number, from: number, to: number): number {
  const names = new Set<string>();
  for (let row = from; row < to; row++) {
    const value = valueAt(sheet, row, column);
    const match = typeof value === 'string' ? matchPlace(value, programme) : undefined;
    if (match?.kind === 'unit') names.add(match.unit.id);
    else if (typeof value === 'string' && isCityProperAlone(value)) names.add(`${row}`);
  }
  return names.size;
}
