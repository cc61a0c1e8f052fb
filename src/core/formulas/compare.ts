import type { Expression } from './expression';
import { amountWorth, truth, unknown, type AmountWorth, type Worth } from './worth';

/** How near two amounts count as equal: beyond what decimals of a sheet can show. */
const EQUAL = 1e-9;

/** Compares what stands on both sides; amounts to within what decimals can show, words by any of their forms. */
export function comparison(
  { op, left, right, tolerance }: Expression & { kind: 'comparison' },
  of: (part: Expression) => Worth,
): Worth {
  const [one, other] = [of(left), of(right)];
  if (one.kind === 'unknown') return one;
  if (other.kind === 'unknown') return other;
  if (one.kind === 'words' || other.kind === 'words') return wordsCompared(op, one, other);
  if (one.kind !== 'amount' || other.kind !== 'amount') return unknown('条件不能拿来比大小');
  if (one.isBlank && other.isBlank) return unknown('都没有填', true);
  const share = isShareCompared(left, right, one, other);
  const allowed = tolerance ? of(tolerance) : amountWorth(0);
  if (allowed.kind !== 'amount') return unknown('容差不是数');
  const [a, b] = share ? [asShare(left, one), asShare(right, other)] : [one.amount, other.amount];
  const give = share && !allowed.isShare ? allowed.amount / 100 : allowed.amount;
  return truth(compared(op, a - b, give + EQUAL * Math.max(1, Math.abs(a), Math.abs(b))));
}

/** A rate beside a plain number or a quotient: all are compared as shares. */
const isShareCompared = (left: Expression, right: Expression, one: AmountWorth, other: AmountWorth): boolean =>
  (one.isShare || other.isShare) && [left, right].some((part) => part.kind !== 'number' || part.isPercent);

/** 60 beside a rate is 60 %; a quotient that was multiplied by 100 is one too. */
function asShare(part: Expression, worth: AmountWorth): number {
  if (worth.isShare) return worth.amount;
  const isPoints =
    part.kind === 'number' ||
    (part.kind === 'arithmetic' &&
      part.op === '*' &&
      [part.left, part.right].some((one) => one.kind === 'number' && one.value === 100)) ||
    (part.kind === 'call' && part.name === 'ROUND' && part.args[0]?.kind === 'arithmetic' && part.args[0].op === '*');
  return isPoints ? worth.amount / 100 : worth.amount;
}

function compared(op: string, difference: number, give: number): boolean {
  switch (op) {
    case '=':
      return Math.abs(difference) <= give;
    case '<>':
      return Math.abs(difference) > give;
    case '<':
      return difference < give && Math.abs(difference) > EQUAL;
    case '<=':
      return difference <= give;
    case '>':
      return difference > -give && Math.abs(difference) > EQUAL;
    default:
      return difference >= -give;
  }
}

function wordsCompared(op: string, one: Worth, other: Worth): Worth {
  const [a, b] = [formsOf(one), formsOf(other)];
  const isEqual = a.some((form) => b.includes(form));
  switch (op) {
    case '=':
      return truth(isEqual);
    case '<>':
      return truth(!isEqual);
    case '包含':
      return truth(a.some((form) => b.some((part) => part !== '' && form.includes(part))));
    default:
      return unknown('文字不能比大小');
  }
}

const formsOf = (worth: Worth): readonly string[] =>
  worth.kind === 'words' ? worth.forms : worth.kind === 'amount' ? [worth.isBlank ? '' : String(worth.amount)] : [];
