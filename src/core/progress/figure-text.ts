import { decimalFrom, printed, trimmed, type Decimal, type Fraction } from '../arithmetic';

/** A figure in digits, without zeros behind the last: 12670, 58.4. */
export const figureText = (figure: Decimal): string => printed(trimmed(figure));

/** A rate in percent points with one decimal, half rounded up: 76.2. */
export const rateText = ({ over, under }: Fraction): string => printed(decimalFrom({ over: over * 100n, under }, 1));
