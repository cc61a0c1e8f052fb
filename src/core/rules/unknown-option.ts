import { addressOf, type Ref } from '../relations';
import { cellValue, plainText, type Table, type TableColumn } from '../tables';
import { groupedBy, isError } from '../workbook';
import { cellHit, cellsOf } from './hit';
import { isPlaceholder } from './placeholder';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly text: string;
  readonly options: readonly string[];
  /** Whether the column answers so, throughout or in part, in words of its own. */
  readonly isUsual?: 'all' | 'some';
}

/** So many cells that answer in few words of their own show how a column is answered. */
const ENOUGH = 5;
const MOST_WORDS = 3;

/** An answer that is none of the choices; the nearest one is only proposed. */
export const unknownOption = tableRule('unknown-option')<Facts>({
  level: 'error',
  basis: '附表表样：选项栏',
  traits: { about: 'value' },
  words: {
    title: '选项不规范',
    why: '汇总按选项计数，写法不同就数不进去。',
    say: ({ text, options, isUsual }) =>
      isUsual
        ? `这一栏${isUsual === 'all' ? '都' : '有的'}答“${text}”，表样的答案是“${options.join('”、“')}”。`
        : `“${text}”不是可选的答案（${options.join('、')}）。`,
  },
  check: (table) =>
    table.columns
      .filter(({ definition }) => definition?.kind === 'option')
      .flatMap((column) => oddAnswers(table, column)),
});

function oddAnswers(table: Table, column: TableColumn): readonly Hit<Facts>[] {
  const options = column.definition?.options ?? [];
  const shown = options.flatMap((forms) => forms.slice(0, 1));
  const answers = cellsOf(table, (one) => one === column).flatMap((ref) => {
    const text = answerAt(ref);
    return text === undefined || isPlaceholder(text) ? [] : [{ ref, text }];
  });
  const forms = options.flat();
  const others = answers.filter(({ text }) => !isKnown(text, forms));
  const own = others
    .filter(
      ({ text }) =>
        isWithin(text, column.path.join('').replace(/是否|有无/, '')) || isKnown(text.replace(ASIDE, ''), forms),
    )
    .map(({ text }) => text);
  const usual = [
    ...new Set([
      ...own,
      ...usualWords(
        others.map(({ text }) => text),
        answers.length,
      ),
    ]),
  ];
  const told = others.filter(({ text }) => !usual.includes(text));
  const isUsual = others.length === answers.length ? 'all' : 'some';
  const onColumn = usual.length === 0 ? [] : [{ text: usual.join('”或“'), options: shown, isUsual } as const];
  // Where other columns depend on the answer, words that nobody understands leave them unchecked.
  const level = isAskedBy(table, column, usual) ? 'warning' : 'info';
  return [
    ...onColumn.map((facts): Hit<Facts> => ({ at: column.header, column, facts, level })),
    ...told.map(({ ref, text }) => {
      const near = nearest(text, options);
      const fix = near === undefined ? {} : { expected: near, fix: { isSafe: false, at: addressOf(ref), to: near } };
      return cellHit(ref, { text, options: shown }, fix);
    }),
  ];
}

/** An answer in the form's words, or with one character more: 按季度 for 按季. A negation is another answer. */
const isKnown = (text: string, forms: readonly string[]): boolean =>
  forms.includes(text) ||
  forms.some((form) => form.length > 1 && text.slice(0, -1) === form && isNo(text) === isNo(form));

/** Whether other columns depend on an answer that these words may mean: 按季度 is no 否. */
const isAskedBy = ({ annex }: Table, { definition }: TableColumn, words: readonly string[]): boolean =>
  annex.relations.some(
    (relation) =>
      relation.kind === 'together' &&
      relation.column === definition?.id &&
      relation.is.some((option) => words.some((word) => isNo(word) === isNo(option))),
  );

/** 是(按季): what explains an answer behind it. */
const ASIDE = /\([^()]+\)$/;

const isNo = (form: string): boolean => /[未否不无×]/.test(form);

/** The few words in which most cells of a column answer although the form has others: 按季度 for 按季. */
function usualWords(texts: readonly string[], answered: number): readonly string[] {
  const often = [...groupedBy(texts, (text) => text)].filter(([, all]) => all.length > 1);
  const told = often.reduce((sum, [, all]) => sum + all.length, 0);
  return told >= ENOUGH && told * 2 > answered && often.length <= MOST_WORDS ? often.map(([text]) => text) : [];
}

/** Whether an answer repeats words of the question, in their order: 按月发放 below 是否按月或按季发放. */
function isWithin(text: string, other: string): boolean {
  let at = -1;
  return [...text].every((character) => (at = other.indexOf(character, at + 1)) >= 0);
}

function answerAt(ref: Ref): string | undefined {
  const value = cellValue(ref.table, ref.row, ref.column);
  if (value === undefined || isError(value)) return undefined;
  const text = plainText(String(value));
  return text === '' || text === '—' || text === '-' || text === '/' ? undefined : text;
}

/** The choice whose forms share the most characters with the answer; a negation is never turned around. */
function nearest(text: string, options: readonly (readonly string[])[]): string | undefined {
  const scored = options.flatMap((forms) =>
    forms.map((form) => ({ standard: forms[0], score: isNo(form) === isNo(text) ? overlap(text, form) : 0 })),
  );
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const winners = new Set(scored.filter(({ score }) => score === best).map(({ standard }) => standard));
  return best >= 0.5 && winners.size === 1 ? [...winners][0] : undefined;
}

const overlap = (a: string, b: string): number =>
  (2 * [...a].filter((character) => b.includes(character)).length) / (a.length + b.length);
