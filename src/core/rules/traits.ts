/**
 * What a rule speaks about: the sheet's layout, how a cell is written, what it says, what adds up, a formula, or a
 * place's name.
 */
export type About = 'sheet' | 'form' | 'value' | 'sum' | 'formula' | 'name';

/** What a doubt rests on, from the most telling to the least: where two stand at one cell, the more telling is said. */
export const DOUBTS = ['formula', 'comparison', 'sense', 'remark'] as const;

/** What the causes know of a rule beside its hits. What is not said is not so. */
export interface Traits {
  readonly about: About;
  /** It shows by itself that its cell is wrong: relations that fail at the cell say nothing more. */
  readonly isDecisive?: true;
  /** It shows a figure to be odd without any relation: among cells that might be wrong, that one is doubted first. */
  readonly isOdd?: true;
  /** It only doubts, and is silent where an error or a more telling doubt stands. */
  readonly doubt?: (typeof DOUBTS)[number];
  /**
   * It compares its cell with cells beside it, or with the row of that name elsewhere; either may be the one that is
   * wrong.
   */
  readonly compares?: readonly ('beside' | 'elsewhere')[];
  /** It shows a cell that a sum by formula passes over or cannot add. */
  readonly isUnreadable?: true;
}
