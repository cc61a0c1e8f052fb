import type { Fact } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
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
