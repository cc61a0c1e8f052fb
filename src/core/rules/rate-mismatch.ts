import { cellNumber } from '../arithmetic';
import {
  addressOf,
  averageInstead,
  rateContent,
  ratesHeld,
  ratesLeftOpen,
  type OpenRate,
  type RateCheck,
  type RateJudgement,
} from '../relations';
import { cellFormula, columnTitle, rowName, type TableRow } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule, type Hit, type Unchecked } from './rule';

interface Facts {
  readonly value: string;
  readonly expected: string;
  readonly range: string | undefined;
  readonly done: string;
  readonly base: string;
  /** Whether it is the growth from the base. */
  readonly isGrowth: boolean;
  /** The sheet of the plan, where that is another one. */
  readonly sheet: string | undefined;
}

/** Why a column of rates, or some rows of it, was held to nothing. */
export const notReckoned = ({ column, rows }: OpenRate): string =>
  rows === undefined
    ? `“${columnTitle(column)}”没有核算：表中没有能算出它的两栏`
    : `“${columnTitle(column)}”有${rows.length}行没有核算：年度计划表没有这${rows.length > 1 ? '几' : '一'}行的计划（${namesOf(rows)}）`;

/** So many rows are named. */
const MOST_NAMED = 3;

const namesOf = (rows: readonly TableRow[]): string =>
  rows.slice(0, MOST_NAMED).map(rowName).join('、') + (rows.length > MOST_NAMED ? '等' : '');

/**
 * A printed rate must be possible for what is done and planned, given how they are rounded. Source: circular 一（三）, 71.1
 * % of 1.34 ÷ 1.87.
 */
export const rateMismatch = tableRule('rate-mismatch')<Facts>({
  level: 'error',
  basis: '完成率＝完成数÷计划数，保留一位小数',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '比率不符',
    why: '通报和排名引用的就是这个比率。',
    throughout: '多半是这一栏整体错了行，或它与计算它的两栏放错了位置',
    say: ({ value, expected, range, done, base, sheet, isGrowth }) =>
      isGrowth
        ? `填报${value}%，${done}比${base}增长${expected}%。`
        : `填报${value}%，按${done}÷${sheet === undefined ? base : `年度计划${base}（工作表“${sheet}”）`}计算应为${expected}%${range === undefined ? '' : `（四舍五入允许${range}%）`}。`,
  },
  check: (table, context) => [
    ...ratesHeld(table, context).flatMap((judged) =>
      averageInstead(judged) === undefined ? outcome(judged.check, judged.judgement) : [],
    ),
    ...ratesLeftOpen(table, context).map((one) => ({ unchecked: notReckoned(one) })),
  ],
});

function outcome(check: RateCheck, judgement: RateJudgement): readonly (Hit<Facts> | Unchecked)[] {
  if (judgement.kind !== 'fails') return [];
  const { expected, lowest, highest } = judgement;
  const { table, row, column } = check.rate;
  const facts = {
    value: shownAt(check.rate).replace('%', ''),
    expected,
    range: lowest === highest ? undefined : `${lowest}—${highest}`,
    done: shownAt(check.done),
    base: shownAt(check.base),
    isGrowth: check.isGrowth === true,
    sheet: check.base.table === table ? undefined : check.base.table.sheet.name,
  };
  const to = rateContent(check, cellNumber(Number(expected)));
  const fix = cellFormula(table, row, column) ? {} : { fix: { isSafe: false, at: addressOf(check.rate), to } };
  return [
    cellHit(check.rate, facts, { expected, also: [addressOf(check.done), addressOf(check.base)], rate: check, ...fix }),
  ];
}
