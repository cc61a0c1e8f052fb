/** Whether a number format shows percent, so that the cell holds a fraction. */
export const isPercentFormat = (format: string): boolean =>
  format.includes('%') && /(?<!["\\])%/.test(format.replace(/"[^"]*"/g, ''));
