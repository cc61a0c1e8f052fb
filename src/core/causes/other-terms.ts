import { isNumeric } from '../programmes';
import { addressOf, computedRate, hasFormula, judgeRate, rateContent, type RateCheck } from '../relations';
import type { Proposal } from '../rules';
import type { TableColumn } from '../tables';
import type { Found } from './found';

/** What a column of rates was reckoned of instead of its own terms, and the change that puts all of it right. */
export interface OtherTerms {
  readonly done: TableColumn;
  readonly base: TableColumn;
  readonly meant: RateCheck;
  readonly fix?: Proposal;
}

/** So large a share of rates comes out by no chance; the rest may hold slips of their own. */
const NEARLY_ALL = 0.8;

/**
 * What the rates that fail throughout a column are really of: the one other base for what is done, or the one other
 * numerator over the base, with which nearly all of them come out.
 */
export function otherTermsOf(group: readonly Found[]): OtherTerms | undefined {
  const checks = group.flatMap(({ hit }) => hit.rate ?? []);
  const [meant] = checks;
  if (!meant || checks.length < group.length) return undefined;
  const { table, column: rate } = meant.rate;
  const others = [...table.columns, ...table.own.columns].filter(
    (one) =>
      one.definition !== undefined &&
      isNumeric(one.definition) &&
      one.definition.kind !== 'rate' &&
      ![rate.column, meant.done.column.column, meant.base.column.column].includes(one.column),
  );
  const fitting = others.flatMap((other) =>
    (['base', 'done'] as const).flatMap((term) => {
      const out = checks.filter((check) => comesOut({ ...check, [term]: { ...check[term], column: other } }));
      return out.length >= checks.length * NEARLY_ALL ? [{ term, other }] : [];
    }),
  );
  const [only, ...more] = fitting;
  if (!only || more.length > 0) return undefined;
  const [first, ...rest] = checks.flatMap(changeOf);
  return {
    done: meant.done.column,
    base: meant.base.column,
    [only.term]: only.other,
    meant,
    ...(first && rest.length === checks.length - 1 ? { fix: { ...first, isSafe: false, others: rest } } : {}),
  };
}

const comesOut = (check: RateCheck): boolean => ['holds', 'rounding'].includes(judgeRate(check).kind);

/** The change of a rate into what its terms make; none for a formula, of which it is the terms that are wrong. */
function changeOf(check: RateCheck): readonly Omit<Proposal, 'isSafe'>[] {
  const points = hasFormula(check.rate) ? undefined : computedRate(check);
  return points === undefined ? [] : [{ at: addressOf(check.rate), to: rateContent(check, Number(points)) }];
}
