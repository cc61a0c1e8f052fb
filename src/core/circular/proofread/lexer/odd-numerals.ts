import type { Span } from '../proof';
import { printedNumber } from './quantity';
import { multiplierAt, unitAt } from './units';

/** Digits of any script, and what may stand among them by a slip: 558。40, 558·40, 5,58.40, 5.58e2, 55₈.40. */
const RUN = /(?<![A-Za-z\d.第])[\p{Nd}⁰¹²³⁴-⁹₀-₉]+(?:[.,·。eE]{1,2}[\p{Nd}⁰¹²³⁴-⁹₀-₉]+)*(?:\.[\p{Nd}]+)?/gu;
/** A date is written with two points. */
const DATE = /^(?:19|20)\d\d\./;
const PLAIN = /^\d+(?:\.\d+)?$/;

/**
 * Figures with a unit whose numerals cannot be read as they are written: nothing is reckoned with them, nor with their
 * ends.
 */
export const oddNumerals = (text: string): readonly Span[] =>
  [...text.matchAll(RUN)]
    .filter(([run]) => !DATE.test(run) && !(PLAIN.test(run) && printedNumber(run)))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }))
    .filter(({ end }) => {
      const { length } = multiplierAt(text, end);
      return length > 0 || unitAt(text, end) !== undefined;
    });

/** A text of the same length without some stretches of it. */
export const without = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { start, end }) => rest.slice(0, start) + '※'.repeat(end - start) + rest.slice(end), text);
