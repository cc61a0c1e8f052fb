import { random as randomFrom } from '../mutation/random';
import { sayAgain, sayChange, sayNested, sayPoints, sayRounds } from './changes';
import { handOf } from './figures';
import { line, type Letter, type Line } from './letter';
import { sayEnds, sayNamed, sayRows } from './places';
import { sayCost, sayMean, sayStates } from './means';
import { newParagraph, say, topicOf, type Draft, type Topic } from './topic';
import { sayOverview, sayPlaces, sayPlan, saySorts } from './totals';
import { landOf, mattersOf, NEUTRAL, PERIODS } from './words';

type Say = (draft: Draft, topic: Topic) => void;

const MOVES: readonly Say[] = [
  sayPlaces,
  saySorts,
  sayRows,
  sayNamed,
  sayEnds,
  sayChange,
  sayPoints,
  sayMean,
  sayRounds,
  sayNested,
  sayCost,
  sayStates,
];

const HEADS = '一二三四五六'.split('');

/** The letter of a seed: the same seed writes the same. */
export function letterOf(seed: number): Letter {
  const random = randomFrom(seed);
  const land = landOf(random);
  const isMixed = random.below(2) === 0;
  const draft: Draft = {
    random,
    hand: handOf(random),
    land,
    period: random.pick(PERIODS),
    paragraphs: [],
    relations: [],
    isMixed,
  };
  const topics = mattersOf(random, 1 + random.below(3)).map((one) => topicOf(one, land, random));
  const head = random.pick(['一、', '（一）', '【】', '']);
  opening(draft, topics);
  if (!isMixed) byTopic(draft, topics, head);
  else byAspect(draft, topics, head);
  closing(draft, topics);
  const paragraphs = draft.paragraphs.filter((sentences) => sentences.flat().length > 0);
  return { paragraphs, relations: draft.relations, indent: random.pick(['', '　　']) };
}

function opening(draft: Draft, topics: readonly Topic[]): void {
  const { random, land, period } = draft;
  const [first] = topics;
  const noun =
    topics.length === 1
      ? (first?.matter.noun ?? '') + (first?.matter.deed ?? '')
      : random.pick(['重点任务', '民生实事', '目标任务']);
  newParagraph(
    draft,
    random.pick([
      line`关于2024年${period.during}${land.whole}${noun}情况的通报`,
      line`${land.name}2024年${period.during}${noun}进展情况`,
      line`${noun}工作简报`,
    ]),
  );
  if (random.below(2) === 0) newParagraph(draft, [`各${land.together}人民政府，有关单位：`]);
  if (random.below(3) > 0) newParagraph(draft, [`现将${land.whole}${noun}有关情况通报如下。`]);
}

/** A head of a section as this letter writes them. */
const headed = (style: string, index: number, words: string): Line | undefined => {
  if (style === '') return undefined;
  const number = HEADS[index] ?? '';
  return [style === '【】' ? `【${words}】` : `${style.replace('一', number)}${words}`];
};

function section(draft: Draft, style: string, index: number, words: string): void {
  const head = headed(style, index, words);
  if (!head) return newParagraph(draft);
  newParagraph(draft, style === '【】' ? head : [...head, draft.random.pick(['', '。'])]);
  if (style !== '【】') newParagraph(draft);
}

/** So many moves for a topic that were not yet made for it. */
const some = ({ random }: Draft, { made }: Topic, many: number): readonly Say[] => {
  const left = MOVES.filter((_, i) => !made.has(i));
  return Array.from({ length: Math.min(many, left.length) }, () => {
    const move = left.splice(random.below(left.length), 1)[0] ?? sayMean;
    made.add(MOVES.indexOf(move));
    return move;
  });
};

const pause = (draft: Draft): void => {
  if (draft.random.below(100) < 20) say(draft, [draft.random.pick(NEUTRAL)]);
  if (draft.random.below(100) < 35) newParagraph(draft);
};

function byTopic(draft: Draft, topics: readonly Topic[], style: string): void {
  topics.forEach((topic, i) => {
    section(draft, style, i, `${topic.matter.noun}${topic.matter.deed}情况`);
    if (draft.random.below(100) < 85) sayOverview(draft, topic);
    for (const move of some(draft, topic, topics.length === 1 ? 6 : 3)) {
      pause(draft);
      move(draft, topic);
    }
  });
}

/** First all plans or overviews, then each aspect for all matters. */
function byAspect(draft: Draft, topics: readonly Topic[], style: string): void {
  section(draft, style, 0, '总体情况');
  for (const topic of topics) {
    if (draft.random.below(100) < 30) sayPlan(draft, topic);
    else sayOverview(draft, topic);
    pause(draft);
  }
  ['主要进展', '分地区情况', '对比分析'].forEach((words, i) => {
    section(draft, style, i + 1, words);
    for (const topic of topics) {
      for (const move of some(draft, topic, topics.length === 1 ? 2 : 1)) {
        move(draft, topic);
        pause(draft);
      }
    }
  });
}

function closing(draft: Draft, topics: readonly Topic[]): void {
  const { random, land } = draft;
  newParagraph(draft, [random.pick(NEUTRAL)]);
  for (const topic of topics) if (random.below(100) < 50) sayAgain(draft, topic);
  if (random.below(2) === 0) {
    newParagraph(draft, [land.office]);
    newParagraph(draft, ['2024年11月8日']);
  }
}
