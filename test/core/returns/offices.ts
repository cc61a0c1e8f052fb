import {
  isNumeric,
  jilin,
  recognise,
  type CellEdit,
  type Received,
  type Snapshot,
  applyEdits,
  cellAddress,
  cellFormula,
  cellValue,
  type TableColumn,
} from '../../../src/core';
import type { Random } from '../../mutation/random';
import { cut, cutApart, received, type Layout } from './cut';

const NAMES = jilin.units.map(({ name }) => name);
const isFirst = ({ definition }: TableColumn): boolean =>
  definition?.kind === 'place' || definition?.kind === 'sequence';

/**
 * How one office lays its return out: order, units, sheet names, position, names and direction drawn from the random
 * numbers.
 */
export function layoutOf(random: Random): Layout {
  const [reversed, isShort, sheetName, rates] = [
    random.below(2) === 0,
    random.below(4) === 0,
    random.below(3),
    random.below(5),
  ];
  const own = random.below(4);
  return {
    order: (columns) =>
      inGroups(columns, reversed).filter(
        ({ definition }) =>
          (rates === 0 ? definition?.kind !== 'rate' : true) && (sheetName !== 0 || definition?.kind !== 'sequence'),
      ),
    header: random.pick(['flat', 'rows']),
    isFine: random.below(2) === 0,
    units: random.pick(['header', 'header', 'line']),
    rates: random.pick(['points', 'fractions']),
    total: random.pick(['first', 'last', 'none']),
    row: random.below(6),
    column: random.below(4),
    name: (place) =>
      isShort && place.length > 2 && !/长白|通化|吉林/.test(place) ? place.replace(/[市县区]$/, '') : place,
    sheet: (annex, i) => [annex, `Sheet${i + 1}`, `表${i + 1}（终稿）`][sheetName] ?? annex,
    isText: random.below(5) === 0,
    isTurned: random.below(4) === 0,
    ...(own === 0
      ? { ownColumn: { head: '联系人', of: () => '王某' } }
      : own === 1
        ? { ownColumn: { head: '联系电话', of: (i) => 13_900_000_000 + 7919 * i } }
        : {}),
  };
}

/** Groups of columns (新开工, 基本建成 …) in their order or the other way round. */
function inGroups(columns: readonly TableColumn[], isReversed: boolean): readonly TableColumn[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of columns.filter((one) => !isFirst(one))) {
    const path = column.definition?.path ?? [];
    const key = path.length > 1 ? (path[0] ?? '') : '';
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const blocks = [...groups.values()];
  return [...columns.filter(isFirst), ...(isReversed ? blocks.reverse() : blocks).flat()];
}

/** A province nobody has seen: in every annex what one place reported is another's. */
export function shuffled(whole: Snapshot, random: Random): Snapshot {
  const edits = recognise(whole)
    .tables.filter(({ annex }) => !annex.isTargets)
    .flatMap((table): readonly CellEdit[] => {
      const rows = table.rows.filter(({ kind }) => kind === 'place');
      const shift = random.below(rows.length);
      const columns = table.columns.filter(
        ({ definition }) => definition && !['sequence', 'place'].includes(definition.kind),
      );
      return rows.flatMap((row, i) =>
        columns.flatMap((column): readonly CellEdit[] => {
          const from = rows[(i + shift) % rows.length];
          if (
            !from ||
            (cellFormula(table, row, column) !== undefined && column.definition && !isNumeric(column.definition))
          )
            return [];
          const at = cellAddress(table, row, column);
          const was =
            cellFormula(table, row, column) === undefined
              ? cellValue(table, row, column)
              : { formula: cellFormula(table, row, column) ?? '', result: cellValue(table, row, column) };
          const to =
            cellFormula(table, row, column) === undefined
              ? cellValue(table, from, column)
              : { formula: cellFormula(table, row, column) ?? '', result: cellValue(table, from, column) };
          return [{ kind: 'cell', at, was, to }];
        }),
      );
    });
  return applyEdits(whole, edits);
}

/** All returns of a province: each group of places in a layout of its own, as one workbook or as one an annex. */
export function returnsOf(whole: Snapshot, random: Random): readonly Received[] {
  const files: Received[] = [];
  for (let next = 0; next < NAMES.length;) {
    const names = NAMES.slice(next, next + random.pick([1, 1, 3, 6, 9]));
    next += names.length;
    const layout = layoutOf(random);
    const books = random.below(4) === 0 ? cutApart(whole, names, layout) : [cut(whole, names, layout)];
    files.push(...books.map((book, i) => received(`${random.below(1000)}-${files.length}-${i}.xlsx`, book)));
  }
  return files;
}
