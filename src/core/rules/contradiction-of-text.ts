import { addressOf, figureAt, printNumber, readingAt, type Ref } from '../relations';
import { columnTitle, cellValue, findColumn, plainText, type Table } from '../tables';
import { once } from '../workbook';
import { cellHit, shownAt } from './hit';
import { contraryFigures } from './remark-figures';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly text: string;
  readonly column: string;
  readonly figure: string;
}

/** Words and figures of one row that say opposite things; only a person knows which is right. */
export const contradictionOfText = tableRule('contradiction-of-text')<Facts>({
  level: 'warning',
  basis: '附表填报要求：备注与数据一致',
  traits: { about: 'value', compares: ['beside'] },
  words: {
    title: '文字与数字矛盾',
    why: '同一行的文字和数字说法相反，必有一处不对。',
    say: ({ text, column, figure }) => `写着“${text}”，而“${column}”是${figure}。`,
  },
  check: (table) => {
    const said = remarksIn(table);
    return [...denials(table, said), ...figuresInRemarks(said), ...opposites(table, said), ...answers(table)];
  },
});

/** A remark and what it says. */
interface Remark extends Ref {
  readonly text: string;
}

/** The remarks beside the figures; most rows have none. */
function remarksIn(table: Table): readonly Remark[] {
  const column = findColumn(table, 'remark');
  if (!column) return [];
  return table.rows.flatMap((row) => {
    const text = plainText(String(cellValue(table, row, column) ?? ''));
    return text === '' ? [] : [{ table, row, column, text }];
  });
}

/** Remarks that deny what a figure shows. A remark with a number in it speaks of part of the matter. */
const denials = (table: Table, said: readonly Remark[]): readonly Hit<Facts>[] =>
  said.flatMap((remark) => {
    if (/\d/.test(remark.text)) return [];
    const denied = table.annex.denials.find((one) => patternOf(one).test(remark.text));
    const column = denied && findColumn(table, denied.column);
    const ref = column && { table, row: remark.row, column };
    return ref && (figureAt(ref) ?? 0) !== 0 ? [contradiction(remark, ref)] : [];
  });

/** Figures that the remark of their row states otherwise, by one slip. */
const figuresInRemarks = (said: readonly Remark[]): readonly Hit<Facts>[] =>
  said.flatMap((remark) =>
    contraryFigures(remark.table, remark.row, remark.column).map(({ ref, clause, stated }) =>
      cellHit(
        ref,
        { text: clause, column: columnTitle(ref.column), figure: shownAt(ref) },
        { also: [addressOf(remark)], expected: printNumber(stated, 0) },
      ),
    ),
  );

/** Shorter answers (是, 否) are words of any sentence. */
const LEAST_ANSWER = 3;

/** Remarks that give the other of two answers: 未印发 beside 已印发. */
function opposites(table: Table, said: readonly Remark[]): readonly Hit<Facts>[] {
  const asked = table.columns.filter(({ definition }) => definition?.options.length === 2);
  return asked.flatMap((column) =>
    said.flatMap((remark) => {
      const { row, text } = remark;
      const answer = plainText(String(cellValue(table, row, column) ?? ''));
      const options = column.definition?.options ?? [];
      const given = options.find((forms) => forms.includes(answer));
      const isIn = (forms: readonly string[]): boolean =>
        forms.some((form) => form.length >= LEAST_ANSWER && text.includes(form));
      const isDenied = given && !isIn(given) && options.some((forms) => forms !== given && isIn(forms));
      return isDenied ? [contradiction(remark, { table, row, column })] : [];
    }),
  );
}

/** A pattern of a programme, made once. */
const patternOf = once(({ pattern }: Table['annex']['denials'][number]) => new RegExp(pattern, 'u'));

/** Answers that a figure contradicts: paid monthly, with nothing paid. */
function answers(table: Table): readonly Hit<Facts>[] {
  return table.annex.relations.flatMap((relation) => {
    if (relation.kind !== 'agrees') return [];
    const answer = findColumn(table, relation.column);
    const number = findColumn(table, relation.number);
    if (!answer || !number) return [];
    return table.rows
      .filter((row) => row.kind === 'place')
      .flatMap((row) => {
        const text = plainText(String(cellValue(table, row, answer) ?? ''));
        const ref = { table, row, column: number };
        const isSaid =
          answer.definition?.options.some((forms) => relation.is.includes(forms[0] ?? '') && forms.includes(text)) ??
          false;
        const isContrary = readingAt(ref).kind === 'number' && (figureAt(ref) === 0) === relation.positive;
        return isSaid && isContrary ? [contradiction({ table, row, column: answer }, ref)] : [];
      });
  });
}

const contradiction = (words: Ref, figure: Ref): Hit<Facts> =>
  cellHit(
    words,
    { text: shownAt(words).trim(), column: columnTitle(figure.column), figure: shownAt(figure) },
    { also: [addressOf(figure)] },
  );
