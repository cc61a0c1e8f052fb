import type { Token } from '../lexer/tokens';
import { AREA } from '../lexer/units';

/** What stands between two commas or stops of one bracket level, with the brackets that open inside it. */
export interface Segment {
  /** The mark in front: 、 , ; : 。 or ( for the first in a bracket, empty for the first of a paragraph. */
  readonly mark: string;
  readonly tokens: readonly Token[];
  /** The contents of the brackets inside, in order. */
  readonly brackets: readonly (readonly Segment[])[];
}

interface Open {
  mark: string;
  tokens: Token[];
  brackets: (readonly Segment[])[];
  readonly done: Segment[];
}

const opened = (mark: string): Open => ({ mark, tokens: [], brackets: [], done: [] });

const JOINT = /^(?:以及|和|及|与)(?=.{2})/;

/** After 长春市、辽源市2个市县 a 和 begins another list. */
const isCount = (token: Token | undefined): boolean => token?.kind === 'quantity' && token.quantity.dimension === AREA;

/** Cuts the tokens of a paragraph into segments; a closing bracket without an opening one is a mark like any other. */
export function segmentsOf(tokens: readonly Token[]): readonly Segment[] {
  const stack: Open[] = [opened('')];
  const close = (level: Open, mark: string): void => {
    if (level.tokens.length > 0 || level.brackets.length > 0) level.done.push({ mark: level.mark, tokens: level.tokens, brackets: level.brackets });
    Object.assign(level, { mark, tokens: [], brackets: [] });
  };
  const leave = (): void => {
    const inner = stack.pop();
    if (!inner) return;
    close(inner, '');
    stack.at(-1)?.brackets.push(inner.done);
  };
  for (const token of tokens) {
    const level = stack.at(-1) ?? opened('');
    const joint = token.kind === 'words' && isCount(level.tokens.at(-1)) ? JOINT.exec(token.text)?.[0] : undefined;
    if (token.kind === 'words' && joint !== undefined) {
      close(level, '和');
      level.tokens.push({ ...token, start: token.start + joint.length, text: token.text.slice(joint.length) });
    } else if (token.kind !== 'mark') level.tokens.push(token);
    else if (token.mark === '(') stack.push(opened('('));
    else if (token.mark === ')' && stack.length > 1) leave();
    else close(level, token.mark);
  }
  while (stack.length > 1) leave();
  const [root] = stack;
  if (root) close(root, '');
  return root?.done ?? [];
}

/** The sequences of segments of a paragraph: its own, and that of every bracket. */
export function sequencesOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const all: (readonly Segment[])[] = [segments];
  for (let at = 0; at < all.length; at += 1) for (const { brackets } of all[at] ?? []) for (const inner of brackets) all.push(inner);
  return all;
}
