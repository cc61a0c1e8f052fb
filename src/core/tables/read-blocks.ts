import { matchPlace } from '../places';
import { usedArea, type Sheet } from '../workbook';
import type { HeaderBlock } from './find-blocks';
import { longFormOf, withMeasuresAcross } from './long-form';
import { splitOf, withListsBelow } from './split-list';
import type { Split, LongForm, View } from './view';
import { measureFormsOf } from './measure-form';
import { readBlock, type BlockReading, type Unrecognised } from './read-block';
import { sharesColumns } from './block-headings';
import { repeatedHeaders } from './repeated-headers';
import type { Table } from './table';

/** What header blocks were read as. */
export interface Blocks {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
}

/** The annexes and other tables of some header blocks, from the top; what stands above them limits their titles. */
export function readBlocks(view: View, blocks: readonly HeaderBlock[], above: readonly Table[]): Blocks {
  const tables: Table[] = [];
  const unrecognised: Unrecognised[] = [];
  const repeated = new Set<HeaderBlock>();
  for (const block of blocks) {
    if (repeated.has(block)) continue;
    const again = repeatedHeaders(view, block, blocks);
    again.forEach((one) => repeated.add(one));
    const limit = lowerLimit(
      view.sheet,
      block,
      blocks.filter((other) => !again.includes(other)),
    );
    const split = view.isTurned || again.length > 0 ? undefined : splitOf(view, block, blocks, limit);
    if (split) blocks.filter((other) => isPartOf(split, block, other)).forEach((one) => repeated.add(one));
    const site = split ? { block, again, limit: limit + split.rows * split.right.length } : { block, again, limit };
    const long = view.isTurned || split || again.length > 0 ? undefined : longFormOf(view.sheet, block, limit);
    const found = long
      ? readLongForm(view, block, long, limit, [...above, ...tables])
      : readBlock(split ? splitView(view, block, split) : view, site, [...above, ...tables]);
    for (const one of found) {
      if ('annex' in one) tables.push(one);
      else unrecognised.push(one);
    }
  }
  return { tables, unrecognised };
}

/** A block whose places have a line for each measure, read with the measures across. */
function readLongForm(
  view: View,
  { header, placeColumn }: HeaderBlock,
  form: LongForm,
  limit: number,
  above: readonly Table[],
): readonly BlockReading[] {
  const block = {
    header: { ...header, rows: 2, columns: form.first - header.column + form.cells.length },
    placeColumn,
  };
  const sheet = withMeasuresAcross(view.sheet, { header, placeColumn }, form);
  const site = { block, again: [], limit: limit - form.headerRows + 2 - form.places * (form.period - 1) };
  return readBlock({ ...view, sheet, split: form }, site, above);
}

/** The annexes of a form of one place; figures of the month before make tables of that month, not of its targets. */
export function readForms(view: View): readonly Table[] {
  return measureFormsOf(view.sheet, (name) => matchPlace(name, view.programme).kind === 'unit').flatMap(
    ({ sheet, block, form, isBefore }) => {
      const found = readLongForm({ ...view, sheet }, block, form, form.top + form.period, []);
      const tables = found.flatMap((one) => ('annex' in one ? [one] : []));
      return isBefore ? tables.filter(({ annex }) => !annex.isTargets).map(monthBefore) : tables;
    },
  );
}

/** What stands above says the month of the others. */
function monthBefore({ period, title: _, ...table }: Table): Table {
  const before = period && period.toMonth > 1 ? { period: { ...period, toMonth: period.toMonth - 1 } } : {};
  return { ...table, headings: [], ...before };
}

const isPartOf = ({ right }: Split, { header }: HeaderBlock, other: HeaderBlock): boolean =>
  other.header.row === header.row && right.includes(other.header.column - header.column);

const splitView = (view: View, block: HeaderBlock, split: Split): View => ({
  ...view,
  sheet: withListsBelow(view.sheet, block, split),
  split,
});

function lowerLimit(sheet: Sheet, block: HeaderBlock, blocks: readonly HeaderBlock[]): number {
  const used = usedArea(sheet);
  return blocks
    .filter((other) => sharesColumns(other.header, block.header) && other.header.row > block.header.row)
    .reduce((least, { header }) => Math.min(least, header.row), used.row + used.rows);
}
