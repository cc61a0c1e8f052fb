import type { Draft } from '../draft';
import type { Quantity } from '../lexer/quantity';
import type { Misprint } from './slips';

/** Failing drafts that have figures in common, directly or over others, in the order of the text. */
export function blocksOf(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const leader = new Map<Draft | Quantity, Draft | Quantity>();
  const find = (each: Draft | Quantity): Draft | Quantity => {
    let at = each;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    leader.set(each, at);
    return at;
  };
  for (const draft of drafts)
    for (const figure of draft.constraint?.figures ?? []) leader.set(find(figure), find(draft));
  const blocks = new Map<Draft | Quantity, Draft[]>();
  for (const draft of drafts) blocks.set(find(draft), [...(blocks.get(find(draft)) ?? []), draft]);
  return [...blocks.values()];
}

/** What one failing block comes to: the drafts that one misprint explains, and who may have it. */
export interface Fault {
  readonly drafts: readonly Draft[];
  readonly status: 'located' | 'tie' | 'unlocated';
  /** The suspects, most probable first: one when located, two in a tie. */
  readonly suspects: readonly Suspect[];
}

/** A figure that may be misprinted, with what it should be where one reading stands out. */
export interface Suspect {
  readonly figure: Quantity;
  /** Absent where no single slip explains it and only elimination speaks against it. */
  readonly misprint?: Misprint;
  /** What it was reckoned from makes of it. */
  readonly reckoned?: string;
  /** All else is borne out elsewhere. */
  readonly isBorneOut?: true;
  readonly isSure: boolean;
  /** How many relations come out with it that nothing was told of. */
  readonly gained?: number;
}
