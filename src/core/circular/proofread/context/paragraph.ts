import type { Span } from '../proof';
import type { Quantity } from '../lexer/quantity';
import type { Token } from '../lexer/tokens';
import { labelOf, withoutAsides } from './label';

/** A figure with the words around it. */
export interface Figure {
  readonly quantity: Quantity;
  /** Its place among the figures of the paragraph. */
  readonly index: number;
  /** The words of its own clause in front of it; the words before an opening bracket belong to the first figure inside. */
  readonly label: string;
  /** Everything between the figure before it (or the paragraph's beginning) and this one, punctuation included, closed brackets left out. */
  readonly gap: string;
  /** The words behind it, up to the next mark or figure. */
  readonly after: string;
  /** The sentence within the paragraph, from zero. */
  readonly sentence: number;
  /** The innermost bracket around it; brackets are compared by identity. */
  readonly bracket: Bracket | undefined;
}

/** A pair of brackets, with the pair around it. */
export interface Bracket {
  readonly around: Bracket | undefined;
}

/** One paragraph: its figures in order, and its even text with offsets into the whole. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly figures: readonly Figure[];
}

/** A line that goes on listing what the line before has summed up. */
const GOES_ON = /^(?:其中|具体|分(?:市|州|县|区|地区|区域)[^,;:。]{0,6}|各(?:市|州|县|地)[^,;:。]{0,6})$/;

/** The paragraphs of a token sequence; each token belongs to one, line ends to none. */
export function paragraphsOf(text: string, tokens: readonly Token[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Token[] = [];
  const close = (): void => {
    if (current.length > 0) paragraphs.push(paragraphOf(text, current));
    current = [];
  };
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const isEnd = token.kind === 'mark' && token.mark === '\n';
    if (isEnd && next?.kind === 'words' && GOES_ON.test(next.text)) current.push({ ...token, mark: '。' });
    else if (isEnd) close();
    else current.push(token);
  });
  close();
  return paragraphs;
}

function paragraphOf(text: string, tokens: readonly Token[]): Paragraph {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return { start, end, text: text.slice(start, end), tokens, figures: figuresOf(text, tokens, start) };
}

const LONGEST_GAP = 240;

function figuresOf(text: string, tokens: readonly Token[], start: number): readonly Figure[] {
  const figures: Figure[] = [];
  const brackets = bracketPairs(tokens);
  let bracket: Bracket | undefined;
  let sentence = 0;
  let gapFrom = start;
  tokens.forEach((token, at) => {
    if (token.kind === 'mark') {
      if (token.mark === '(' && brackets.has(at)) bracket = { around: bracket };
      if (token.mark === ')' && brackets.has(at)) bracket = bracket?.around;
      if (token.mark === '。' && !bracket) sentence += 1;
    }
    if (token.kind !== 'quantity') return;
    const gap = withoutAsides(text.slice(Math.max(gapFrom, token.start - LONGEST_GAP), token.start));
    const next = tokens[at + 1];
    figures.push({
      quantity: token.quantity, index: figures.length, label: labelOf(gap), gap,
      after: next?.kind === 'words' ? next.text : '', sentence, bracket,
    });
    gapFrom = token.end;
  });
  return figures;
}

/** The tokens that are brackets with a partner in the paragraph; an unclosed bracket brackets nothing. */
function bracketPairs(tokens: readonly Token[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark') return;
    if (token.mark === '(') open.push(at);
    const opening = token.mark === ')' ? open.pop() : undefined;
    if (opening !== undefined) paired.add(opening).add(at);
  });
  return paired;
}
