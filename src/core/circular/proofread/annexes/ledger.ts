import { groupedBy } from '../../../workbook';
import { type Interval, around, exactly, fraction, power, rounded, scaledBy, shifted } from '../../../arithmetic';
import { findPlaces } from '../../../places';
import { type Role, roleOf } from '../vocabulary/roles';
import { printedNumber } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { multiplierAt, unitAt } from '../lexer/units';
import type { AnnexFact, CellLink } from '../proof';
import type { Fact } from '../facts/fact';

/** A fact of an annex made comparable: what it measures in base units, and for which place. */
export interface FactEntry {
  readonly fact: AnnexFact;
  readonly dimension: string;
  /** What the figure may be, in the base unit of its dimension. */
  readonly range: Interval;
  /** The place's key; empty for a total. */
  readonly place: string;
  readonly role: Role;
  /** The first step of the header path: 新开工, 基本建成. */
  readonly group: string;
}

/** The facts of one annex, with the pairs of characters by which a paragraph is known to be about it. */
export interface FactLedger {
  readonly pairs: readonly string[];
  readonly entries: readonly FactEntry[];
}

/** The facts, annex by annex; a fact whose number or unit cannot be read is left out. */
export function ledgersOf(facts: readonly AnnexFact[]): readonly FactLedger[] {
  return [...groupedBy(facts, ({ annex }) => annex).values()].map((all) => ({
    pairs: pairsOf(all[0]?.label ?? ''),
    entries: all.flatMap((fact) => entryOf(fact) ?? []),
  }));
}

/** Whether a paragraph speaks of an annex: it has at least half of the pairs of characters of its name. */
export const isAbout = (text: string, { pairs }: FactLedger): boolean =>
  2 * pairs.filter((pair) => text.includes(pair)).length >= pairs.length;

/** What tells places apart: the unit's id where the name is known, the name itself elsewhere. */
const placeKey = ({ place, programme }: AnnexFact): string =>
  place === undefined ? '' : (findPlaces(place, programme)[0]?.unit.id ?? place);

/** The cell of a fact, without the rest of it. */
export const linkOf = ({ annex, sheet, cell }: AnnexFact): CellLink => ({ annex, sheet, cell });

const pairsOf = (label: string): readonly string[] =>
  [...label].slice(1).map((character, at) => label.charAt(at) + character);

function entryOf(fact: AnnexFact): FactEntry | undefined {
  const unit = dimensionOf(fact.unit);
  const number = printedNumber(fact.value);
  if (!unit || !number) return undefined;
  const shown = fact.decimals === undefined ? exactly(number) : around(rounded(number, fact.decimals));
  const range =
    fact.decimals === undefined ? exactly(shifted(number, unit.power)) : scaledBy(shown, fraction(power(unit.power)));
  const [group = ''] = fact.measure.split('/');
  return {
    fact,
    dimension: unit.dimension,
    range,
    place: placeKey(fact),
    role: roleOf(fact.measure.replaceAll('/', '')),
    group,
  };
}

function dimensionOf(printed: string): { readonly dimension: string; readonly power: number } | undefined {
  if (printed.startsWith('个')) return { dimension: printed.length > 1 ? AREA : '个', power: 0 };
  const multiplier = multiplierAt(printed, 0);
  const found = unitAt(printed, multiplier.length);
  return found && { dimension: found.unit.dimension, power: multiplier.power + found.unit.power };
}

/** What is said under one heading. */
export interface Passage {
  readonly text: string;
  readonly facts: readonly Fact[];
}
