import type { Expression } from './expression';
import { isSign, type Reader } from './reader';
import { FormulaError, type FormulaToken } from './tokens';
import { functionOf, FUNCTIONS, REACHES, type CellReach, type FunctionName } from './vocabulary';
import { FORMULA_WORDS } from './words';

/** Reads what stands inside brackets and between the arguments of a call. */
type ReadInside = (reader: Reader) => Expression;

/** A value: figures, columns and calls joined by + - * /; what brackets hold is read by `inside`. */
export function readOperand(reader: Reader, inside: ReadInside): Expression {
  return arithmetic(reader, ['+', '-'], () => arithmetic(reader, ['*', '/'], () => readSigned(reader, inside)));
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

/** A value without arithmetic, a sign before it or none. */
export function readSigned(reader: Reader, inside: ReadInside): Expression {
  const token = reader.peek();
  if (!isSign(token, '-', '+')) return primary(reader, inside);
  reader.next();
  const of = readSigned(reader, inside);
  return isSign(token, '-') ? { kind: 'negative', of, start: token.start, end: of.end } : of;
}

function primary(reader: Reader, inside: ReadInside): Expression {
  const token = reader.next();
  switch (token.kind) {
    case 'number':
    case 'text':
      return token;
    case 'column':
      return columnOf(token.text, 'row', token.start, token.end);
    case 'word':
      return named(token, reader, inside);
    case 'sign':
      return bracketed(token, reader, inside);
    case 'end':
      throw new FormulaError(FORMULA_WORDS.unfinished, token);
  }
}

function bracketed(token: FormulaToken & { kind: 'sign' }, reader: Reader, inside: ReadInside): Expression {
  if (token.sign !== '(')
    throw new FormulaError(FORMULA_WORDS.unexpected(reader.text.slice(token.start, token.end)), token);
  const held = inside(reader);
  close(reader, token);
  return held;
}

function close(reader: Reader, open: FormulaToken): void {
  const token = reader.next();
  if (!isSign(token, ')')) throw new FormulaError(FORMULA_WORDS.openBracket, token.kind === 'end' ? open : token);
}

function named(token: FormulaToken & { kind: 'word' }, reader: Reader, inside: ReadInside): Expression {
  const reach = REACHES.get(token.word);
  if (reach !== undefined) {
    const column = reader.next();
    if (column.kind !== 'column') throw new FormulaError(FORMULA_WORDS.noColumnBehind(token.word), column);
    return columnOf(column.text, reach, token.start, column.end);
  }
  const name = functionOf(token.word);
  if (name === undefined)
    throw new FormulaError(FORMULA_WORDS.unknownWord(reader.text.slice(token.start, token.end)), token);
  const call = called(name, token, reader, inside);
  return token.word === '非空' ? { kind: 'call', name: 'NOT', args: [call], start: call.start, end: call.end } : call;
}

function called(name: FunctionName, token: FormulaToken, reader: Reader, inside: ReadInside): Expression {
  const open = reader.next();
  if (!isSign(open, '(')) throw new FormulaError(FORMULA_WORDS.noBracketBehind(name), open);
  const args: Expression[] = [];
  if (!isSign(reader.peek(), ')')) {
    args.push(inside(reader));
    while (isSign(reader.peek(), ',')) {
      reader.next();
      args.push(inside(reader));
    }
  }
  const end = reader.peek().end;
  close(reader, open);
  const [least, most] = FUNCTIONS[name].takes;
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
