import type { FigureRelation } from '../decide/relation';
import type { Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
import type { ClaimKind } from '../proof';
import { roleOf } from '../vocabulary/roles';

const NO_SECTION: Fact['section'] = [];

/** A figure of a table as the owner of a slot. */
export function cellFact(quantity: Quantity, label: string, subject: string): Fact {
  return {
    index: -1,
    quantity,
    label,
    gap: '',
    after: '',
    words: label,
    role: roleOf(label),
    deed: '',
    subject,
    row: subject,
    isNamed: true,
    period: '',
    strength: 0,
    lead: undefined,
    section: NO_SECTION,
    paragraph: -1,
    sentence: -1,
    clause: -1,
    segment: -1,
    bracket: 0,
    host: undefined,
    isOpenEnd: false,
    isMean: false,
  };
}

/** The slot of a cell, with the only relation that can be meant by it. */
export const cellSlot = (
  kind: ClaimKind,
  relation: FigureRelation,
  owner: Quantity,
  label: string,
  weight: number,
): Slot => ({
  kind,
  owner: cellFact(owner, label, ''),
  candidates: [{ relation, weight }],
  isOfCells: true,
});

/** Whether the figures of a column are amounts, neither shares nor means. */
export const isSummed = ({ dimension }: Quantity): boolean =>
  dimension !== '%' && dimension !== '‰' && !dimension.includes('/');
