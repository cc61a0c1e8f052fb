/** Whether a number format shows a day or a month, so that the number is a date. */
export const isDateFormat = (format: string): boolean => {
  const plain = format.replace(/"[^"]*"|\\./g, '').toLowerCase();
  return plain.includes('y') || (plain.includes('m') && plain.includes('d'));
};

/** Whether a number format shows percent, so that the cell holds a fraction. */
export const isPercentFormat = (format: string): boolean =>
  format.includes('%') && /(?<!["\\])%/.test(format.replace(/"[^"]*"/g, ''));
