/** 12,670 but not 12，670: a full-width comma parts clauses, unless the digits are full width too. */
export function isThousandsSeparator(text: string, at: number): boolean {
  const isFull = text.charAt(at) !== ',';
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + 1, at + 5);
  return isFull
    ? /[０-９]$/.test(before) && /^[０-９]{3}(?![０-９])/.test(after)
    : /(?:^|[^\d])\d{1,3}$|,\d{3}$/.test(before) && /^\d{3}(?!\d)/.test(after);
}

/** 1 286.47亿元: a blank parts thousands as GB/T 15835 has it, inside a line and in front of a unit. */
export const isThousandsGap = (text: string, at: number): boolean =>
  LEADING_GROUPS.test(text.slice(Math.max(0, at - LONGEST_FIGURE), at)) &&
  GROUPS_BEHIND.test(text.slice(at + 1, at + LONGEST_FIGURE));

const GAP = '[ \u00a0\u2009\u202f]';
const LEADING_GROUPS = new RegExp(`[^\\d\\s.]${GAP}?\\d{1,3}(?:${GAP}\\d{3})*$`);
const GROUPS_BEHIND = new RegExp(`^\\d{3}(?:${GAP}\\d{3})*(?:\\.\\d+)?${GAP}?[%％‰\\p{Script=Han}]`, 'u');
/** Longer ones are codes or telephone numbers. */
const LONGEST_FIGURE = 24;
