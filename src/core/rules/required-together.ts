import { columnTitle, cellAddress, cellValue, findColumn, placeRows, plainText } from '../tables';
import { isBlank } from '../workbook';
import { cellHit } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly answer: string;
  readonly because: string;
  readonly column: string;
}

/** Answers that call for others: issued calls for name, number and date; not issued calls for the stage it is at. */
export const requiredTogether = tableRule('required-together')<Facts>({
  level: 'error',
  basis: '附表填报要求：已印发的填文件、文号、时间，未印发的注明所处程序',
  traits: { about: 'value' },
  words: {
    title: '应填未填',
    why: '通报要逐个说明，缺了依据就无法采信。',
    say: ({ answer, because, column }) => `“${because}”填“${answer}”时，“${column}”必须填写。`,
  },
  concerns: (table) => table.annex.relations.some((relation) => relation.kind === 'together'),
  check: (table) =>
    table.annex.relations.flatMap((relation) => {
      if (relation.kind !== 'together') return [];
      const answer = findColumn(table, relation.column);
      if (!answer) return [];
      const forms =
        answer.definition?.options.filter(([standard]) => relation.is.includes(standard ?? '')).flat() ?? [];
      const rows = placeRows(table).filter((row) =>
        forms.includes(plainText(String(cellValue(table, row, answer) ?? ''))),
      );
      return relation.filled.flatMap((id) => {
        const column = findColumn(table, id);
        if (!column) return [];
        return rows
          .filter((row) => isBlank(cellValue(table, row, column)))
          .map((row) =>
            cellHit(
              { table, row, column },
              {
                answer: String(cellValue(table, row, answer)).trim(),
                because: columnTitle(answer),
                column: columnTitle(column),
              },
              { also: [cellAddress(table, row, answer)] },
            ),
          );
      });
    }),
});
