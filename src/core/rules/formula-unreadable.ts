import type { FormulaFault } from '../formulas';
import { workbookRule, type Hit } from './rule';

interface Facts {
  readonly message: string;
}

/**
 * A formula that cannot be read, names what is not there, or holds nowhere, told at its own cell with a mark under the
 * place.
 */
export const formulaUnreadable = workbookRule('formula-unreadable')<Facts>({
  level: 'error',
  basis: '审核公式的写法',
  traits: { about: 'sheet' },
  words: {
    title: '审核公式有误',
    why: '写错的公式没有检查任何数据。',
    say: ({ message }) => message,
  },
  check: ({ formulas }) => (formulas?.faults ?? []).map(hitOf),
});

function hitOf({ line, message, start, end }: FormulaFault): Hit<Facts> {
  const excerpt = start === undefined || end === undefined ? {} : { excerpt: underlined(line.formula, start, end) };
  return { at: line.at, isMarked: !line.isElsewhere, facts: { message }, value: line.formula, ...excerpt };
}

/** So many letters before and behind the place show where it is; a line holds no more. */
const AROUND = 40;

/** The formula around a place with ^ under it; Chinese characters are as wide as two signs. */
function underlined(whole: string, from: number, to: number): string {
  const cut = Math.max(0, from - AROUND);
  const [start, end] = [from - cut, Math.min(to, from + AROUND) - cut];
  const formula = whole.slice(cut, from + 2 * AROUND);
  const width = (text: string): number => [...text].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 1 : 2), 0);
  return `${formula}\n${' '.repeat(width(formula.slice(0, start)))}${'^'.repeat(Math.max(1, width(formula.slice(start, end))))}`;
}
