import type { Area } from '../workbook';
import type { HeaderBlock } from './find-blocks';
import { addressIn, areaIn, type Table } from './table';
import { isLikeTitle, readHeadings, type Headings, type TitleText } from './title';
import { realSheet } from './turned';
import type { View } from './view';

/**
 * What stands above a table on the real sheet, also where its places run across; where no title does, what stands
 * beside such a one.
 */
export function headingsAround(view: View, { header }: HeaderBlock, above: readonly Table[]): Headings {
  const area = areaIn(view, header);
  const headings = readHeadings(
    realSheet(view),
    area,
    freeRow(
      area,
      above.map((table) => areaIn(table, table.area)),
    ),
  );
  if (!view.isTurned || headings.texts.some(isLikeTitle)) return headings;
  const beside = readHeadings(
    view.sheet,
    header,
    freeRow(
      header,
      above.map((table) => table.area),
    ),
  );
  const real = ({ text, at }: TitleText): TitleText => ({ text, at: addressIn(view, at.row, at.column) });
  return {
    texts: [...headings.texts, ...beside.texts.map(real)],
    units: [...headings.units, ...beside.units],
    joined: [...headings.joined, ...beside.joined.map(real)],
  };
}

/** The first row above a header that none of the tables there takes. */
const freeRow = (header: Area, tables: readonly Area[]): number =>
  tables
    .filter((other) => other.row < header.row && sharesColumns(other, header))
    .reduce((most, other) => Math.max(most, other.row + other.rows), 0);

/** Whether two areas stand one above the other. */
export const sharesColumns = (a: Area, b: Area): boolean =>
  a.column < b.column + b.columns && b.column < a.column + a.columns;
