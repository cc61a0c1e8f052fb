import { isCondition, type Expression } from './expression';
import { readSigned, readOperand } from './read-operand';
import { comparisonAt, isCall, isSign, isWord, readerOf, type Reader } from './reader';
import { FormulaError } from './tokens';
import type { FunctionName } from './vocabulary';
import { FORMULA_WORDS } from './words';

/** A formula read, or what is wrong with it and where. */
export type ParsedFormula =
  | { readonly kind: 'formula'; readonly expression: Expression }
  | { readonly kind: 'unreadable'; readonly message: string; readonly start: number; readonly end: number };

/** Reads a formula; what it says must be true or false. */
export function parseFormula(text: string): ParsedFormula {
  try {
    const reader = readerOf(text);
    const expression = condition(reader);
    const rest = reader.peek();
    if (rest.kind !== 'end') throw new FormulaError(FORMULA_WORDS.leftOver(text.slice(rest.start, rest.end)), rest);
    if (!isCondition(expression)) throw new FormulaError(FORMULA_WORDS.noComparison, { start: 0, end: text.length });
    return { kind: 'formula', expression };
  } catch (error) {
    if (error instanceof FormulaError)
      return { kind: 'unreadable', message: error.message, start: error.span.start, end: error.span.end };
    throw error;
  }
}

/** IF … THEN …, or conditions joined by 或, 且. */
function condition(reader: Reader): Expression {
  const first = reader.peek();
  if (!isWord(first, 'IF', '如果')) return anyOf(reader);
  const start = reader.mark();
  reader.next();
  if (isSign(reader.peek(), '(') && isCall(reader)) {
    reader.back(start);
    return anyOf(reader);
  }
  const when = anyOf(reader);
  const then = reader.next();
  if (!isWord(then, 'THEN', '那么', '则')) throw new FormulaError(FORMULA_WORDS.noThen, then);
  const consequence = condition(reader);
  const hasElse = isWord(reader.peek(), 'ELSE', '否则');
  if (hasElse) reader.next();
  const otherwise = hasElse ? condition(reader) : undefined;
  return {
    kind: 'implication',
    condition: when,
    then: consequence,
    ...(otherwise ? { otherwise } : {}),
    start: first.start,
    end: (otherwise ?? consequence).end,
  };
}

function anyOf(reader: Reader): Expression {
  return joined(reader, ['OR', '或', '或者'], 'OR', () =>
    joined(reader, ['AND', '且', '并且'], 'AND', () => negated(reader)),
  );
}

function joined(reader: Reader, words: readonly string[], name: FunctionName, part: () => Expression): Expression {
  const parts = [part()];
  while (isWord(reader.peek(), ...words)) {
    reader.next();
    parts.push(part());
  }
  const first = parts[0] as Expression;
  return parts.length === 1
    ? first
    : { kind: 'call', name, args: parts, start: first.start, end: (parts.at(-1) ?? first).end };
}

function negated(reader: Reader): Expression {
  const token = reader.peek();
  if (!isWord(token, 'NOT', '非')) return comparison(reader);
  reader.next();
  const of = negated(reader);
  return { kind: 'call', name: 'NOT', args: [of], start: token.start, end: of.end };
}

/** A comparison, or several in a chain: 15 <= [面积] / [户数] <= 800. */
function comparison(reader: Reader): Expression {
  let left = readOperand(reader, condition);
  const found: Expression[] = [];
  for (let op = comparisonAt(reader); op !== undefined; op = comparisonAt(reader)) {
    const right = readOperand(reader, condition);
    const tolerance = toleranceAt(reader);
    const { op: sign, isNegated } = op;
    const one: Expression = {
      kind: 'comparison',
      op: sign,
      left,
      right,
      ...(tolerance ? { tolerance } : {}),
      start: left.start,
      end: (tolerance ?? right).end,
    };
    found.push(isNegated ? { kind: 'call', name: 'NOT', args: [one], start: one.start, end: one.end } : one);
    left = right;
  }
  const [first, ...more] = found;
  if (!first) return left;
  return more.length === 0
    ? first
    : { kind: 'call', name: 'AND', args: found, start: first.start, end: (more.at(-1) ?? first).end };
}

function toleranceAt(reader: Reader): Expression | undefined {
  if (!isSign(reader.peek(), '±')) return undefined;
  return reader.next() && readSigned(reader, condition);
}
