import { groupedBy } from '../../../workbook';
import type { Token } from '../lexer/tokens';
import { boundBefore } from '../lexer/bounds';
import { perEach } from '../lexer/each';
import { type Quantity, isOfRanks } from '../lexer/quantity';
import { AREA } from '../lexer/areas';
import { BASE_NAMED, SET_AGAINST, MEANS, OVER_TIME, PER_TIME } from '../vocabulary/bases';
import { COLON, LEADS, OPEN_END } from '../vocabulary/leads';
import { THEN_AT_START, periodOf } from '../vocabulary/periods';
import { CELL_WORDS, RATE_NAMED } from '../vocabulary/measures';
import { ARRIVED, NEGATED, type Role, STEP_AT_END, deedOf, isPlannedBy, roleOf } from '../vocabulary/roles';
import { termIn } from '../vocabulary/term';
import { type Here, LONGEST_HEAD, treeWalk } from './clause-tree';
import { type Fact, type FactTable, STRENGTH } from './fact';
import { headingsOf, sectionStrength, sectionWalk } from './headings';
import { coreOf, isCell, isEnumerated, labelIn, rowIn, subjectIn, topicOf, withoutAsides } from './labels';
import { refined } from './refined';

/**
 * The fact table of an even text: one row a figure, each taking from its left neighbour, else from what stands around
 * it, what its own clause lacks.
 */
export function factTable(text: string, raw: readonly Token[]): FactTable {
  const tokens = refined(raw);
  const facts: Fact[] = [];
  const sectionAt = sectionWalk(headingsOf(text));
  const known: KnownWords = { deeds: deedsOfRates(text), cells: cellsOfRows(text) };
  const tree = treeWalk();
  const lastIn = new Map<number, Fact>();
  tokens.forEach((token, at) => {
    const following = tokens[at + 1];
    if (token.kind === 'mark') tree.mark(token.mark, facts.at(-1), following?.kind === 'words');
    if (token.kind === 'words') tree.words(token.text);
    if (token.kind !== 'quantity') return;
    const next = following;
    const { path, title } = sectionAt(token.start);
    const { place, head, since } = tree.here();
    const gap = gapBefore(text, token.start, facts);
    const standing = {
      ...place,
      index: facts.length,
      quantity: token.quantity,
      gap,
      after: next?.kind === 'words' ? next.text : '',
      isOpenEnd: next?.kind === 'words' && OPEN_END.pattern.test(next.text) && tokens[at + 2]?.kind !== 'quantity',
      section: path,
    };
    const fact = rowOf(standing, { title, head, since }, lastIn.get(place.bracket), known);
    lastIn.set(place.bracket, fact);
    facts.push(fact);
    tree.figure();
  });
  return { text, facts };
}

/** 户均补助(按1346户计算)1.8万元: a figure right behind a bracket has its words in front of it. */
function gapBefore(text: string, start: number, facts: readonly Fact[]): string {
  const open = text.charAt(start - 1) === ')' ? text.lastIndexOf('(', start) : start;
  let last = facts.length - 1;
  while (open >= 0 && (facts[last]?.quantity.start ?? 0) > open) last -= 1;
  return text.slice(Math.max(facts[last]?.quantity.end ?? 0, start - LONGEST_GAP), start);
}

/** What stands further before a figure says nothing of it, in characters; a bound keeps reading linear. */
const LONGEST_GAP = 240;

/** Where a figure stands, before its words are understood. */
type FigureStanding = Here['place'] & Pick<Fact, 'index' | 'quantity' | 'gap' | 'after' | 'isOpenEnd' | 'section'>;

/** 合格率 tells that 不合格 is what is left. */
const DENIES = /^[不未没]/;

/** 成功率 tells that 成功 is a deed: what the rates of a text are called after. */
const deedsOfRates = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(RATE_NAMED.pattern)].flatMap(([, deed]) => deed ?? []));

/** Words that a text uses as measures: what its rates are called after, and what recurs in its rows. */
type KnownWords = Readonly<Record<'deeds' | 'cells', ReadonlySet<string>>>;

/** 甲坊:住户418户,描签764册;乙坊:住户396户,…: what stands in front of three figures of rows with a head is no name. */
const cellsOfRows = (text: string): ReadonlySet<string> =>
  new Set(
    [...groupedBy([...text.matchAll(CELL_WORDS.pattern)], ([, words = '']) => words)].flatMap(([words, all]) =>
      all.length >= FEWEST_CELLS ? [words] : [],
    ),
  );

/** Words in front of fewer may be a name. */
const FEWEST_CELLS = 3;
function rowOf(
  place: FigureStanding,
  { title, head, since }: Pick<Here, 'head' | 'since'> & { readonly title: string },
  before: Fact | undefined,
  { deeds, cells }: KnownWords,
): Fact {
  const strength = before
    ? Math.max(since, sectionStrength(before.section, place.section))
    : place.host
      ? STRENGTH.none
      : STRENGTH.section;
  const label = labelOf(place.gap, strength, before);
  const goesOn = before !== undefined && strength <= STRENGTH.segment;
  const isOfMany = place.quantity.dimension === AREA || isEnumerated(place.gap);
  const core = coreOf(label);
  const isDenied = DENIES.test(core) && deeds.has(core.slice(1));
  const learnt = isDenied ? core.slice(1) : deeds.has(core) && goesOn ? core : '';
  const isOfBase = place.quantity.dimension === '%' && BASE_NAMED.pattern.test(label);
  const isArrived = ARRIVED.pattern.exec(label)?.[0] === label && goesOn;
  const isOfHead = head !== '' && cells.has(label);
  const own =
    (isCell(label) && goesOn) || isOfHead || isOfMany || isOfBase || isArrived || learnt !== '' ? '' : subjectIn(label);
  const inherited = isOfMany ? '' : goesOn ? before.subject : (place.host?.subject ?? (head || topicOf(title)));
  const row = goesOn && own === '' ? before.words : (place.host?.words ?? `${title} ${head}`);
  const words = `${row} ${label}`;
  const told = roleInStory(label, place, strength, before);
  // 户均4643元,较上年增加217元: a mean goes on to others, and changes by what is one.
  const isOfMean = goesOn && before.isMean && before.quantity.dimension === place.quantity.dimension;
  const isStep = told === 'growth' && STEP_AT_END.pattern.test(label);
  const isListed = isOfMean && (label === '' || isStep || told === 'earlier');
  const isMean =
    isListed || isQuotient(place.quantity) || (MEANS.pattern.test(label) && !OVER_TIME.pattern.test(label));
  const isStepOn = told === 'other' && goesOn && before.role === 'growth' && STEP_AT_END.pattern.test(label);
  const isInherited = told === 'other' && (label === '' || isStepOn) && goesOn && before.quantity.dimension !== '%';
  const role = isInherited ? before.role : told !== 'other' || learnt === '' ? told : isDenied ? 'rest' : 'done';
  return {
    ...place,
    label,
    words: words.slice(-MOST_WORDS),
    role,
    strength,
    deed: deedOf(label) || learnt || (label === '' && goesOn ? before.deed : ''),
    subject: own || inherited,
    isNamed: own !== '',
    row: rowIn(label) || (goesOn ? before.row : ''),
    period: periodOf(place.gap) || (before && strength < STRENGTH.section ? before.period : ''),
    lead:
      (before && isOfRanks(before.quantity) && strength <= STRENGTH.segment ? 'open' : undefined) ??
      (isLimitInName(place) ? undefined : termIn(LEADS, lastSentenceOf(place.gap))) ??
      (COLON.pattern.test(withoutAsides(place.gap)) ? 'list' : undefined),
    isMean,
    quantity: isMean ? perEach(place.quantity, label, isListed ? before.quantity.each : 0) : place.quantity,
  };
}

/** 高度不足176册: a word of limits in front of a figure that is no limit belongs to its name. */
const isLimitInName = ({ gap, quantity: { bound } }: Pick<Fact, 'gap' | 'quantity'>): boolean =>
  bound === undefined && boundBefore(gap, gap.length) !== undefined;

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

/** The role that words give a figure, by what stands right in front or opens its sentence where they say none. */
function roleInStory(label: string, { gap, after }: FigureStanding, strength: number, before: Fact | undefined): Role {
  const told = roleTold(label, after, strength);
  if (OF_NO_TIME.has(told) && THEN_AT_START.pattern.test(gap)) return 'earlier';
  // 较上年的8970人少1170人: a step from what stands right in front.
  const isStep = strength === STRENGTH.none && before?.role === 'earlier' && STEP_AT_END.pattern.test(label);
  return told === 'other' && isStep ? 'growth' : told;
}

const OF_NO_TIME: ReadonlySet<Role> = new Set<Role>(['other', 'total', 'done']);

/** The role that the words in front of a figure give it, or those behind where nothing is said in front. */
function roleTold(label: string, after: string, strength: number): Role {
  if (isPlannedBy(label, after)) return 'plan';
  // 与4月底的1200户相比: what another figure is set against.
  if (label.endsWith('的') && SET_AGAINST.pattern.exec(after)?.index === 0) return 'earlier';
  const front = label !== '' || strength < STRENGTH.segment;
  const role = roleOf(front ? label : after.replace(SET_AGAINST.pattern, ''));
  // 对13项尚未开工的: what words in front leave open a denied deed right behind the figure tells.
  const denied = role === 'other' ? NEGATED.pattern.exec(after) : null;
  const told = denied && denied.index <= 1 ? 'rest' : role;
  // 9个项目未办理许可,已补办7个: what opens a sentence is no remainder of what was told before, unless 的 refers to it.
  const isOpening = label === '' && strength >= STRENGTH.sentence && !after.slice(0, SHORT_DEED).includes('的');
  return told === 'rest' && isOpening ? 'other' : told;
}

/** 未办理的, 尚未办理手续的: a denied deed in so many characters. */
const SHORT_DEED = 8;

/** A measure is named within a clause of this length. */
const MOST_WORDS = 60;

/** Only the last words in front of a figure lead in its list; a title may do it too. */
const lastSentenceOf = (gap: string): string => {
  const words = withoutAsides(gap);
  const end = words.lastIndexOf('。', words.length - 2);
  return end > 0 && words.length - end < SHORT
    ? words.slice(words.lastIndexOf('。', end - 1) + 1)
    : words.slice(end + 1);
};

/** A sentence this short between two figures is a remark, and the one before it still leads. */
const SHORT = 24;

/** A price by the square metre; 160万吨/日 of capacity are an amount that adds up. */
const isQuotient = ({ dimension }: Quantity): boolean => dimension.includes('/') && !PER_TIME.pattern.test(dimension);
