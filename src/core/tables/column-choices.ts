import { isNumeric, type Column } from '../programmes';
import type { ColumnFigures } from './column-figures';
import { fit, isForeign, likeness, mayMeasure } from './header-fit';
import type { HeaderColumn } from './header';
import { unitScale } from './header-text';

/** One sheet column that may be a definition, with what its words are worth. */
export interface ColumnChoice {
  readonly column: number;
  readonly score: number;
  readonly isByWords: boolean;
}

/**
 * What words are worth, on the scale of `column-search`, on which a full match is about 2. Fitted on generated layouts
 * of the clean example with header words replaced by nonsense.
 */
const WORDS = {
  /** Words from which on figures of an unexpected kind are a fault of the column, not a sign of another one. */
  firm: 1.2,
  /** Words that are only alike count less than known ones, and below `leastAlike` not at all. */
  alike: 0.8,
  leastAlike: 0.25,
  /** A column without words needs a relation that proves it. */
  none: -0.6,
} as const;
/** Of a wide sheet of other business not every column is tried for every definition. */
const MOST_WORDLESS = 40;

/** Whether words settle alone what a column is. */
export const isFirm = ({ score }: ColumnChoice): boolean => score >= WORDS.firm;

/** The columns that may be a definition, with what their words are worth. */
export function choicesFor(
  definition: Column,
  headers: readonly HeaderColumn[],
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly ColumnChoice[] {
  const scores = headers.map((header) => fit(header, definition));
  const best = Math.max(0, ...scores);
  let wordless = 0;
  return headers.flatMap((header, i): readonly ColumnChoice[] => {
    const { column } = header;
    const words = scores[i] ?? 0;
    if (words === 0 && best >= WORDS.firm) return [];
    const isPossible = suits(header, definition, figures.get(column));
    if (words >= WORDS.firm || (words > 0 && isPossible)) return [{ column, score: words, isByWords: true }];
    if (best >= WORDS.firm || !isPossible || isForeign(header)) return [];
    const alike = likeness(header, definition);
    if (alike >= WORDS.leastAlike) return [{ column, score: alike * WORDS.alike, isByWords: true }];
    return isNumeric(definition) &&
      !figures.get(column)?.isBlank &&
      mayMeasure(header, definition) &&
      wordless++ < MOST_WORDLESS
      ? [{ column, score: WORDS.none, isByWords: false }]
      : [];
  });
}

/** Whether the cells of a column may be what a definition asks for; blank ones may be anything. */
export function suits(header: HeaderColumn, definition: Column, figures: ColumnFigures | undefined): boolean {
  if (!figures || figures.isBlank || definition.kind === 'date') return true;
  if (!isNumeric(definition)) return !figures.isNumeric;
  if (!figures.isNumeric || figures.isPercent !== (definition.kind === 'rate' && figures.isPercent)) return false;
  return definition.kind !== 'count' || figures.isWhole || isInGreaterUnit(header, definition);
}

/** 万套 have decimals where 套 have none. */
const isInGreaterUnit = ({ unit = '' }: HeaderColumn, definition: Column): boolean =>
  (unitScale(unit)?.scale ?? 1) > (unitScale(definition.unit ?? '')?.scale ?? 1);
