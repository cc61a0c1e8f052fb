import { divisor, fraction } from '../fraction';
import { type ValueRange, isEmpty, tighter } from './range';
import { type SumBound, type IntegerRow, originOf, row } from './row';

/**
 * One row for all rows that bound the same sum, with the tightest ends of them all. What the rows were made of no
 * longer counts then, so all start afresh.
 */
export function tidied(rows: readonly IntegerRow[]): readonly IntegerRow[] {
  const bySum = new Map<string, { readonly first: IntegerRow; readonly others: IntegerRow[] }>();
  for (const next of rows) {
    const key = sumOfTerms(next);
    const known = bySum.get(key);
    if (known) known.others.push(next);
    else bySum.set(key, { first: next, others: [] });
  }
  if (bySum.size === rows.length) return rows;
  const left = [...bySum.values()].map(({ first, others }) => merged(first, others));
  return left.map((row, number) => ({ ...row, origin: originOf(number, row.terms.keys()) }));
}

/** The sum in lowest terms, variables in order, the first one counted positively. */
function sumOfTerms(from: IntegerRow): string {
  const unit = unitOf(from);
  return [...from.terms]
    .sort(([left], [right]) => left - right)
    .map(([variable, factor]) => `${factor / unit}*${variable}`)
    .join();
}

/** What the sum of a row is multiplied by. */
function unitOf({ terms }: IntegerRow): bigint {
  let common = 0n;
  let first = -1;
  for (const [variable, factor] of terms) {
    common = divisor(common, factor);
    if (first < 0 || variable < first) first = variable;
  }
  return (terms.get(first) ?? 1n) < 0n ? -common : common || 1n;
}

function merged(first: IntegerRow, others: readonly IntegerRow[]): IntegerRow {
  if (others.length === 0) return first;
  const range = [first, ...others].map(endsOf).reduce(tighter);
  if (isEmpty(range)) return impossible(first);
  const { low, high } = range;
  const scale = (low?.at.under ?? 1n) * (high?.at.under ?? 1n);
  const unit = unitOf(first);
  const end = (of: ValueRange['low']): SumBound | undefined =>
    of && { at: (of.at.over * scale) / of.at.under, open: of.open };
  const terms = new Map([...first.terms].map(([variable, factor]) => [variable, (factor / unit) * scale]));
  return row(terms, (first.value / unit) * scale, { low: end(low), high: end(high) }, first.origin);
}

/** Ends that cross can be met by no values: what is left is a demand on nothing. */
function impossible({ origin }: IntegerRow): IntegerRow {
  return row(new Map(), 0n, { low: { at: 1n, open: false }, high: undefined }, origin);
}

/** The ends of the sum in lowest terms. */
function endsOf(from: IntegerRow): ValueRange {
  const unit = unitOf(from);
  const end = (bound: SumBound | undefined): ValueRange['low'] =>
    bound && { at: fraction(bound.at, unit), open: bound.open };
  return unit > 0n ? { low: end(from.low), high: end(from.high) } : { low: end(from.high), high: end(from.low) };
}
