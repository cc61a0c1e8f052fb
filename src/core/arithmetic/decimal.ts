/** An exact decimal number: `units` × 10^-`decimals`. 58.40 is { units: 5840n, decimals: 2 }. */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

const PRINTED = /^([+\-−－]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a printed number (sign, grouped or plain digits, point, exponent); keeps its trailing zeros. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole = '', part = '', exponent = '0'] = PRINTED.exec(text.trim()) ?? [];
  const digits = whole.replaceAll(',', '') + part;
  if (sign === undefined || digits === '') return undefined;
  const magnitude = BigInt(digits);
  const units = sign === '' || sign === '+' ? magnitude : -magnitude;
  return shifted({ units, decimals: part.length }, Number(exponent));
}

/**
 * The number a spreadsheet shows for a binary one: 15 significant digits, so 0.1 + 0.2 is 0.3; whole numbers
 * that binary holds exactly stay whole. Throws a RangeError for NaN and the infinities.
 */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  for (let decimals = 0; decimals < FEW_DECIMALS.length; decimals++) {
    const scale = FEW_DECIMALS[decimals] ?? 1;
    const units = Math.round(value * scale);
    if (units / scale === value && Math.abs(units) < EXACT) return { units: BigInt(units), decimals };
  }
  if (Number.isSafeInteger(value)) return { units: BigInt(value), decimals: 0 };
  const shown = parseDecimal(value.toPrecision(15));
  if (shown === undefined) throw new RangeError(`not a decimal number: ${value}`);
  return trimmed(shown);
}

/** Amounts as people type them have so few decimals: how many steps one is for each. */
const FEW_DECIMALS = [1, 10, 100, 1000, 10_000];
/** And fewer than fifteen digits in all. */
const EXACT = 1e15;

/** The same number with exactly this many decimals; digits that do not fit are rounded half away from zero. */
export function rounded({ units, decimals }: Decimal, to: number): Decimal {
  if (to >= decimals) return { units: units * power(to - decimals), decimals: to };
  const step = power(decimals - to);
  const half = units < 0n ? -step : step;
  return { units: (2n * units + half) / (2n * step), decimals: to };
}

/** The same number without trailing zeros behind the point. */
export function trimmed(number: Decimal): Decimal {
  let { units, decimals } = number;
  while (decimals > 0 && units % 10n === 0n) {
    units /= 10n;
    decimals -= 1;
  }
  return { units, decimals };
}

/** The number × 10^`exponent`, exactly. */
export function shifted({ units, decimals }: Decimal, exponent: number): Decimal {
  const left = decimals - exponent;
  return left >= 0 ? { units, decimals: left } : { units: units * power(-left), decimals: 0 };
}

/** The number counted in steps of 10^-`decimals`; throws a RangeError when it has more decimals than that. */
export function unitsAt(number: Decimal, decimals: number): bigint {
  if (number.decimals === decimals) return number.units;
  if (number.decimals < decimals) return number.units * power(decimals - number.decimals);
  const short = trimmed(number);
  if (short.decimals > decimals) throw new RangeError(`${printed(number)} has more than ${decimals} decimals`);
  return short.units * power(decimals - short.decimals);
}

/** Negative, zero or positive as the first is smaller than, equal to or greater than the second. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const decimals = Math.max(left.decimals, right.decimals);
  const difference = unitsAt(left, decimals) - unitsAt(right, decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Left plus right, with the decimals of the finer one. */
export function plus(left: Decimal, right: Decimal): Decimal {
  const decimals = Math.max(left.decimals, right.decimals);
  return { units: rounded(left, decimals).units + rounded(right, decimals).units, decimals };
}

/** Left minus right, with the decimals of the finer one. */
export function minus(left: Decimal, right: Decimal): Decimal {
  return plus(left, { units: -right.units, decimals: right.decimals });
}

/** The exact product; decimals add up. */
export function times(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, decimals: left.decimals + right.decimals };
}

/** Longer whole numbers are shown as a cell shows them: 1.5E+308. */
const MOST_DIGITS = 21;
/** So many digits a cell shows. */
const SHOWN_DIGITS = 15;

/** The digits as printed, every decimal shown: 58.40, -0.5, 12670. */
export function printed({ units, decimals }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const sign = units < 0n ? '-' : '';
  if (cut > MOST_DIGITS) return `${sign}${digits[0] ?? ''}${behindPoint(digits)}E+${cut - 1}`;
  return sign + digits.slice(0, cut) + (decimals > 0 ? `.${digits.slice(cut)}` : '');
}

/** The digits behind the first one, with the point where there are any; the last that are shown are not rounded. */
const behindPoint = (digits: string): string => `.${digits.slice(1, SHOWN_DIGITS)}`.replace(/\.?0*$/, '');

/** The nearest binary number, as a cell holds it; beyond all of them the greatest. */
export const toNumber = (number: Decimal): number => within(Number(printed(number)));

/**
 * What was reckoned in binary, to the fifteen digits that a cell shows; beyond all numbers the greatest. Where a number
 * of four decimals is right beside it, that is the one, and nothing is printed and read again.
 */
export function cellNumber(value: number): number {
  const units = Math.round(value * TEN_THOUSAND);
  const near = units / TEN_THOUSAND;
  return Math.abs(units) < EXACT && Math.abs(near - value) <= NEXT_TO * Math.abs(value)
    ? near + 0
    : within(Number(value.toPrecision(15)));
}

/** Steps of four decimals: rates and amounts have no more. */
const TEN_THOUSAND = 10_000;
/** Less than half a step of the fifteenth digit, by what a binary number is off itself. */
const NEXT_TO = 3.5e-16;

const within = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));

/** 10^`exponent` as a whole number; the exponent is not negative. */
export function power(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

const POWERS_OF_TEN: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));
