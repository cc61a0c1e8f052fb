import type { Claim } from '../../../../../src/core/circular/proofread';
import type { Chance } from './random';

/** One slip of the pen in a text: where, what stood there and what stands there now. */
export interface Slip {
  readonly text: string;
  readonly start: number;
  readonly was: string;
  readonly now: string;
  readonly kind: string;
}

const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Every way to mistype a number once, by kind. */
function mistyped(figure: string): readonly (readonly [kind: string, now: string])[] {
  const digits = [...figure];
  const out: (readonly [string, string])[] = digits.flatMap((digit, at) => {
    if (!/\d/.test(digit)) return [];
    const rest = (from: number): string => digits.slice(from).join('');
    const front = digits.slice(0, at).join('');
    const next = digits[at + 1];
    return [
      ...'0123456789'
        .split('')
        .filter((each) => each !== digit)
        .map((each) => ['replaced', front + each + rest(at + 1)] as const),
      ['lost', front + rest(at + 1)] as const,
      ['doubled', front + digit + rest(at)] as const,
      ...(next !== undefined && /\d/.test(next) && next !== digit
        ? [['exchanged', front + next + digit + rest(at + 2)] as const]
        : []),
    ];
  });
  const point = figure.indexOf('.');
  if (point > 0) {
    const bare = figure.replace('.', '');
    for (const at of [point - 1, point + 1])
      if (at > 0 && at < bare.length) out.push(['point', `${bare.slice(0, at)}.${bare.slice(at)}`]);
  }
  return out.filter(([, now]) => NUMBER.test(now) && now !== figure && !/^0(?:\.0*)?$/.test(now));
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^万/, ''],
  [/^亿/, '万'],
  [/^亿/, ''],
];

/**
 * Slips in the figures of a claim that make it false by an arithmetic of the campaign's own, one of each kind where
 * there is one.
 */
export function slipsIn(text: string, claim: Claim, chance: Chance): readonly Slip[] {
  return claim.numbers.flatMap((was, at) => {
    const span = claim.spans[at];
    if (!span || !isFigure(was) || was.replace(/\D/g, '').length < 2) return [];
    const put = (kind: string, now: string, length = was.length): Slip => ({
      text: text.slice(0, span.start) + now + text.slice(span.start + length),
      start: span.start,
      was,
      now,
      kind,
    });
    const digits = chance.shuffled(mistyped(was.replaceAll(',', ''))).map(([kind, now]) => put(kind, now));
    const behind = text.slice(span.end, span.end + 2);
    const units = UNITS.filter(([unit]) => unit.test(behind)).map(([, now]) => put('unit', was + now, was.length + 1));
    return [
      ...onePerKind(digits.filter((slip) => !mayHold(text, claim, changeOf(slip)))),
      ...units.filter((slip) => !mayHold(text, claim, changeOf(slip))),
    ];
  });
}

const isFigure = (printed: string): boolean => /^[\d.,]+$/.test(printed);

function onePerKind(slips: readonly Slip[]): readonly Slip[] {
  const kinds = new Set<string>();
  return slips.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}

/** Figures by where they stand, as they are to be read instead: the numeral and the unit behind it. */
type Changes = ReadonlyMap<number, { readonly printed: string; readonly unit?: string }>;

function changeOf({ start, was, now, kind }: Slip): Changes {
  return new Map([[start, kind === 'unit' ? { printed: was, unit: now.slice(was.length) } : { printed: now }]]);
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A printed figure with its unit, as a range. */
function rangeOf(printed: string, unitText: string): Range {
  const number = Number(printed.replaceAll(',', ''));
  const unit = unitText.startsWith('万') ? 1e4 : unitText.startsWith('亿') ? 1e8 : 1;
  const decimals = printed.split('.')[1]?.length ?? 0;
  const half = decimals === 0 && unit === 1 ? 0 : (unit * 10 ** -decimals) / 2;
  return { low: number * unit - half, high: number * unit + half };
}

/**
 * Whether a claim can be true with figures read otherwise; what the campaign's arithmetic does not know may always be.
 */
function mayHold(text: string, claim: Claim, changes: Changes): boolean {
  const [first, ...rest] = claim.spans.map(({ start, end }, at) => {
    const change = changes.get(start);
    return rangeOf(change?.printed ?? claim.numbers[at] ?? '', change?.unit ?? text.slice(end, end + 1));
  });
  if (!first || rest.length === 0) return true;
  switch (claim.kind) {
    case 'sum':
    case 'difference':
      return meets(
        first,
        rest.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), { low: 0, high: 0 }),
      );
    case 'rate':
      return rest.length < 2 || meets(first, ratio(rest[0], rest[1], 0));
    case 'growth':
      return growthHolds(text, claim, first, rest);
    default:
      return true;
  }
}

function growthHolds(text: string, { spans }: Claim, first: Range, rest: readonly Range[]): boolean {
  const [a, b] = rest;
  if (!a || !b) return true;
  const isPoints = spans.some(({ end }) => text.startsWith('个百分点', end));
  return isPoints ? meets(first, { low: a.low + b.low, high: a.high + b.high }) : meets(first, ratio(a, b, -100));
}

/**
 * Whether figures alone can say that this one is mistyped: not where one slip in another would mend all that broke and
 * break nothing.
 */
export function isDecidable(text: string, claims: readonly Claim[], slip: Slip): boolean {
  const changed = changeOf(slip);
  const broken = claims.filter((claim) => !mayHold(text, claim, changed));
  const [claim] = broken;
  if (!claim) return false;
  return !claim.spans.some(({ start }, at) => {
    const printed = (claim.numbers[at] ?? '').replaceAll(',', '');
    if (
      start === slip.start ||
      !isFigure(printed) ||
      !broken.every(({ spans }) => spans.some((span) => span.start === start))
    )
      return false;
    const near = claims.filter(({ spans }) => spans.some((span) => span.start === start));
    return mistyped(printed).some(([, other]) =>
      near.every((each) => mayHold(text, each, new Map([...changed, [start, { printed: other }]]))),
    );
  });
}

const ratio = (top: Range = { low: 0, high: 0 }, bottom: Range = { low: 1, high: 1 }, shift: number): Range => ({
  low: (100 * top.low) / bottom.high + shift,
  high: (100 * top.high) / bottom.low + shift,
});
const meets = (a: Range, b: Range): boolean => {
  const slack = 1e-9 * Math.max(1, Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

/** Slips that are not of digits: a count one off, a name dropped or written twice. */
export function listSlips(text: string, claim: Claim): readonly Slip[] {
  if (claim.kind !== 'count' || claim.numbers.length < 5) return [];
  const [count, first, second, third] = claim.spans;
  if (!count || !first || !second || !third) return [];
  const stated = Number(text.slice(count.start, count.end));
  if (!Number.isInteger(stated)) return [];
  const put = (kind: string, span: { start: number; end: number }, now: string): Slip => ({
    text: text.slice(0, span.start) + now + text.slice(span.end),
    start: span.start,
    was: text.slice(span.start, span.end),
    now,
    kind,
  });
  const name = text.slice(second.start, second.end);
  return [
    put('count', count, String(stated + 1)),
    put('count', count, String(stated - 1)),
    put('name dropped', { start: second.start, end: third.start }, ''),
    put('name doubled', third, name),
  ];
}
