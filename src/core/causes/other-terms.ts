import { isNumeric } from '../programmes';
import { addressOf, computedRate, hasFormula, isNearlyAll, rateContent, rateKind, type RateCheck } from '../relations';
import type { Proposal } from '../rules';
import { columnTitle, type TableColumn } from '../tables';
import type { Found } from './found';
import { otherTermsWords } from './words';

/** What a column of rates was reckoned of instead of its own terms, and the change that puts all of it right. */
export interface OtherTerms {
  readonly done: TableColumn;
  readonly base: TableColumn;
  readonly meant: RateCheck;
  /** Whether the form itself states what is meant. */
  readonly isStated: boolean;
  /** Whether the annex says what was done, so that the form may state it wrongly: then nothing is proposed. */
  readonly isOfAnnex: boolean;
  readonly fix?: Proposal;
}

/**
 * What the rates that fail throughout a column are really of: the one other base for what is done, or the one other
 * numerator over the base, with which nearly all of them come out.
 */
export function otherTermsOf(group: readonly Found[]): OtherTerms | undefined {
  const checks = group.flatMap(({ hit }) => hit.rate ?? []);
  const [meant] = checks;
  if (!meant || checks.length < group.length) return undefined;
  const { table } = meant.rate;
  const own = [meant.rate, meant.done, meant.base].map(({ column }) => column);
  const others = [...table.columns, ...table.own.columns].filter(
    (one) =>
      one.definition !== undefined && isNumeric(one.definition) && one.definition.kind !== 'rate' && !own.includes(one),
  );
  // A portion is of one column twice, in its row and in the total, or of another total.
  const terms = own[1] === own[2] ? ([['done', 'base'], ['base']] as const) : ([['base'], ['done']] as const);
  const fitting = others.flatMap((column) =>
    terms.flatMap((changed) => {
      const isOut = (check: RateCheck): boolean =>
        comesOut(
          changed.reduce((one, term) => ({ ...one, [term]: { ...check.rate, row: one[term].row, column } }), check),
        );
      return isNearlyAll(checks, isOut) ? [Object.fromEntries(changed.map((term) => [term, column]))] : [];
    }),
  );
  const [only, ...more] = fitting;
  if (!only || more.length > 0) return undefined;
  const really = { done: meant.done.column, base: meant.base.column, ...only };
  const isOfAnnex = table.own.replaced.some(
    (one) =>
      one.kind === 'rate' &&
      one.rate === meant.rate.column.definition?.id &&
      one.done === really.done.definition?.id &&
      one.base === really.base.definition?.id,
  );
  const [first, ...rest] = isOfAnnex ? [] : checks.flatMap(changeOf);
  return {
    ...really,
    meant,
    isStated: table.own.stated.some((one) => one.kind === 'rate' && one.rate === meant.rate.column.definition?.id),
    isOfAnnex,
    ...(first && rest.length === checks.length - 1 ? { fix: { ...first, isSafe: false, others: rest } } : {}),
  };
}

const comesOut = (check: RateCheck): boolean => ['holds', 'rounding'].includes(rateKind(check));

/** The change of a rate into what its terms make; none for a formula, of which it is the terms that are wrong. */
function changeOf(check: RateCheck): readonly Omit<Proposal, 'isSafe'>[] {
  const points = hasFormula(check.rate) ? undefined : computedRate(check);
  return points === undefined ? [] : [{ at: addressOf(check.rate), to: rateContent(check, Number(points)) }];
}

/** What the rates of a column really are of, and what they should be of, as a clause. */
export function termsNote({ rule }: Found, terms: OtherTerms, counted: readonly [number, number]): string {
  const { done, base, meant } = terms;
  const { table } = meant.base;
  const plan = table === meant.rate.table ? '' : `工作表“${table.sheet.name}”的`;
  const isOfTotal =
    table === meant.rate.table &&
    meant.base.row.kind === 'total' &&
    (done === base || meant.done.column === meant.base.column);
  const [really, due] = [
    [quoted(done), done === base || isOfTotal ? `${quoted(base)}的合计` : quoted(base)],
    [quoted(meant.done.column), `${plan}${quoted(meant.base.column)}${isOfTotal ? '的合计' : ''}`],
  ].map((sides) => sides.join('÷'));
  return otherTermsWords(rule.words, ...counted, really ?? '', due ?? '', terms);
}

const quoted = (column: TableColumn): string => `“${columnTitle(column)}”`;
