import { addressOf, figureAt, locationOf, printNumber, type Ref } from '../../relations';
import { cellFormat, cellValue, showValue } from '../../tables';
import type { Proposal } from '../../rules';
import type { Candidate, Found, ReadingNote } from '../found';
import { evidenceWords } from '../words';

/** The decimals that a cell's column prints at least. */
export const leastDecimals = ({ column }: Ref): number => column.definition?.decimals ?? 0;

/** A cell's value as people see it. */
export const printedAt = ({ table, row, column }: Ref): string =>
  showValue(cellValue(table, row, column), cellFormat(table, row, column));

/** What a cell should hold, and the change that puts it right, with further cells that change with it. */
export function corrected(
  ref: Ref,
  to: number,
  others: readonly { readonly at: Ref; readonly to: number }[] = [],
): { readonly expected: string; readonly fix: Proposal } {
  const more = others.map((other) => ({ at: addressOf(other.at), to: other.to }));
  return {
    expected: printNumber(to, leastDecimals(ref)),
    fix: { isSafe: false, at: addressOf(ref), to, ...(more.length > 0 ? { others: more } : {}) },
  };
}

/** A value that a cell may have held, and what speaks for it: by default one slip of the finger. */
export const candidateAt = (
  ref: Ref,
  to: number,
  evidence = evidenceWords('digit', figureAt(ref) ?? 0, to, leastDecimals(ref)),
): Candidate => ({ at: addressOf(ref), value: printNumber(to, leastDecimals(ref)), evidence });

/** A finding that stays where it is, since nothing tells which cell is wrong; it proposes nothing. */
export function undecided(one: Found, note: string, reading: Partial<ReadingNote> = {}): Found {
  const { fix: _, ...hit } = one.hit;
  return { ...one, hit, reading: { isLocated: false, note, candidates: [], ...reading } };
}

/** A finding moved to the cell that is wrong: nothing it proposed elsewhere stays, only what is said of that cell. */
export function movedTo(
  one: Found,
  ref: Ref,
  hit: Partial<Found['hit']>,
  reading: Pick<ReadingNote, 'note'> & Partial<ReadingNote>,
): Found {
  const { fix: _, expected: __, ...kept } = one.hit;
  const asked = kept.asked ?? kept.column;
  return {
    ...one,
    hit: { ...kept, ...locationOf(ref), ...(asked ? { asked } : {}), value: printedAt(ref), ...hit },
    reading: { isLocated: true, candidates: [], ...reading },
  };
}
