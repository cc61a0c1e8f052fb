import type { Relation } from '../programmes';
import type { Expression } from './expression';
import { linearRelation, numberIn, ownColumn } from './linear';
import { serialOf } from './worth';
import type { BoundFormula } from './scene';

/**
 * The relation of an annex that a formula states, so that its cells are located, confirmed and mended like those of a
 * built-in one; undefined where the formula is no relation of columns of one row, and is then checked as it stands.
 */
export function relationOf(bound: BoundFormula, says: string, note: string): Relation | undefined {
  const { expression } = bound;
  return (
    rateRelation(expression, bound) ??
    quotientRelation(expression, bound) ??
    conditionRelation(expression, bound) ??
    dateRelation(expression, bound, note) ??
    linearRelation(expression, bound, says, note)
  );
}

/** How far a printed rate may be off its quotient and still be the same rate. */
const RATE_STEP = 0.1;

/** [完成率] = [完成] / [计划], times 100 or not, rounded or not. */
function rateRelation(part: Expression, bound: BoundFormula): Relation | undefined {
  if (part.kind !== 'comparison' || part.op !== '=') return undefined;
  const [left, right] =
    ownColumn(part.left, bound)?.kind === 'rate' ? [part.left, part.right] : [part.right, part.left];
  const rate = ownColumn(left, bound);
  const { tolerance } = part;
  const isClose = tolerance === undefined || (tolerance.kind === 'number' && tolerance.value <= RATE_STEP);
  const quotient = quotientIn(right);
  if (rate?.kind !== 'rate' || !isClose || !quotient) return undefined;
  const [done, base] = [ownColumn(quotient.over, bound), ownColumn(quotient.under, bound)];
  return done && base ? { kind: 'rate', rate: rate.id, done: done.id, base: base.id } : undefined;
}

interface Quotient {
  readonly over: Expression;
  readonly under: Expression;
  readonly scale: number;
}

/** a / b, with a constant factor anywhere around it. */
function quotientIn(part: Expression): Quotient | undefined {
  if (part.kind === 'call' && part.name === 'ROUND' && part.args[0]) return quotientIn(part.args[0]);
  if (part.kind !== 'arithmetic') return undefined;
  const [left, right] = [numberIn(part.left), numberIn(part.right)];
  if (part.op === '*' && right !== undefined) return scaled(quotientIn(part.left), right);
  if (part.op === '*' && left !== undefined) return scaled(quotientIn(part.right), left);
  if (part.op !== '/' || right !== undefined) return undefined;
  if (part.left.kind === 'arithmetic' && part.left.op === '*') {
    const [one, other] = [numberIn(part.left.left), numberIn(part.left.right)];
    if (other !== undefined) return { over: part.left.left, under: part.right, scale: other };
    if (one !== undefined) return { over: part.left.right, under: part.right, scale: one };
  }
  return { over: part.left, under: part.right, scale: 1 };
}

const scaled = (quotient: Quotient | undefined, by: number): Quotient | undefined =>
  quotient && { ...quotient, scale: quotient.scale * by };

/** 15 <= [面积] * 10000 / [户数] <= 800: a quotient within bounds. */
function quotientRelation(part: Expression, bound: BoundFormula): Relation | undefined {
  if (part.kind !== 'call' || part.name !== 'AND' || part.args.length !== 2) return undefined;
  const bounds = part.args.map(boundIn);
  const [from, to] = [bounds.find((one) => one?.isLeast), bounds.find((one) => one && !one.isLeast)];
  if (!from || !to) return undefined;
  const [numerator, denominator] = [ownColumn(from.quotient.over, bound), ownColumn(from.quotient.under, bound)];
  const isSame =
    ownColumn(to.quotient.over, bound) === numerator &&
    ownColumn(to.quotient.under, bound) === denominator &&
    from.quotient.scale === to.quotient.scale;
  if (!numerator || !denominator || !isSame) return undefined;
  return {
    kind: 'quotient',
    numerator: numerator.id,
    denominator: denominator.id,
    from: from.value,
    to: to.value,
    scale: from.quotient.scale,
  };
}

function boundIn(
  part: Expression,
): { readonly quotient: Quotient; readonly value: number; readonly isLeast: boolean } | undefined {
  if (part.kind !== 'comparison' || (part.op !== '<=' && part.op !== '>=')) return undefined;
  const [left, right] = [numberIn(part.left), numberIn(part.right)];
  const quotient = quotientIn(left === undefined ? part.left : part.right);
  const value = left ?? right;
  return quotient && value !== undefined
    ? { quotient, value, isLeast: (left === undefined) === (part.op === '>=') }
    : undefined;
}

/** IF [选项] = "是" THEN 非空(…), or THEN [数] > 0, or = 0. */
function conditionRelation(part: Expression, bound: BoundFormula): Relation | undefined {
  const [when, then] =
    part.kind === 'implication' && !part.otherwise
      ? [part.condition, part.then]
      : part.kind === 'call' && part.name === 'IF' && part.args.length === 2
        ? part.args
        : [];
  const answer = when && answerIn(when, bound);
  if (!answer || !then) return undefined;
  const filled = filledIn(then, bound);
  if (filled) return { kind: 'together', column: answer.column, is: answer.is, filled };
  if (then.kind !== 'comparison' || numberIn(then.right) !== 0 || (then.op !== '>' && then.op !== '='))
    return undefined;
  const number = ownColumn(then.left, bound);
  return (
    number && { kind: 'agrees', column: answer.column, is: answer.is, number: number.id, positive: then.op === '>' }
  );
}

/** The answers of an option column that a condition asks for, in their standard form. */
function answerIn(
  part: Expression,
  bound: BoundFormula,
): { readonly column: string; readonly is: readonly string[] } | undefined {
  if (part.kind === 'call' && part.name === 'OR') {
    const all = part.args.map((one) => answerIn(one, bound));
    const [first] = all;
    return first && all.every((one) => one?.column === first.column)
      ? { column: first.column, is: all.flatMap((one) => one?.is ?? []) }
      : undefined;
  }
  if (part.kind !== 'comparison' || part.op !== '=') return undefined;
  const [left, right] = part.left.kind === 'text' ? [part.right, part.left] : [part.left, part.right];
  const column = ownColumn(left.kind === 'call' && left.name === '文本' ? (left.args[0] ?? left) : left, bound);
  const standard = right.kind === 'text' ? column?.options.find((forms) => forms.includes(right.text))?.[0] : undefined;
  return column?.kind === 'option' && standard !== undefined ? { column: column.id, is: [standard] } : undefined;
}

/** The columns that are asked to be filled: 非空([文号]), or several joined by 且. */
function filledIn(part: Expression, bound: BoundFormula): readonly string[] | undefined {
  if (part.kind !== 'call') return undefined;
  if (part.name === 'AND') {
    const all = part.args.map((one) => filledIn(one, bound));
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  const [inner] = part.args;
  if (part.name !== 'NOT' || inner?.kind !== 'call' || inner.name !== '空' || !inner.args[0]) return undefined;
  const column = ownColumn(inner.args[0], bound);
  return column && [column.id];
}

/** [印发时间] >= 日期("2020-03-01"). */
function dateRelation(part: Expression, bound: BoundFormula, note: string): Relation | undefined {
  if (part.kind !== 'comparison' || part.op !== '>=') return undefined;
  const date = ownColumn(part.left, bound);
  const serial = part.right.kind === 'call' && part.right.name === '日期' ? serialIn(part.right.args) : undefined;
  return date?.kind === 'date' && serial !== undefined
    ? { kind: 'after', date: date.id, serial, basis: note }
    : undefined;
}

function serialIn(args: readonly Expression[]): number | undefined {
  const [first] = args;
  const numbers =
    first?.kind === 'text' ? (first.text.match(/\d+/g) ?? []).map(Number) : args.flatMap((one) => numberIn(one) ?? []);
  const [year, month = 1, day = 1] = numbers;
  return year === undefined ? undefined : serialOf(year, month, day);
}
