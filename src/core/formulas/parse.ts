import { isCondition, type Expression, type FunctionName, type CellReach } from './expression';
import { comparisonAt, isCall, isSign, isWord, readerOf, type Reader } from './reader';
import { FormulaError, type FormulaToken } from './tokens';
import { ARGUMENTS, FUNCTIONS, REACHES } from './vocabulary';
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
  let left = sum(reader);
  const found: Expression[] = [];
  for (let op = comparisonAt(reader); op !== undefined; op = comparisonAt(reader)) {
    const right = sum(reader);
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
  return reader.next() && unary(reader);
}

function sum(reader: Reader): Expression {
  return arithmetic(reader, ['+', '-'], () => arithmetic(reader, ['*', '/'], () => unary(reader)));
}

function arithmetic(reader: Reader, signs: readonly string[], part: () => Expression): Expression {
  let left = part();
  while (isSign(reader.peek(), ...signs)) {
    const token = reader.next();
    const right = part();
    const op = (token.kind === 'sign' ? token.sign : '+') as '+' | '-' | '*' | '/';
    left = { kind: 'arithmetic', op, left, right, start: left.start, end: right.end };
  }
  return left;
}

function unary(reader: Reader): Expression {
  const token = reader.peek();
  if (!isSign(token, '-', '+')) return primary(reader);
  reader.next();
  const of = unary(reader);
  return isSign(token, '-') ? { kind: 'negative', of, start: token.start, end: of.end } : of;
}

function primary(reader: Reader): Expression {
  const token = reader.next();
  switch (token.kind) {
    case 'number':
    case 'text':
      return token;
    case 'column':
      return columnOf(token.text, 'row', token.start, token.end);
    case 'word':
      return named(token, reader);
    case 'sign':
      return bracketed(token, reader);
    case 'end':
      throw new FormulaError(FORMULA_WORDS.unfinished, token);
  }
}

function bracketed(token: FormulaToken & { kind: 'sign' }, reader: Reader): Expression {
  if (token.sign !== '(')
    throw new FormulaError(FORMULA_WORDS.unexpected(reader.text.slice(token.start, token.end)), token);
  const inside = condition(reader);
  close(reader, token);
  return inside;
}

function close(reader: Reader, open: FormulaToken): void {
  const token = reader.next();
  if (!isSign(token, ')')) throw new FormulaError(FORMULA_WORDS.openBracket, token.kind === 'end' ? open : token);
}

function named(token: FormulaToken & { kind: 'word' }, reader: Reader): Expression {
  const reach = REACHES[token.word];
  if (reach !== undefined) {
    const column = reader.next();
    if (column.kind !== 'column') throw new FormulaError(FORMULA_WORDS.noColumnBehind(token.word), column);
    return columnOf(column.text, reach, token.start, column.end);
  }
  const name = FUNCTIONS[token.word];
  if (name === undefined)
    throw new FormulaError(FORMULA_WORDS.unknownWord(reader.text.slice(token.start, token.end)), token);
  const call = called(name, token, reader);
  return token.word === '非空' ? { kind: 'call', name: 'NOT', args: [call], start: call.start, end: call.end } : call;
}

function called(name: FunctionName, token: FormulaToken, reader: Reader): Expression {
  const open = reader.next();
  if (!isSign(open, '(')) throw new FormulaError(FORMULA_WORDS.noBracketBehind(name), open);
  const args: Expression[] = [];
  if (!isSign(reader.peek(), ')')) {
    args.push(condition(reader));
    while (isSign(reader.peek(), ',')) {
      reader.next();
      args.push(condition(reader));
    }
  }
  const end = reader.peek().end;
  close(reader, open);
  const [least, most] = ARGUMENTS[name];
  if (args.length < least || args.length > most)
    throw new FormulaError(FORMULA_WORDS.arguments(name, least, most, args.length), { start: token.start, end });
  return { kind: 'call', name, args, start: token.start, end };
}

/** 附件2.已发放 names the annex before the first point. */
function columnOf(text: string, reach: CellReach, start: number, end: number): Expression {
  const [, annex, name] = /^\s*([^.．。!！]+)[.．。!！](.+)$/u.exec(text) ?? [];
  return annex === undefined || name === undefined
    ? { kind: 'column', reach, name: text.trim(), start, end }
    : { kind: 'column', reach, annex: annex.trim(), name: name.trim(), start, end };
}
