import type { Row } from './row';

/** Groups the members of a set that meet, directly or through others, in one row. */
export function partsOf(set: readonly number[], rows: readonly Row[]): readonly (readonly number[])[] {
  if (set.length < 2) return [set];
  const meetings = rows.map(({ terms }) => set.filter((variable) => terms.has(variable))).filter(({ length }) => length > 1);
  const alone: readonly (readonly number[])[] = set.map((variable) => [variable]);
  return meetings.reduce((parts, met) => {
    const joined = parts.filter((part) => part.some((variable) => met.includes(variable)));
    return joined.length < 2 ? parts : [...parts.filter((part) => !joined.includes(part)), joined.flat().sort((left, right) => left - right)];
  }, alone);
}
