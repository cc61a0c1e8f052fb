import { plainText, readHeaderText } from './header-text';

/** What a form states of a column, by the numbers that it gives to its columns: 6=1-2, 5=4÷1. */
export type Statement =
  | { readonly kind: 'linear'; readonly terms: readonly { readonly number: string; readonly times: 1 | -1 }[] }
  | { readonly kind: 'quotient'; readonly done: string; readonly base: string; readonly isPercent: boolean };

/** A cell that numbers its column, states what it is reckoned of, or both. */
export interface NumberedCell {
  readonly number?: string;
  readonly statement?: Statement;
}

/** What columns are counted with. */
const NUMBER = '\\d{1,2}|[A-Za-z]|[甲乙丙丁戊己庚辛壬癸]|[一二三四五六七八九十]';
/** Between ordinary digits and those in a circle there is a difference in a header: 2022年 is no number of a column. */
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const asMarked = (text: string): string =>
  plainText(text.replace(/[①-⑳]/g, (digit) => `{${CIRCLED.indexOf(digit) + 1}}`)).replace(/[−–]/g, '-');

/** Reads a cell of the row that numbers the columns of a form: 3, (3), 3栏, 5=4÷1, (5)=(3)/(1)×100%, 5(4÷1). */
export function readNumberedCell(text: string): NumberedCell {
  const [, number, stated, inBrackets] = INDEX_CELL.exec(asMarked(text)) ?? [];
  if (number === undefined) return {};
  const statement = readStatement(stated ?? inBrackets ?? '', number);
  return { number, ...(statement ? { statement } : {}) };
}

const INDEX_CELL = new RegExp(`^第?[({[]?(${NUMBER})[)}\\]]?[栏列]?(?:=(.+)|\\(=?([^=]+)\\))?$`, 'u');

/**
 * Reads what the header of a column says beside its name: 计划①, 计划(1), 合计(3=1+2), 完成率=②/①. Plain digits are a
 * number only in brackets, or where something is stated of them.
 */
export function readNumberedHeader(text: string): NumberedCell {
  const { text: plain } = readHeaderText(asMarked(text));
  const [before = '', after, ...more] = plain.split('=');
  if (more.length > 0) return {};
  if (after === undefined) {
    const number = LABEL.exec(plain)?.slice(1).find(Boolean);
    return number === undefined ? {} : { number };
  }
  const number = OWN_NUMBER.exec(before)?.slice(1).find(Boolean);
  const isOpen = after.endsWith(')') && count(after, ')') > count(after, '(');
  const statement = readStatement(isOpen ? after.slice(0, -1) : after, number);
  return { ...(number === undefined ? {} : { number }), ...(statement ? { statement } : {}) };
}

const LABEL = /^(?:\{(\d+)\}|\((\d{1,2})\))|(?:\{(\d+)\}|\((\d{1,2})\))$/;
const OWN_NUMBER = /(?:\{(\d+)\}|\((\d{1,2})\)|(?<!\d)(\d{1,2}))$/;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const QUOTIENT = new RegExp(`^(${NUMBER})[÷/](${NUMBER})$`, 'u');
const LINEAR = new RegExp(`^[-+]?(?:${NUMBER})(?:[-+](?:${NUMBER}))+$`, 'u');
const TERM = new RegExp(`([-+]?)(${NUMBER})`, 'gu');
const TIMES_HUNDRED = /[×xX*]100%?$|%$/;

/**
 * What stands behind the sign of equality, where all of it is a sum or a quotient of other columns. Anything else says
 * nothing: it is not guessed at.
 */
function readStatement(text: string, own: string | undefined): Statement | undefined {
  const bare = text
    .replace(/[第栏列]/g, '')
    .replace(/[【〔[{]/g, '(')
    .replace(/[】〕\]}]/g, ')')
    .replace(BRACKETED_NUMBER, '$1');
  const said = withoutBrackets(withoutBrackets(bare).replace(TIMES_HUNDRED, ''));
  const [, done, base] = QUOTIENT.exec(said) ?? [];
  const isOfOthers = (numbers: readonly string[]): boolean =>
    new Set(numbers).size === numbers.length && (own === undefined || !numbers.includes(own));
  if (done !== undefined && base !== undefined)
    return isOfOthers([done, base])
      ? { kind: 'quotient', done, base, isPercent: TIMES_HUNDRED.test(withoutBrackets(bare)) }
      : undefined;
  if (TIMES_HUNDRED.test(bare) || !LINEAR.test(said)) return undefined;
  const terms = [...said.matchAll(TERM)].map(([, sign, number = '']) => ({
    number,
    times: sign === '-' ? (-1 as const) : (1 as const),
  }));
  return isOfOthers(terms.map(({ number }) => number)) ? { kind: 'linear', terms } : undefined;
}

/**
 * Reads what a header says its column is reckoned of by the names of others: 尚缺（年度计划－已开工）, 完成率=已发放÷计划.
 * The names stand where otherwise the numbers do.
 */
export function readNamedHeader(text: string): Statement | undefined {
  const said = NAMED.exec(asMarked(text))?.[1] ?? '';
  const bare = said.replace(TIMES_HUNDRED, '');
  const areNames = (names: readonly string[]): boolean =>
    new Set(names).size === names.length && names.every((name) => /\p{Script=Han}{2}/u.test(name));
  const [done = '', base = '', ...more] = bare.split(/[÷/]/);
  if (more.length === 0 && areNames([done, base])) return { kind: 'quotient', done, base, isPercent: bare !== said };
  const terms = [...bare.matchAll(/([-+]?)([^-+]+)/g)].map(([, sign, number = '']) => ({
    number,
    times: sign === '-' ? (-1 as const) : (1 as const),
  }));
  return terms.length > 1 && !/[÷/×*]/.test(said) && areNames(terms.map(({ number }) => number))
    ? { kind: 'linear', terms }
    : undefined;
}

/** What a note says that a column is, by the names of others: 注：缺口=全年计划－累计；发放率=累计/全年计划. */
export interface NotedStatement {
  readonly name: string;
  readonly statement: Statement;
}

/** Reads what the notes below a form say of its columns. */
export const notedStatements = (notes: readonly string[]): readonly NotedStatement[] =>
  notes.flatMap((note) =>
    plainText(note)
      .split(CLAUSE_END)
      .flatMap((clause): readonly NotedStatement[] => {
        const [name = '', said, ...more] = clause.split('=');
        const statement = said === undefined || more.length > 0 ? undefined : readNamedHeader(`=${said}`);
        return statement ? [{ name, statement }] : [];
      }),
  );

const CLAUSE_END = /[;。,、:\s]|\d\./u;

/** What stands in the last brackets, or behind the sign of equality. */
const NAMED = /[(=]([^()=]+)\)?$/;

const BRACKETED_NUMBER = new RegExp(`\\((${NUMBER})\\)`, 'gu');
const withoutBrackets = (text: string): string => (/^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text);
