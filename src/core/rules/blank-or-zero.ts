import { readingAt, type Ref } from '../relations';
import { isNumeric } from '../programmes';
import { columnTitle, placeRows, type TableColumn } from '../tables';
import { cellHit } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly column: string;
  readonly blanks: number;
  readonly zeros: number;
}

/**
 * A column in which some leave a blank and others write 0 for the same thing; blank, zero and dash mean three things.
 */
export const blankOrZero = tableRule('blank-or-zero')<Facts>({
  level: 'warning',
  basis: '附表填报要求：没有任务填“—”，没有进展填0',
  traits: { about: 'form' },
  words: {
    title: '空白与零混用',
    why: '空白是漏填、没有任务还是零，看表的人无从判断。',
    say: ({ column, blanks, zeros }) => `“${column}”有${blanks}个空白、${zeros}个0，含义不清。`,
  },
  check: (table) =>
    table.columns.filter(isOpenNumber).flatMap((column) => {
      const refs = placeRows(table).map((row): Ref => ({ table, row, column }));
      const blanks = refs.filter((ref) => readingAt(ref).kind === 'blank');
      const zeros = refs.filter((ref) => isZero(ref));
      const [first] = blanks;
      if (!first || zeros.length === 0 || blanks.every(isBlankGroup)) return [];
      return [
        cellHit(
          first,
          { column: columnTitle(column), blanks: blanks.length, zeros: zeros.length },
          { expected: '0或—' },
        ),
      ];
    }),
});

/** Columns that may be left blank; where a figure is required, a blank is missing-value's business. */
const isOpenNumber = ({ definition }: TableColumn): boolean =>
  definition !== undefined && definition.mayBeBlank && (definition.kind === 'count' || definition.kind === 'amount');

/** Whether all columns of the column's group are blank in the row: there is no task, and 0 elsewhere is none done. */
function isBlankGroup({ table, row, column }: Ref): boolean {
  const group = table.columns.filter(
    ({ definition }) => definition && isNumeric(definition) && definition.path[0] === column.definition?.path[0],
  );
  return group.length > 1 && group.every((one) => readingAt({ table, row, column: one }).kind === 'blank');
}

function isZero(ref: Ref): boolean {
  const reading = readingAt(ref);
  return reading.kind === 'number' && reading.number === 0;
}
