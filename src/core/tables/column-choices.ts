import { isNumeric, type Annex, type Column } from '../programmes';
import type { ColumnFigures } from './column-figures';
import { fits, isDenied, isForeign, likeness, mayMeasure } from './header-fit';
import type { HeaderColumn } from './header';
import { unitScale } from './header-text';
import { portionOf } from './portions';
import { rankingOf } from './rankings';

/** One sheet column that may be a definition, with what its words are worth. */
export interface ColumnChoice {
  readonly column: number;
  readonly score: number;
  readonly isByWords: boolean;
  /** Whether known words say so, not only words that are alike. */
  readonly isNamed: boolean;
}

/**
 * What words are worth, on the scale of `column-search`, on which a full match is about 2. Fitted on generated layouts
 * of the clean example with header words replaced by nonsense.
 */
const WORDS = {
  /** Words from which on figures of an unexpected kind are a fault of the column, not a sign of another one. */
  firm: 1.2,
  /** Words that name a column where no other is called so. */
  naming: 0.4,
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

/** What gives the columns that may be a definition of an annex, with what their words are worth. */
export function choicesIn(
  annex: Annex,
  headers: readonly HeaderColumn[],
  figures: ReadonlyMap<number, ColumnFigures>,
): (definition: Column) => readonly ColumnChoice[] {
  const scores = headers.map((header) => fits(header, annex));
  /** Ranks and portions are of another column, and none of an annex's own. */
  const isOfOthers = (column: number): boolean =>
    rankingOf(figures)(column) !== undefined || portionOf(figures)(column) !== undefined;
  return (definition) => {
    const best = scores.reduce((most, one) => Math.max(most, one.get(definition) ?? 0), 0);
    const choices: ColumnChoice[] = [];
    let wordless = 0;
    for (const [i, header] of headers.entries()) {
      const { column } = header;
      const words = scores[i]?.get(definition) ?? 0;
      if (words === 0 && best >= WORDS.firm) continue;
      if (definition.kind === 'rate' && words > 0 && portionOf(figures)(column) !== undefined) continue;
      const isPossible = words < WORDS.firm && suits(header, definition, figures.get(column)) && !isOfOthers(column);
      if (words >= WORDS.firm || (words > 0 && isPossible))
        choices.push({ column, score: words, isByWords: true, isNamed: words >= WORDS.naming });
      else if (best < WORDS.firm && isPossible && !isForeign(header)) {
        const alike = likeness(header, definition);
        const mayBeWordless =
          isNumeric(definition) &&
          !figures.get(column)?.isBlank &&
          mayMeasure(header, definition) &&
          !isDenied(header, definition);
        if (alike >= WORDS.leastAlike)
          choices.push({ column, score: alike * WORDS.alike, isByWords: true, isNamed: false });
        else if (mayBeWordless && wordless++ < MOST_WORDLESS)
          choices.push({ column, score: WORDS.none, isByWords: false, isNamed: false });
      }
    }
    return isNumeric(definition) ? withoutBlank(choices, figures) : choices;
  };
}

/** Where a column with figures is called so, an empty one is not meant by words that fit it only in part: 未完成原因. */
function withoutBlank(
  choices: readonly ColumnChoice[],
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly ColumnChoice[] {
  const isBlank = ({ column }: ColumnChoice): boolean => figures.get(column)?.isBlank === true;
  const isFilled = choices.some((one) => one.isByWords && !isBlank(one));
  return isFilled ? choices.filter((one) => !isBlank(one) || isFirm(one)) : choices;
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
