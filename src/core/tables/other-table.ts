import type { Annex } from '../programmes';
import type { Body } from './body';
import type { ColumnFigures } from './column-figures';
import type { HeaderBlock } from './find-blocks';
import type { HeaderColumn } from './header';
import { makeTable } from './make-table';
import type { Table } from './table';
import type { Headings, TitleText } from './title';
import type { View } from './view';
import { OTHER_NAME } from './words';

const text = { decimals: 0, group: [], leaf: [], not: [], isPart: false, isOptional: true, options: [] } as const;

/** A table of places that is none of the office's annexes: nothing is known of it but what its figures prove. */
const OTHER_ANNEX: Annex = {
  id: 'other',
  title: OTHER_NAME,
  name: OTHER_NAME,
  titleWords: [],
  titleNot: [],
  columns: [
    { ...text, id: 'sequence', path: [], kind: 'sequence', mayBeBlank: true },
    { ...text, id: 'place', path: [], kind: 'place', mayBeBlank: false },
  ],
  relations: [],
  measures: [],
  isTargets: false,
  isForAll: false,
  hasTotal: true,
  cumulative: [],
  denials: [],
  facts: [],
  basis: '',
};

/** What a block that is no annex shows beside its rows. */
interface Looks {
  readonly headings: Headings;
  readonly headers: readonly HeaderColumn[];
  readonly title: TitleText | undefined;
  readonly typed: ReadonlyMap<number, ColumnFigures>;
}

/**
 * A block that is no annex, as a table of its own columns; undefined where its figures prove nothing, neither a total
 * nor a relation.
 */
export function otherTable(view: View, block: HeaderBlock, body: Body, looks: Looks): Table | undefined {
  const place = OTHER_ANNEX.columns.find(({ kind }) => kind === 'place');
  const columns = new Map(place ? [[block.placeColumn, place] as const] : []);
  const assignment = { columns, evidence: new Map(), dismissed: new Set<number>() };
  const table = makeTable(view, block, body, { ...looks, annex: OTHER_ANNEX, assignment });
  return table.own.columns.length > 0 ? table : undefined;
}
