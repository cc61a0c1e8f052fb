import type { Decimal } from '../../../arithmetic';
import { SLIPS, SLIP_SHARES } from '../constants/decision';

/** How a figure may have been mistyped. */
export type SlipKind = keyof typeof SLIP_SHARES;

/** Is told a numeral that may have been meant, as its digits and how many of them are decimals. */
type Visit = (units: number, decimals: number, kind: SlipKind, likelihood: number) => void;

/** Longer numerals are codes. */
const MOST_DIGITS = 12;

const POWERS: readonly number[] = Array.from({ length: MOST_DIGITS + 3 }, (_, at) => 10 ** at);
const tens = (exponent: number): number => POWERS[exponent] ?? 1;

/**
 * Tells what each slip of digits or point makes of a numeral. It is asked of every figure, and reckons with whole
 * numbers: those are as exact as the strings they stand for.
 */
export function eachSlip({ units, decimals }: Decimal, visit: Visit): void {
  const own = Number(units);
  const count = Math.max(decimals + 1, units.toString().length);
  if (count > MOST_DIGITS) return;
  /** How many digits stand in front of the point. */
  const point = count - decimals;
  const place = (at: number): number => tens(count - 1 - at);
  const digit = (at: number): number => Math.floor(own / place(at)) % 10;
  /** Only numbers as an office prints them: no leading zeros, no point at an end. */
  const tell = (meant: number, digits: number, fine: number, kind: SlipKind, ways: number): void => {
    const whole = digits - fine;
    if (meant === 0 || whole < 1 || (whole > 1 && meant < tens(digits - 1))) return;
    if (meant === own && fine === decimals) return;
    const odd = kind !== 'point' && fine !== decimals ? SLIPS.otherDecimals : 1;
    visit(meant, fine, kind, (SLIP_SHARES[kind] * odd) / ways);
  };
  const far = SLIPS.farSwap * Math.max(1, count - 2);
  for (let at = 0; at < count; at += 1)
    for (let other = 0; other < 10; other += 1)
      tell(own + (other - digit(at)) * place(at), count, decimals, 'replaced', 9 * count);
  for (let away = 1; away < 3; away += 1)
    for (let at = 0; at + away < count; at += 1) {
      const meant = own + (digit(at + away) - digit(at)) * (place(at) - place(at + away));
      tell(meant, count, decimals, 'interchanged', away === 1 ? Math.max(1, count - 1) : far);
    }
  for (let at = 0; at <= count + (decimals > 0 ? 1 : 0); at += 1) {
    const to = at > point ? at - 1 : at;
    const [low, fine] = [tens(count - to), at > point ? decimals + 1 : decimals];
    const rest = own % low;
    for (let more = 0; more < 10; more += 1)
      tell((own - rest) * 10 + more * low + rest, count + 1, fine, 'dropped', count + 1);
  }
  for (let at = 0; at < count; at += 1) {
    const fine = at < point ? decimals : decimals - 1;
    if (at >= point && fine === 0) continue;
    const low = place(at);
    const isDoubled =
      (at + 1 < count && at + 1 !== point && digit(at + 1) === digit(at)) ||
      (at > 0 && at !== point && digit(at - 1) === digit(at));
    const meant = Math.floor(own / (10 * low)) * low + (own % low);
    tell(meant, count - 1, fine, 'added', isDoubled ? count : 10 * count);
  }
  // The point one or two places off, lost, or put into a whole number.
  const pointed = (to: number): void => {
    const fine = Math.max(0, count - to);
    if (to >= 0) tell(own * tens(Math.max(0, to - count)), fine + 1, fine, 'point', 2);
  };
  for (const away of [-2, -1, 1, 2]) pointed(point + away);
  if (decimals > 0) pointed(count);
  else for (let to = 1; to < count; to += 1) pointed(to);
}
