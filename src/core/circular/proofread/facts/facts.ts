import type { Token } from '../lexer/tokens';
import type { Quantity } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { MEANS } from '../vocabulary/bases';
import { STATE_BEGINS } from '../vocabulary/forms';
import { COLON, LEADS } from '../vocabulary/leads';
import { periodOf } from '../vocabulary/periods';
import { PLAN_AT_END, deedOf, roleOf } from '../vocabulary/roles';
import { termIn } from '../vocabulary/term';
import { type Fact, type FactTable, STRENGTH } from './fact';
import { headingsOf, sectionStrength, sectionWalk } from './headings';
import { isCell, isEnumerated, labelIn, rowIn, subjectIn, topicOf, withoutAsides } from './labels';

/**
 * The fact table of an even text: one row a figure, each taking from its left neighbour, else from what stands around
 * it, what its own clause lacks.
 */
export function factTable(text: string, raw: readonly Token[]): FactTable {
  const tokens = refined(counted(raw));
  const facts: Fact[] = [];
  const sectionAt = sectionWalk(headingsOf(text));
  const tree = treeWalk();
  const lastIn = new Map<number, Fact>();
  tokens.forEach((token, at) => {
    const following = tokens[at + 1];
    if (token.kind === 'mark') tree.mark(token.mark, facts.at(-1), following?.kind === 'words');
    if (token.kind === 'words') tree.words(token.text);
    if (token.kind !== 'quantity') return;
    const next = following;
    const { path, title } = sectionAt(token.start);
    const gap = text.slice(Math.max(facts.at(-1)?.quantity.end ?? 0, token.start - LONGEST_GAP), token.start);
    const here = tree.here();
    const place = {
      index: facts.length,
      quantity: token.quantity,
      gap,
      after: next?.kind === 'words' ? next.text : '',
      section: path,
      title,
      ...here,
    };
    const fact = rowOf(place, lastIn.get(here.bracket));
    lastIn.set(here.bracket, fact);
    facts.push(fact);
    tree.figure();
  });
  return { text, facts };
}

/** 86个县中,61个已完成: a bare 个 counts what was last counted in its sentence, as long as it is not more. */
function counted(tokens: readonly Token[]): readonly Token[] {
  let whole: Quantity | undefined;
  return tokens.map((token, at) => {
    if (token.kind === 'mark' && ENDS_SENTENCE.has(token.mark)) whole = undefined;
    if (token.kind !== 'quantity') return token;
    const { quantity } = token;
    const isNamed = quantity.dimension.startsWith('个') && quantity.dimension.length > 1;
    if (isNamed && quantity.power === 0 && !quantity.bound) whole = quantity;
    const next = tokens[at + 1];
    const isBare = quantity.dimension === '个' && (next?.kind !== 'words' || STATE_BEGINS.pattern.test(next.text));
    if (!isBare || !whole || quantity.number.decimals > 0 || quantity.number.units > whole.number.units) return token;
    return { ...token, quantity: { ...quantity, dimension: whole.dimension } };
  });
}

const ENDS_SENTENCE: ReadonlySet<string> = new Set(['。', '\n']);

const BESIDE = 6;
const FINEST = 2;

/** A whole number of 万 or 亿 among finer figures of its kind is as fine as they are: 3亿元 beside 2.15亿元. */
function refined(tokens: readonly Token[]): readonly Token[] {
  const quantities = tokens.flatMap((token) => (token.kind === 'quantity' ? [token.quantity] : []));
  let at = -1;
  return tokens.map((token) => {
    if (token.kind !== 'quantity') return token;
    at += 1;
    const { number, power, dimension, bound } = token.quantity;
    if (number.decimals > 0 || power < 4 || bound) return token;
    const near = quantities
      .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
      .filter((each) => each.dimension === dimension && each.power === power);
    const fineness = Math.min(FINEST, Math.max(...near.map((each) => each.number.decimals)));
    return fineness === 0 ? token : { ...token, quantity: { ...token.quantity, fineness } };
  });
}

const LONGEST_GAP = 240;

/** Where a figure stands, before its words are understood. */
interface Standing extends Pick<
  Fact,
  | 'index'
  | 'quantity'
  | 'gap'
  | 'after'
  | 'section'
  | 'paragraph'
  | 'sentence'
  | 'clause'
  | 'segment'
  | 'bracket'
  | 'host'
> {
  readonly title: string;
  readonly head: string;
  readonly since: number;
}

function rowOf({ title, head, since, ...place }: Standing, before: Fact | undefined): Fact {
  const strength = before
    ? Math.max(since, sectionStrength(before.section, place.section))
    : place.host
      ? STRENGTH.none
      : STRENGTH.section;
  const label = labelOf(place.gap, strength, before);
  const goesOn = before !== undefined && strength <= STRENGTH.segment;
  const isOfMany = place.quantity.dimension === AREA || isEnumerated(place.gap);
  const own = (isCell(label) && goesOn) || isOfMany ? '' : subjectIn(label);
  const inherited = isOfMany ? '' : goesOn ? before.subject : (place.host?.subject ?? (head || topicOf(title)));
  const row = goesOn && own === '' ? before.words : (place.host?.words ?? `${title} ${head}`);
  const words = `${row} ${label}`;
  const told = isFulfilled(label, place.after)
    ? 'plan'
    : roleOf(label === '' && strength >= STRENGTH.segment ? place.after : label);
  const role = told === 'other' && label === '' && goesOn && before.quantity.dimension !== '%' ? before.role : told;
  return {
    ...place,
    label,
    words: words.slice(-MOST_WORDS),
    role,
    strength,
    deed: deedOf(label) || (label === '' && goesOn ? before.deed : ''),
    subject: own || inherited,
    isNamed: own !== '',
    row: rowIn(label) || (goesOn ? before.row : ''),
    period: periodOf(place.gap) || (before && strength < STRENGTH.section ? before.period : ''),
    lead:
      termIn(LEADS, lastSentenceOf(place.gap)) ?? (COLON.pattern.test(withoutAsides(place.gap)) ? 'list' : undefined),
    isMean: MEANS.pattern.test(label),
  };
}

/** 其余七区共3500万元: a count right in front of a figure belongs to the words of that figure. */
function labelOf(gap: string, strength: number, before: Fact | undefined): string {
  const label = labelIn(gap);
  const isCounted =
    before !== undefined &&
    strength === STRENGTH.none &&
    gap.length <= LONGEST_HEAD &&
    before.quantity.dimension === AREA &&
    !isEnumerated(before.gap);
  return isCounted && subjectIn(label) === '' ? before.label + label : label;
}

/** 完成目标120万人的62.2%: what is fulfilled to a part is the plan. */
const isFulfilled = (label: string, after: string): boolean =>
  after.startsWith('的') && PLAN_AT_END.pattern.test(label);

const MOST_WORDS = 60;

/** Only the last words in front of a figure lead in its list; a title may do it too. */
const lastSentenceOf = (gap: string): string => {
  const words = withoutAsides(gap);
  const end = words.lastIndexOf('。', words.length - 2);
  return end > 0 && words.length - end < SHORT
    ? words.slice(words.lastIndexOf('。', end - 1) + 1)
    : words.slice(end + 1);
};

const SHORT = 24;

type Here = Pick<Standing, 'paragraph' | 'sentence' | 'clause' | 'segment' | 'bracket' | 'host' | 'head' | 'since'>;

interface TreeWalk {
  readonly mark: (mark: string, last: Fact | undefined, isWorded: boolean) => void;
  readonly words: (text: string) => void;
  readonly figure: () => void;
  readonly here: () => Here;
}

const LONGEST_HEAD = 20;

/**
 * Walks the clause tree: in which sentence, clause, segment and bracket, under which head, and how strongly parted from
 * the figure before.
 */
function treeWalk(): TreeWalk {
  const open: Pick<Here, 'bracket' | 'host'>[] = [];
  const counts = { paragraph: 0, sentence: 0, clause: 0, segment: 0, figures: 0, brackets: 0 };
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
    counts.brackets += 1;
    open.push(isInline ? (open.at(-1) ?? { bracket: 0, host: undefined }) : { bracket: counts.brackets, host: last });
  };
  /** Words in front of a colon head what follows in their sentence. */
  const headed = (): void => {
    if (counts.figures === 0 && current.length <= LONGEST_HEAD) head = current;
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
    if (mark === '\n' || counts.figures > 0) head = '';
    counts.figures = 0;
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
      counts.figures += 1;
    },
    here: () => ({ ...counts, head, since, bracket: open.at(-1)?.bracket ?? 0, host: open.at(-1)?.host }),
  };
}

const STRENGTHS: Readonly<Record<string, number>> = {
  '、': STRENGTH.member,
  ',': STRENGTH.segment,
  ';': STRENGTH.clause,
};
