import { joined, line, type Line, type Mention } from './letter';
import { mentionOf } from './figures';
import { chance, measureOf, newParagraph, say, type Draft, type Share, type Topic } from './topic';

/** A list of names with figures as it is printed: in a sentence, or as paragraphs of its own. */
export interface Listing {
  readonly form: string;
  readonly figures: readonly Mention[];
  /** What stands in a sentence; without a full stop. */
  readonly inline?: Line;
  /** What stands in paragraphs. */
  readonly lines?: readonly Line[];
}

type Make = (draft: Draft, topic: Topic, shares: readonly Share[], deed: string) => Listing;

const figuresOf = (draft: Draft, topic: Topic, shares: readonly Share[], isBare = false): readonly Mention[] =>
  shares.map(({ value }) => mentionOf(value, measureOf(topic.matter), draft.hand, draft.random, isBare));

const named = (shares: readonly Share[], figures: readonly Mention[], sign = ''): readonly Line[] =>
  shares.map(({ name }, i) => line`${name}${sign}${figures[i] ?? ''}`);

const behindNames =
  (sign: string): Make =>
  (draft, topic, shares, deed) => {
    const figures = figuresOf(draft, topic, shares);
    const word = sign !== '、' && chance(draft, 40) ? deed : '';
    const last = sign === '、' && chance(draft, 30) ? '和' : sign;
    return { form: `name figure ${sign}`, figures, inline: joined(named(shares, figures, word), sign, last) };
  };

const inBrackets: Make = (draft, topic, shares) => {
  const figures = figuresOf(draft, topic, shares);
  return {
    form: 'name (figure)',
    figures,
    inline: joined(
      shares.map(({ name }, i) => line`${name}（${figures[i] ?? ''}）`),
      '、',
    ),
  };
};

const respectively: Make = (draft, topic, shares, deed) => {
  const isBare = chance(draft, 40);
  const figures = shares.map(({ value }, i) =>
    mentionOf(
      value,
      measureOf(topic.matter),
      isBare ? { ...draft.hand, inBig: 0 } : draft.hand,
      draft.random,
      isBare && i < shares.length - 1,
    ),
  );
  const names = joined(
    shares.map(({ name }) => [name]),
    '、',
  );
  const list = joined(
    figures.map((one) => [one]),
    '、',
    chance(draft, 50) ? '和' : '、',
  );
  const word = draft.random.pick(['分别为', '分别', '分别是', '依次为']);
  return {
    form: isBare ? 'respectively, unit once' : 'respectively',
    figures,
    inline: line`${names}${word}${word === '分别' ? deed : ''}${list}`,
  };
};

const underHead: Make = (draft, topic, shares) => {
  const figures = figuresOf(draft, topic, shares, true);
  const sign = draft.random.pick(['，', '、', '；']);
  return {
    form: 'head with unit',
    figures,
    inline: line`（单位：${topic.matter.unit}）：${joined(named(shares, figures, draft.random.pick(['', ' '])), sign)}`,
  };
};

const inLines: Make = (draft, topic, shares) => {
  const figures = figuresOf(draft, topic, shares);
  const mark = draft.random.pick(['', '（N）', 'N．', '——', '● ']);
  const sign = draft.random.pick(['：', '', '：', ' ']);
  const end = draft.random.pick(['；', '。', '']);
  return {
    form: `lines ${mark === '' ? 'plain' : 'bulleted'}`,
    figures,
    lines: named(shares, figures, sign).map((one, i) => [
      mark.replace('N', String(i + 1)),
      ...one,
      i === shares.length - 1 && end === '；' ? '。' : end,
    ]),
  };
};

const inSentences: Make = (draft, topic, shares, deed) => {
  const figures = figuresOf(draft, topic, shares);
  const { noun } = topic.matter;
  return {
    form: 'sentences',
    figures,
    inline: joined(
      shares.map(({ name }, i) => line`${name}${deed}${i === 0 ? noun : ''}${figures[i] ?? ''}`),
      '。',
    ),
  };
};

const LISTS: readonly Make[] = [
  behindNames('、'),
  behindNames('，'),
  behindNames('；'),
  inBrackets,
  respectively,
  underHead,
  inLines,
  inSentences,
];

/** A list of the shares in one of its forms; `deed` is what is said of each. */
export const listingOf: Make = (draft, topic, shares, deed) => draft.random.pick(LISTS)(draft, topic, shares, deed);

/** Writes a list behind what leads to it; `ending` closes it where it stands in a sentence. */
export function sayList(draft: Draft, lead: Line, listing: Listing, ending: Line = []): void {
  const isHead = listing.form === 'head with unit';
  const bare = [...lead.slice(0, -1), String(lead.at(-1) ?? '').replace(/[，：]?$/u, '')];
  if (listing.inline) say(draft, [...(isHead ? bare : lead), ...listing.inline, ...ending, '。']);
  else {
    say(draft, [...bare, '：']);
    for (const one of listing.lines ?? []) newParagraph(draft, one);
    newParagraph(draft);
    if (ending.length > 0)
      say(draft, [...ending.map((one, i) => (i === 0 ? String(one).replace(/^，/u, '') : one)), '。']);
  }
}
