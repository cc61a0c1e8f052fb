import { addressOf, type Ref } from '../relations';
import { cellValue, plainText } from '../tables';
import { isError } from '../workbook';
import { cellHit, cellsOf } from './hit';
import { isPlaceholder } from './placeholder';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
  readonly options: readonly string[];
}

/** An answer that is none of the choices; the nearest one is only proposed. */
export const unknownOption = tableRule('unknown-option')<Facts>({
  level: 'error',
  basis: '附表表样：选项栏',
  traits: { about: 'value' },
  words: {
    title: '选项不规范',
    why: '汇总按选项计数，写法不同就数不进去。',
    say: ({ text, options }) => `“${text}”不是可选的答案（${options.join('、')}）。`,
  },
  check: (table) =>
    cellsOf(table, ({ definition }) => definition?.kind === 'option').flatMap((ref) => {
      const text = answerAt(ref);
      const options = ref.column.definition?.options ?? [];
      if (text === undefined || isPlaceholder(text) || options.some((forms) => forms.includes(text))) return [];
      const near = nearest(text, options);
      const fix = near === undefined ? {} : { expected: near, fix: { isSafe: false, at: addressOf(ref), to: near } };
      return [cellHit(ref, { text, options: options.flatMap((forms) => forms.slice(0, 1)) }, fix)];
    }),
});

function answerAt(ref: Ref): string | undefined {
  const value = cellValue(ref.table, ref.row, ref.column);
  if (value === undefined || isError(value)) return undefined;
  const text = plainText(String(value));
  return text === '' || text === '—' || text === '-' || text === '/' ? undefined : text;
}

/** The choice whose forms share the most characters with the answer; a negation is never turned around. */
function nearest(text: string, options: readonly (readonly string[])[]): string | undefined {
  const isNo = (form: string): boolean => /[未否不无×]/.test(form);
  const scored = options.flatMap((forms) =>
    forms.map((form) => ({ standard: forms[0], score: isNo(form) === isNo(text) ? overlap(text, form) : 0 })),
  );
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const winners = new Set(scored.filter(({ score }) => score === best).map(({ standard }) => standard));
  return best >= 0.5 && winners.size === 1 ? [...winners][0] : undefined;
}

const overlap = (a: string, b: string): number =>
  (2 * [...a].filter((character) => b.includes(character)).length) / (a.length + b.length);
