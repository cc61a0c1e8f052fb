import { equation, line, type Line, type Mention } from './letter';
import { mentionOf } from './figures';
import { listingOf, sayList } from './lists';
import { sayShares } from './shares';
import {
  chance,
  isRest,
  isSum,
  lastTold,
  leadOf,
  measureOf,
  newParagraph,
  percentOf,
  relate,
  relateRate,
  say,
  tell,
  type Draft,
  type Share,
  type Topic,
} from './topic';

/** What was planned, what was done, and its rate, in one sentence or in two with others between. */
export function sayOverview(draft: Draft, topic: Topic): void {
  const { land, period, random } = draft;
  const { planWord } = topic;
  const { noun, deed } = topic.matter;
  const isApart = chance(draft, 40);
  const plan = lastTold(topic, 'plan') ?? (isApart ? sayPlan(draft, topic) : undefined);
  const done = tell(draft, topic, 'done', topic.done);
  const rate = percentOf(draft, topic.done, topic.plan);
  topic.told.set('rate', [rate]);
  const base = plan ?? tell(draft, topic, 'plan', topic.plan);
  const time = random.pick([period.until, period.during]);
  const told: readonly Line[] = plan
    ? [
        line`${time}，${land.whole}已${deed}${noun}${done}，占${planWord}的${rate}。`,
        line`${time}，${land.whole}共${deed}${noun}${done}，${topic.rateWord}${rate}。`,
        line`${land.whole}${time}累计${deed}${done}（${topic.rateWord}${rate}）。`,
        line`${noun}${deed}方面，${time}完成${done}，${topic.rateWord}达${rate}。`,
      ]
    : [
        line`${time}，${land.whole}${planWord}${deed}${noun}${base}，已完成${done}，${topic.rateWord}${rate}。`,
        line`${time}，${land.whole}已${deed}${noun}${done}，占${planWord}${base}的${rate}。`,
        line`${land.whole}应${deed}${noun}${base}，${time}实际${deed}${done}，${topic.rateWord}为${rate}。`,
        line`${time}，${land.whole}${deed}${noun}${done}，完成${planWord}（${base}）的${rate}。`,
      ];
  say(draft, random.pick(told));
  relateRate(draft, 'rate', plan ? 'base apart' : 'base beside', rate, done, base);
  if (chance(draft, 45)) sayRest(draft, topic, done, base);
}

/** The plan alone; a neutral sentence or a paragraph may follow. */
export function sayPlan(draft: Draft, topic: Topic): Mention {
  const { land, random } = draft;
  const { noun, deed } = topic.matter;
  const plan = tell(draft, topic, 'plan', topic.plan);
  say(
    draft,
    random.pick([
      line`今年${land.whole}计划${deed}${noun}${plan}。`,
      line`上级下达我${land.whole.slice(1)}${noun}${deed}任务${plan}。`,
      line`按照年初安排，${land.whole}需${deed}${noun}${plan}，任务已分解到位。`,
      line`${noun}${deed}${topic.planWord}为${plan}。`,
    ]),
  );
  if (chance(draft, 25)) newParagraph(draft);
  return plan;
}

function sayRest(draft: Draft, topic: Topic, done: Mention, plan: Mention): void {
  const { noun, deed } = topic.matter;
  const value = topic.plan - topic.done;
  if (value === 0) return;
  const rest = mentionOf(Number(Math.abs(value).toFixed(1)), measureOf(topic.matter), draft.hand, draft.random);
  const told =
    value < 0
      ? [line`超出计划${rest}。`, line`比计划多${deed}${rest}。`]
      : [
          line`尚有${rest}未${deed}。`,
          line`剩余${rest}正在推进。`,
          line`与${topic.planWord}相比还差${rest}。`,
          line`未${deed}的${noun}还有${rest}，须于年底前全部完成。`,
        ];
  say(draft, draft.random.pick(told));
  if (value > 0) topic.told.set('rest', [rest]);
  const follows = value < 0 ? isRest : (values: readonly number[]) => -isRest(values);
  relate(draft, equation(value < 0 ? 'surplus' : 'rest', 'one', rest, [done, plan], follows));
}

/** The figures of all places, with the whole before them, behind them, or long before. */
export function sayPlaces(draft: Draft, topic: Topic): void {
  const isPlan = chance(draft, 30);
  const shares = topic.places.map(({ name, plan, done }) => ({ name, value: isPlan ? plan : done }));
  const word = isPlan ? '计划' : '';
  const { noun, deed } = topic.matter;
  sayWhole(draft, topic, shares, isPlan ? 'plan' : 'done', 'sum over places', [
    `分地区看，${draft.isMixed ? `${noun}${deed}` : ''}${word || draft.isMixed ? `${word}情况为：` : ''}`,
    `${draft.land.together}${word}${deed}${noun}情况：`,
    `各地${word}${deed}${draft.isMixed ? noun : ''}数：`,
  ]);
}

/** The sorts of what was done. */
export function saySorts(draft: Draft, topic: Topic): void {
  if (topic.sorts.length < 2) return;
  const { deed, noun } = topic.matter;
  const name = draft.isMixed ? noun : '';
  const leads = [`${name}按类型分，`, `从${name}类别看，`, `${deed}的${noun}中，`, `${name}分类别看：`];
  const shares = topic.sorts;
  if (chance(draft, 45)) return sayShares(draft, topic, leads);
  sayWhole(draft, topic, shares, 'done', 'sum over sorts', leads);
}

/** A list and its whole: told in the sentence before it, at its head, behind it, or somewhere before. */
function sayWhole(
  draft: Draft,
  topic: Topic,
  shares: readonly Share[],
  fact: 'plan' | 'done',
  kind: string,
  leads: readonly string[],
): void {
  const { land, random } = draft;
  const { noun, deed } = topic.matter;
  const value = topic[fact];
  const known = lastTold(topic, fact);
  const where = random.pick(known ? ['before', 'head', 'behind', 'known', 'known'] : ['before', 'head', 'behind']);
  const listing = listingOf(draft, topic, shares, fact === 'plan' ? random.pick(['任务', '计划']) : deed);
  const verb = fact === 'plan' ? `计划${deed}` : `共${deed}`;
  let whole = known;
  if (where === 'before' || where === 'head') {
    whole = tell(draft, topic, fact, value);
    const said = line`${land.whole}${verb}${noun}${whole}`;
    if (where === 'head') sayList(draft, [...said, '，', ...leadOf(draft)], listing);
    else {
      say(draft, [...said, '。']);
      sayList(draft, [random.pick([...leads, '其中，'])], listing);
    }
  } else if (where === 'behind') {
    whole = tell(draft, topic, fact, value);
    sayList(draft, [random.pick(leads)], listing, line`，${random.pick(['合计', '共计', '以上合计', '总计'])}${whole}`);
  } else sayList(draft, [random.pick(leads)], listing);
  if (whole) relate(draft, equation(kind, `${listing.form}, whole ${where}`, whole, listing.figures, isSum));
}
