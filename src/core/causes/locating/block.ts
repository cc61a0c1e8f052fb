import type { RelationBlock, LinearRelation } from '../../arithmetic';
import {
  hasNoTask,
  isBlankPlan,
  roundingOfUnits,
  unitFactor,
  decimalsOf,
  factorOf,
  figureAt,
  hasFormula,
  readingAt,
  refKey,
  type Balance,
  type LinearForm,
  type RateCheck,
  type Ref,
} from '../../relations';
import { once } from '../../workbook';
import { isLong, longBalance, longRelation, type BlockTerm } from './long-balance';

/** A block for the localiser, with the cells its variables stand for. */
export interface CellBlock {
  readonly block: RelationBlock;
  readonly cells: ReadonlyMap<string, Ref>;
}

/** A rate as printed, in percent points, that cells of the block must agree with. */
export interface PrintedRate {
  readonly check: RateCheck;
  readonly points: number;
  readonly half: number;
  readonly holds: boolean;
}

/**
 * What goes into a block: balances to satisfy, suspects that may change, rates that must stay possible, and the period
 * before.
 */
export interface BlockParts {
  readonly balances: readonly Balance[];
  readonly suspects: readonly Ref[];
  readonly rates: readonly PrintedRate[];
  readonly previous: (ref: Ref) => number | undefined;
  /** Cells that are easier to doubt than others. */
  readonly isDoubted: (ref: Ref) => boolean;
  /** Lower bounds that a cumulative figure cannot fall below. */
  readonly floor: (ref: Ref) => number;
}

/**
 * Builds the block. Suspects are variables, formulas of known balances stand for their parts, everything else is a
 * constant.
 */
export function blockOf(parts: BlockParts): CellBlock {
  const cells = new Map(parts.suspects.map((ref) => [refKey(ref), ref] as const));
  const formulas = definitions(parts.balances, cells);
  const linear = { cells, formulas };
  const relations = [
    ...parts.balances
      .filter((balance) => formulas.get(refKey(balance.whole)) !== balance)
      .flatMap((balance) => balanceRelations(balance, linear)),
    ...parts.rates.flatMap((rate) => rateRelations(rate, linear)),
    ...parts.suspects.map((ref): LinearRelation => ({
      terms: [[1, refKey(ref)]],
      op: '>=',
      constant: parts.floor(ref),
    })),
  ];
  const open = relations.filter(({ terms }) => terms.length > 0);
  return {
    cells,
    block: {
      relations: open,
      values: recordOf(cells, (ref) => (isUnknown(ref) ? null : (figureAt(ref) ?? null))),
      decimals: recordOf(cells, (ref) => decimalsOf(figureAt(ref) ?? 0, ref.column.definition?.decimals ?? 0)),
      previous: recordOf(cells, parts.previous),
      // A doubted cell is half as reluctant to change.
      weights: recordOf(cells, (ref) => (parts.isDoubted(ref) ? 0.5 : undefined)),
    },
  };
}

interface Linear {
  readonly cells: ReadonlyMap<string, Ref>;
  readonly formulas: ReadonlyMap<string, Balance>;
}

/**
 * Formula cells that are the whole of a balance that holds: they follow their parts, and the balance itself says
 * nothing more.
 */
function definitions(balances: readonly Balance[], cells: ReadonlyMap<string, Ref>): ReadonlyMap<string, Balance> {
  const wholes = balances.filter(
    ({ kind, whole }) => kind !== 'part' && kind !== 'linear' && hasFormula(whole) && !cells.has(refKey(whole)),
  );
  return new Map(wholes.map((balance) => [refKey(balance.whole), balance] as const).reverse());
}

/** A balance as it must hold; figures of several units hold within what the greater ones are rounded by. */
function balanceRelations(balance: Balance, linear: Linear): readonly LinearRelation[] {
  const { kind, whole, parts, linear: form } = balance;
  if (form) {
    const terms = [whole, ...parts].map((ref, i): BlockTerm => [form.factors[i] ?? 0, ref]);
    return [linearRelation(terms, form, linear)];
  }
  const slack = isLong(balance) ? slackOfLong(balance) : roundingOfUnits(whole, parts);
  const side = (op: LinearRelation['op'], by: number): LinearRelation => {
    const long = isLong(balance) ? longRelation(longSums(balance), op, linear) : undefined;
    const exactly = long ?? relation(termsOf(balance), op, linear);
    return by === 0 ? exactly : { ...exactly, constant: exact(exactly.constant + by) };
  };
  if (kind === 'part') return [side('<=', slack)];
  return slack === 0 ? [side('==', 0)] : [side('<=', slack), side('>=', -slack)];
}

const termsOf = ({ whole, parts }: Balance): readonly BlockTerm[] => [
  ...parts.map((ref): BlockTerm => [unitFactor(ref.column, whole.column), ref]),
  [-1, whole],
];

const longSums = longBalance(termsOf);
const slackOfLong = once(({ whole, parts }: Balance) => roundingOfUnits(whole, parts));

/** The relation as it was stated; what is known is taken to the other side. */
function linearRelation(terms: readonly BlockTerm[], { op, constant }: LinearForm, linear: Linear): LinearRelation {
  const stated = relation(terms, op === '=' ? '==' : op, linear);
  return { ...stated, constant: Number((stated.constant + constant).toPrecision(12)) };
}

function rateRelations({ check, points, half }: PrintedRate, linear: Linear): readonly LinearRelation[] {
  const side = (bound: number, op: '<=' | '>='): LinearRelation =>
    relation(
      [
        [100 * factorOf(check), check.done],
        [-bound, check.base],
      ],
      op,
      linear,
    );
  return [side(exact(points + half), '<='), side(exact(points - half), '>=')];
}

const exact = (number: number): number => Number(number.toPrecision(12));

/** Variables stay terms; what is known becomes part of the constant. */
function relation(terms: readonly BlockTerm[], op: LinearRelation['op'], linear: Linear): LinearRelation {
  const open: [number, string][] = [];
  let constant = 0;
  let decimals = 0;
  for (const [coefficient, ref] of terms.flatMap((term) => expanded(term, linear))) {
    const key = refKey(ref);
    if (linear.cells.has(key)) {
      open.push([coefficient, key]);
      continue;
    }
    const known = coefficient * (figureAt(ref) ?? 0);
    decimals = decimalsOf(known, decimals);
    constant -= known;
  }
  return { terms: open, op, constant: Number(constant.toFixed(decimals)) };
}

/** A formula cell stands for the cells it adds up; the depth bounds formulas that refer to each other. */
function expanded([coefficient, ref]: BlockTerm, linear: Linear, depth = 3): readonly BlockTerm[] {
  const formula = depth > 0 && linear.formulas.size > 0 ? linear.formulas.get(refKey(ref)) : undefined;
  return formula
    ? formula.parts.flatMap((part) => expanded([coefficient, part], linear, depth - 1))
    : [[coefficient, ref]];
}

/**
 * Whether a blank should be filled, so that its value is unknown; a blank that may stay so is no task and counts as
 * zero.
 */
export const isUnknown = (ref: Ref): boolean =>
  (readingAt(ref).kind === 'blank' && ref.column.definition?.mayBeBlank === false && !hasNoTask(ref)) ||
  isBlankPlan(ref);

/** What is known of each cell that has it, by its key. */
function recordOf<T>(cells: ReadonlyMap<string, Ref>, of: (ref: Ref) => T | undefined): Record<string, T> {
  const record: Record<string, T> = {};
  for (const [key, ref] of cells) {
    const known = of(ref);
    if (known !== undefined) record[key] = known;
  }
  return record;
}
