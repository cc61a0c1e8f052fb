import { LIST_NUMBER } from '../vocabulary/forms';
import { type Fact, STRENGTH } from './fact';

/** Where a figure stands in the clause tree: under which head, and how strongly parted from the figure before. */
export interface Here {
  readonly place: Pick<Fact, 'paragraph' | 'sentence' | 'clause' | 'segment' | 'bracket' | 'host'>;
  readonly head: string;
  readonly since: number;
}

/** What a walk over the tokens of a text is told, and where it stands. */
export interface TreeWalk {
  readonly mark: (mark: string, last: Fact | undefined, isWorded: boolean) => void;
  readonly words: (text: string) => void;
  readonly figure: () => void;
  readonly here: () => Here;
}

/** Longer words are no head. */
export const LONGEST_HEAD = 20;

/**
 * Walks the clause tree: in which sentence, clause, segment and bracket, under which head, and how strongly parted from
 * the figure before.
 */
export function treeWalk(): TreeWalk {
  const open: Pick<Fact, 'bracket' | 'host'>[] = [];
  const counts = { paragraph: 0, sentence: 0, clause: 0, segment: 0 };
  let [figures, brackets] = [0, 0];
  let hasFigure = false;
  let since: number = STRENGTH.section;
  let head = '';
  let current = '';

  /**
   * A bracket behind a name goes on with the row; one behind a figure, or with words of its own in a segment with a
   * figure, explains that figure.
   */
  const enter = (last: Fact | undefined, isWorded: boolean): void => {
    const isInline = !hasFigure || (current !== '' && !isWorded);
    brackets += 1;
    open.push(isInline ? (open.at(-1) ?? OUTSIDE) : { bracket: brackets, host: last });
  };
  /** Words in front of a colon head what follows in their sentence. */
  const headed = (): void => {
    if (figures === 0 && current.length <= LONGEST_HEAD) head = current.replace(LIST_NUMBER.pattern, '');
    since = Math.max(since, STRENGTH.segment);
    counts.segment += 1;
  };
  const part = (mark: string): void => {
    const strength = STRENGTHS[mark] ?? STRENGTH.sentence;
    since = Math.max(since, strength);
    if (strength >= STRENGTH.segment) counts.segment += 1;
    if (strength >= STRENGTH.clause) counts.clause += 1;
    if (strength < STRENGTH.sentence) return;
    counts.sentence += 1;
    if (mark === '\n') open.length = 0;
    if (mark === '\n') counts.paragraph += 1;
    if (mark === '\n' || figures > 0) head = '';
    figures = 0;
  };
  return {
    mark: (mark, last, isWorded) => {
      if (mark === '(') enter(last, isWorded);
      else if (mark === ')') open.pop();
      else if (mark === ':') headed();
      else part(mark);
      if (mark !== '(' && mark !== ')') hasFigure = false;
      if (mark !== '(') current = '';
    },
    words: (text) => {
      current += text;
    },
    figure: () => {
      since = STRENGTH.none;
      current = '';
      hasFigure = true;
      figures += 1;
    },
    here: () => ({ place: { ...counts, ...(open.at(-1) ?? OUTSIDE) }, head, since }),
  };
}

const OUTSIDE: Pick<Fact, 'bracket' | 'host'> = { bracket: 0, host: undefined };

const STRENGTHS: Readonly<Record<string, number>> = {
  '、': STRENGTH.member,
  ',': STRENGTH.segment,
  ';': STRENGTH.clause,
};
