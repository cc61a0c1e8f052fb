import type { Block, Relation } from '../arithmetic';
import { decimalsOf, figureAt, readingAt, refKey, type Balance, type RateCheck, type Ref } from '../relations';
import { cellFormula } from '../tables';

/** A block for the localiser, with the cells its variables stand for. */
export interface CellBlock {
  readonly block: Block;
  readonly cells: ReadonlyMap<string, Ref>;
}

/** A rate as printed, in percent points, that cells of the block must agree with. */
export interface PrintedRate {
  readonly check: RateCheck;
  readonly points: number;
  readonly half: number;
  readonly holds: boolean;
}

/** What goes into a block: balances to satisfy, suspects that may change, rates that must stay possible, and the period before. */
export interface BlockParts {
  readonly balances: readonly Balance[];
  readonly suspects: readonly Ref[];
  readonly rates: readonly PrintedRate[];
  readonly previous: (ref: Ref) => number | undefined;
  /** Lower bounds that a cumulative figure cannot fall below. */
  readonly floor: (ref: Ref) => number;
}

/** Builds the block. Suspects are variables, formulas of known balances recompute themselves (unknown), everything else is a constant. */
export function blockOf(parts: BlockParts): CellBlock {
  const cells = new Map(parts.suspects.map((ref) => [refKey(ref), ref] as const));
  const derived = derivedCells(parts.balances, cells);
  const linear = { cells, derived };
  const relations = [
    ...parts.balances.map((balance) => balanceRelation(balance, linear)),
    ...parts.rates.flatMap((rate) => rateRelations(rate, linear)),
    ...parts.suspects.map((ref): Relation => ({ terms: [[1, refKey(ref)]], op: '>=', constant: parts.floor(ref) })),
  ];
  return { cells, block: { relations, values: valuesOf(linear), decimals: decimalsOfCells(cells), previous: previousOf(cells, parts.previous) } };
}

interface Linear {
  readonly cells: ReadonlyMap<string, Ref>;
  readonly derived: ReadonlyMap<string, Ref>;
}

/** Formula cells that are the whole of a balance in the block: they follow their parts. */
function derivedCells(balances: readonly Balance[], cells: ReadonlyMap<string, Ref>): ReadonlyMap<string, Ref> {
  const wholes = balances.filter(({ kind, whole }) => kind !== 'part' && hasFormula(whole) && !cells.has(refKey(whole)));
  return new Map(wholes.map(({ whole }) => [refKey(whole), whole] as const));
}

/** Whether a cell is computed and therefore cannot have been mistyped. */
export const hasFormula = ({ table, row, column }: Ref): boolean => cellFormula(table, row, column) !== undefined;

function balanceRelation({ kind, whole, parts }: Balance, linear: Linear): Relation {
  return relation([...parts.map((ref) => [1, ref] as const), [-1, whole]], kind === 'part' ? '<=' : '==', linear);
}

function rateRelations({ check, points, half }: PrintedRate, linear: Linear): readonly Relation[] {
  const side = (bound: number, op: '<=' | '>='): Relation => relation([[100, check.done], [-bound, check.base]], op, linear);
  return [side(exact(points + half), '<='), side(exact(points - half), '>=')];
}

const exact = (number: number): number => Number(number.toPrecision(12));

/** Variables stay terms; what is known becomes part of the constant. */
function relation(terms: readonly (readonly [number, Ref])[], op: Relation['op'], { cells, derived }: Linear): Relation {
  const open: [number, string][] = [];
  let constant = 0;
  let decimals = 0;
  for (const [coefficient, ref] of terms) {
    const key = refKey(ref);
    if (cells.has(key) || derived.has(key)) {
      open.push([coefficient, key]);
      continue;
    }
    const figure = figureAt(ref) ?? 0;
    decimals = Math.max(decimals, decimalsOf(coefficient * figure));
    constant -= coefficient * figure;
  }
  return { terms: open, op, constant: Number(constant.toFixed(decimals)) };
}

function valuesOf({ cells, derived }: Linear): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  for (const [key, ref] of cells) values[key] = readingAt(ref).kind === 'blank' ? null : (figureAt(ref) ?? null);
  for (const key of derived.keys()) values[key] = null;
  return values;
}

function decimalsOfCells(cells: ReadonlyMap<string, Ref>): Record<string, number> {
  return Object.fromEntries([...cells].map(([key, ref]) => [key, decimalsOf(figureAt(ref) ?? 0, ref.column.definition?.decimals ?? 0)]));
}

function previousOf(cells: ReadonlyMap<string, Ref>, previous: (ref: Ref) => number | undefined): Record<string, number> {
  return Object.fromEntries([...cells].flatMap(([key, ref]) => {
    const before = previous(ref);
    return before === undefined ? [] : [[key, before] as const];
  }));
}
