import { ROLE_WEIGHTS } from '../constants/structure';
import { type Fact, STRENGTH } from '../facts/fact';
import { rangeOf } from '../decide/ranges';
import { isAlike, isOfRanks } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { firstFrom } from '../ordered';
import { type Role, deedOf, roleOf } from '../vocabulary/roles';

/** Whether two figures measure the same thing and could stand in one sum. */
export const isSameMeasure = (left: Fact, right: Fact): boolean =>
  isAlike(left.quantity, right.quantity) && left.isMean === right.isMean;

/** 老旧小区25个、街区14个: a noun that ends the words of a figure may name a kind of what its list counts. */
export const isOfOneSum = (left: Fact, right: Fact): boolean =>
  isSameMeasure(left, right) ||
  (!left.isMean && !right.isMean && figureKind(left) === '个' && figureKind(right) === '个' && isKind(right));

const isKind = ({ label, after, quantity: { dimension } }: Fact): boolean =>
  after === '' && dimension.length > 1 && label.endsWith(dimension.slice(1));

const NEVER_SUMMED = new Set(['%', '‰', '百分点', '倍', '分']);

/** Whether a figure measures an amount, which can be added up and divided: no percentage, no score, no multiple. */
export const isAmount = ({ quantity: { dimension } }: Fact): boolean => !NEVER_SUMMED.has(dimension);

/** Whether a figure can stand in a sum at all. */
export const isSummable = (fact: Fact): boolean =>
  isAmount(fact) && !isOfRanks(fact.quantity) && !fact.isMean && !isFraction(fact) && fact.quantity.bound === undefined;

/** 每千人2.8个: a count that is not whole is a mean, whatever its words. */
export const isFraction = ({ quantity: { isCounted, number, power } }: Fact): boolean =>
  isCounted && number.decimals > power;

/** Whether a figure is a percentage. */
export const isPercent = ({ quantity }: Fact): boolean => quantity.dimension === '%' || quantity.dimension === '‰';

/** Whether it is told as it is, neither in words nor as a limit. */
export const isPrintedShare = (fact: Fact): boolean =>
  isPercent(fact) && fact.quantity.bound === undefined && fact.quantity.allows === undefined;

/** The kinds of figures that stand together: bare 个 with any noun, areas apart. */
export const figureKind = ({ quantity: { dimension } }: Fact): string =>
  dimension.startsWith('个') && dimension !== AREA ? '个' : dimension;

/** Whether a whole of one role can have parts of another. */
export function rolesAgree(whole: Role, part: Role): number {
  if (part === 'other' || part === 'total' || whole === part) return 1;
  if (whole === 'other' || whole === 'total') return 0.8;
  return ROLE_WEIGHTS.mismatch;
}

/** Figures inside a bracket that explains something else are no tops of what stands outside. */
export const isOffside = (fact: Fact, share: Fact): boolean =>
  fact.bracket !== share.bracket &&
  fact.host !== undefined &&
  share.host?.index !== fact.index &&
  share.host?.bracket !== fact.bracket;

/** 四个师市计划总量的50.0%: a count that belongs to the words of the base is no figure of the quotient. */
export function isAttribute(count: Fact, share: Fact): boolean {
  const { dimension } = count.quantity;
  if (count.index !== share.index - 1 || share.strength > STRENGTH.none || !dimension.startsWith('个')) return false;
  const noun = dimension.slice(1);
  const words = share.label.slice(Math.max(0, share.label.indexOf(noun)) + noun.length);
  return words.includes('的') && (deedOf(words) !== '' || roleOf(words) === 'plan');
}

/** 合计13.9万户,已开工13.7万户: a task and what was done of it are two states of one thing. */
export const areTaskAndDone = ([one, other, ...more]: readonly Fact[]): boolean =>
  more.length === 0 && one !== undefined && (one.role === 'plan' || one.role === 'total') && other?.role === 'done';

/** Where among figures in the order of the text those from an index on begin. */
export const firstFact = (ordered: readonly Fact[], index: number): number =>
  firstFrom(ordered, index, (fact) => fact.index);

/** Of two the greater first. */
export const byFigures = (one: Fact, other: Fact): readonly [Fact, Fact] =>
  rangeOf(one.quantity).face > rangeOf(other.quantity).face ? [one, other] : [other, one];

/** A table that prose implies, as its columns: figures of one kind, row by row, all of one length. */
export interface ImpliedTable {
  readonly columns: readonly (readonly Fact[])[];
  /** From which column on it tells anything that no other table tells. */
  readonly from: number;
}
