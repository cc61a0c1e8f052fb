import type { Decimal } from '../../../arithmetic';
import type { Span } from '../proof';
import { NUMBERED } from '../vocabulary/names';
import { type Quantity, printedNumber } from './quantity';
import { type Numeral, isCountedOn, isIdiom, isOrdinal, numeralAt, pastNumber } from './read-numeral';
import { withUnit } from './read-quantity';
import { multiplierAt } from './units';
import { type UnitOfHead, ofHead, unitHeads } from './unit-heads';
import { shareInWords } from './worded-shares';

/** A piece of the even text: words, a figure with its unit, or one punctuation mark. */
export type Token =
  | (Span & { readonly kind: 'words'; readonly text: string })
  | (Span & { readonly kind: 'quantity'; readonly quantity: Quantity })
  | (Span & { readonly kind: 'mark'; readonly mark: string });

const MARKS = new Set([...',、;:。()\n']);

/** Cuts an even text into tokens that cover it completely, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Piece[] = [];
  let wordsFrom = 0;
  const unitOf = unitHeads(text);
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at, unitOf);
    if (piece && at > wordsFrom) tokens.push(words(text, wordsFrom, at));
    if (piece) tokens.push(piece);
    at = piece?.end ?? pastNumber(text, at);
    if (piece) wordsFrom = at;
  }
  if (text.length > wordsFrom) tokens.push(words(text, wordsFrom, text.length));
  return withListMembers(text, tokens);
}

/** A token, or a bare number that may turn out to be the member of a list of figures. */
type Piece = Token | BareNumber;
type BareNumber = Span & { readonly kind: 'number'; readonly number: Decimal; readonly multiplier: string };

const words = (text: string, start: number, end: number): Token => ({
  kind: 'words',
  start,
  end,
  text: text.slice(start, end),
});

function pieceAt(text: string, at: number, unitOf: UnitOfHead): Piece | undefined {
  const mark = text.charAt(at);
  if (MARKS.has(mark)) return { kind: 'mark', start: at, end: at + 1, mark };
  const percent = isOrdinal(text, at, at) ? undefined : shareInWords(text, at);
  if (percent) return token(percent);
  const numeral = numeralAt(text, at);
  if (numeral === undefined || isOrdinal(text, at, numeral.end) || isIdiom(text, at, numeral)) return undefined;
  if (isCountedOn(text, at, numeral) || NUMBERED.pattern.test(text.slice(at, numeral.end + 2))) return undefined;
  return token(withUnit(text, at, numeral) ?? ofHead(text, at, numeral, unitOf(at))) ?? bareNumber(text, at, numeral);
}

const token = (quantity: Quantity | undefined): Token | undefined =>
  quantity && { kind: 'quantity', start: quantity.start, end: quantity.end, quantity };

function bareNumber(text: string, at: number, { digits, end, isChinese }: Numeral): Piece | undefined {
  const number = printedNumber(digits);
  const to = end + multiplierAt(text, end).length;
  const isMember =
    !isChinese && number !== undefined && !/^$|[\n。]/.test(text.charAt(at - 1)) && /^[、和及与]/.test(text.charAt(to));
  return isMember ? { kind: 'number', start: at, end: to, number, multiplier: text.slice(end, to) } : undefined;
}

/** A bare number in a list takes the unit of the next figure: 分别为120、80和60套, 3.2万、4.1万和5.3万套. Any other is words. */
function withListMembers(text: string, pieces: readonly Piece[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece && piece.kind !== 'number') tokens.push(piece);
    if (piece?.kind === 'number') tokens.push(memberToken(piece, tokens) ?? words(text, piece.start, piece.end));
  }
  return tokens.reverse();
}

function memberToken(piece: BareNumber, behind: readonly Token[]): Token | undefined {
  const [joint, next] = [behind.at(-1), behind.at(-2)];
  if (next?.kind !== 'quantity' || (joint?.kind === 'words' && joint.text.length > 1)) return undefined;
  const { start, end, number, multiplier } = piece;
  if (multiplier !== '' && !next.quantity.unit.startsWith(multiplier)) return undefined;
  return token({ ...next.quantity, start, end, numeral: { start, end: end - multiplier.length }, number });
}
