import type { Random } from '../mutation/random';
import { equation, type Line, type Mention, type Relation } from './letter';
import { mentionOf, quotientMention, rounded, type Hand, type Measure } from './figures';
import type { Land, Matter, Period } from './words';

/** One of the parts of a whole: its name and its figure. */
export interface Share {
  readonly name: string;
  readonly value: number;
}

/** What is true of one matter: what was planned and done at each place, by sorts, and a year before. */
export interface Topic {
  readonly matter: Matter;
  readonly places: readonly { readonly name: string; readonly plan: number; readonly done: number }[];
  readonly sorts: readonly Share[];
  readonly plan: number;
  readonly done: number;
  readonly last: number;
  readonly lastPlan: number;
  readonly planWord: string;
  readonly rateWord: string;
  /** Where each fact was told so far, by its name. */
  readonly told: Map<string, Mention[]>;
  /** Which moves were made, by index. */
  readonly made: Set<number>;
}

/** A letter in the making. */
export interface Draft {
  readonly random: Random;
  readonly hand: Hand;
  readonly land: Land;
  readonly period: Period;
  readonly paragraphs: Line[][];
  readonly relations: Relation[];
  /** Whether matters stand beside each other in a section, so that each must be named. */
  readonly isMixed: boolean;
}

/** True so many times in a hundred. */
export const chance = ({ random }: Draft, percent: number): boolean => random.below(100) < percent;

export const say = ({ paragraphs }: Draft, ...sentences: readonly Line[]): void => {
  const last = paragraphs.at(-1);
  if (last) last.push(...sentences);
  else paragraphs.push([...sentences]);
};

export const newParagraph = ({ paragraphs }: Draft, ...sentences: readonly Line[]): void =>
  void paragraphs.push([...sentences]);

export const relate = ({ relations }: Draft, relation: Relation): void => void relations.push(relation);

export const measureOf = ({ unit, big, decimals }: Matter): Measure => ({ unit, decimals, ...(big && { big }) });

/** A figure of the topic, remembered under a name; where it was told before, both must be the same. */
export function tell(draft: Draft, topic: Topic, name: string, value: number, isBare = false): Mention {
  const mention = mentionOf(value, measureOf(topic.matter), draft.hand, draft.random, isBare);
  const before = topic.told.get(name)?.at(-1);
  topic.told.set(name, [...(topic.told.get(name) ?? []), mention]);
  if (before && !name.includes('/'))
    relate(
      draft,
      equation(
        'restated',
        before.scale === mention.scale ? 'alike' : 'other unit',
        mention,
        [before],
        ([one]) => one ?? 0,
      ),
    );
  return mention;
}

/** Where a fact was told last. */
export const lastTold = ({ told }: Topic, name: string): Mention | undefined => told.get(name)?.at(-1);

export const percentOf = (draft: Draft, share: number, whole: number, after = '%'): Mention =>
  quotientMention((share / whole) * 100, after, draft.hand.rateDecimals, draft.hand);

export const isRatio = ([one, two]: readonly number[]): number => ((one ?? 0) / (two ?? 1)) * 100;
export const isSum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
export const isRest = ([one, ...others]: readonly number[]): number => (one ?? 0) - isSum(others);

/** Adds that a rate is what it is of two figures. */
export const relateRate = (draft: Draft, kind: string, form: string, rate: Mention, of: Mention, base: Mention): void =>
  relate(draft, equation(kind, form, rate, [of, base], isRatio));

const tenth = (value: number, decimals: number): number => rounded(value, decimals);

/** Draws the facts of a matter at the places of a land. */
export function topicOf(matter: Matter, land: Land, random: Random): Topic {
  const isRound = random.below(3) === 0 && matter.size > 900;
  const figure = (share: number): number => {
    const raw = Math.max(matter.decimals ? 1 : 2, matter.size * share);
    return isRound ? Math.max(100, Math.round(raw / 100) * 100) : tenth(raw, matter.decimals);
  };
  const places = land.names.map((name) => {
    const plan = figure((30 + random.below(150)) / 100);
    const done = random.below(9) === 0 ? plan : figure((plan / matter.size) * ((35 + random.below(64)) / 100));
    return { name, plan, done: Math.min(done, random.below(12) === 0 ? done : plan) };
  });
  const total = (values: readonly number[]): number => tenth(isSum(values), matter.decimals);
  const done = total(places.map((one) => one.done));
  const weights = matter.sorts.map(() => 10 + random.below(60));
  let left = done;
  const sorts = matter.sorts.map((name, i) => {
    const share = (done * (weights[i] ?? 1)) / isSum(weights);
    const value =
      i === weights.length - 1 ? left : isRound ? Math.round(share / 100) * 100 : tenth(share, matter.decimals);
    left = tenth(left - value, matter.decimals);
    return { name, value };
  });
  return {
    matter,
    places,
    sorts: sorts.filter(({ value }) => value > 0),
    plan: total(places.map((one) => one.plan)),
    done,
    last: tenth((done * (75 + random.below(45))) / 100, matter.decimals) || 1,
    lastPlan: tenth((done * (125 + random.below(45))) / 100, matter.decimals),
    planWord: random.pick(['年度计划', '年度任务', '目标任务', '全年任务', '年初计划']),
    rateWord: random.pick([`${matter.deed}率`, '完成率', `${matter.deed}率`, '任务完成率']),
    told: new Map(),
    made: new Set(),
  };
}

/** “其中” and what else stands before the parts of a whole. */
export const leadOf = ({ random }: Draft): Line => [
  random.pick(['其中', '其中，', '其中：', '当中，', '具体是：', '包括']),
];

/** The rate's name, with the matter's where others are about. */
export const rateNameOf = (draft: Draft, { matter, rateWord }: Topic): string =>
  draft.isMixed || chance(draft, 30) ? matter.noun + rateWord : rateWord;
