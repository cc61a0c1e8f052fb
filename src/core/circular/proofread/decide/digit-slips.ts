const isDigit = (each: string | undefined): boolean => each !== undefined && each >= '0' && each <= '9';
const DIGITS = [...'0123456789'];

/** One digit replaced by another. */
export const replacedIn = (digits: string): readonly string[] =>
  [...digits].flatMap((each, at) =>
    isDigit(each)
      ? DIGITS.filter((digit) => digit !== each).map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1))
      : [],
  );

/** Two digits exchanged over a distance; the point between them stays where it is. */
export const swappedIn = (digits: string, away: number): readonly string[] =>
  [...digits].flatMap((each, at) => {
    const to = at + away + (digits.slice(at, at + away + 1).includes('.') ? 1 : 0);
    const next = digits[to];
    return isDigit(each) && next !== undefined && isDigit(next) && next !== each
      ? [digits.slice(0, at) + next + digits.slice(at + 1, to) + each + digits.slice(to + 1)]
      : [];
  });

/** Three digits in another order: 9576 for 5796. */
export const turnedIn = (digits: string): readonly string[] =>
  [...digits].flatMap((first, at) => {
    const [second = '', third = ''] = digits.slice(at + 1, at + 3);
    if (![first, second, third].every(isDigit) || second === third || first === second || first === third) return [];
    return [second + third + first, third + first + second].map(
      (turned) => digits.slice(0, at) + turned + digits.slice(at + 3),
    );
  });

/** One digit put in. */
export const insertedIn = (digits: string): readonly string[] =>
  [...digits, ''].flatMap((_, at) => DIGITS.map((digit) => digits.slice(0, at) + digit + digits.slice(at)));

/** One digit left out, and whether it stood twice. */
export const removedIn = (digits: string): readonly (readonly [string, boolean])[] =>
  [...digits].flatMap((each, at) =>
    isDigit(each)
      ? [[digits.slice(0, at) + digits.slice(at + 1), each === digits[at + 1] || each === digits[at - 1]] as const]
      : [],
  );

/** The point one or two places off, lost, or put into a whole number. */
export function pointedIn(digits: string): readonly string[] {
  const bare = digits.replace('.', '');
  const at = digits.includes('.') ? digits.indexOf('.') : bare.length;
  const moved = [at - 2, at - 1, at + 1, at + 2].map((to) => withPoint(bare, to));
  const put = digits.includes('.')
    ? [bare.replace(/^0+(?=\d)/, '')]
    : DIGITS.slice(1, bare.length).map((_, index) => withPoint(bare, index + 1));
  return [...moved, ...put].filter((each) => each !== '');
}

const withPoint = (bare: string, at: number): string => {
  if (at < 0 || at > bare.length + 2) return '';
  if (at === 0) return `0.${bare}`;
  const whole = bare
    .slice(0, at)
    .padEnd(at, '0')
    .replace(/^0+(?=\d)/, '');
  return at >= bare.length ? whole : `${whole}.${bare.slice(at)}`;
};
