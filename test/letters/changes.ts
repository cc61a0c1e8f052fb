import { equation, joined, line, type Line, type Mention } from './letter';
import { countMention, mentionOf, quotientMention } from './figures';
import {
  chance,
  isRest,
  isSum,
  lastTold,
  measureOf,
  newParagraph,
  percentOf,
  rateNameOf,
  relate,
  say,
  tell,
  type Draft,
  type Topic,
} from './topic';

const isGrowth = ([now, before]: readonly number[]): number => Math.abs((now ?? 0) / (before ?? 1) - 1) * 100;
const isChange = (values: readonly number[]): number => Math.abs(isRest(values));

/** What was done against a year before: the figure of then, the difference, the growth. */
export function sayChange(draft: Draft, topic: Topic): void {
  const { random, period, hand } = draft;
  const { noun, deed } = topic.matter;
  if (topic.done === topic.last) return;
  const measure = measureOf(topic.matter);
  const known = chance(draft, 40) ? lastTold(topic, 'done') : undefined;
  const now = known ?? tell(draft, topic, 'done', topic.done);
  const before = mentionOf(topic.last, measure, hand, random);
  const by = mentionOf(Number(Math.abs(topic.done - topic.last).toFixed(1)), measure, hand, random);
  const isMore = topic.done > topic.last;
  const rate = quotientMention(Math.abs(topic.done / topic.last - 1) * 100, '%', hand.rateDecimals, hand);
  const [more, up] = isMore ? [random.pick(['增加', '多']), '增长'] : [random.pick(['减少', '少']), '下降'];
  const head = known ? line`` : line`${period.during}${draft.land.whole}${deed}${noun}${now}，`;
  const [form, said]: readonly [string, Line] = random.pick([
    ['base and rate', line`${head}${period.before}为${before}，同比${up}${rate}。`],
    ['base and difference', line`${head}比${period.before}的${before}${more}${by}。`],
    ['all', line`${head}较${period.before}的${before}${more}${by}，${up}${rate}。`],
    ['brackets', line`${head}同比${up}${rate}（${period.before}${before}）。`],
    ['base apart', line`${head}比${period.before}${more}${by}，${up}${rate}。`],
  ] as const);
  if (form === 'base apart') say(draft, line`${period.before}，${draft.land.whole}${deed}${noun}${before}。`);
  if (known && form !== 'base apart') say(draft, [`${noun}${deed}数`, ...said]);
  else if (known) say(draft, ['今年', ...said]);
  else say(draft, said);
  const place = known ? `${form}, now known` : form;
  if (said.includes(rate)) relate(draft, equation('growth', place, rate, [now, before], isGrowth));
  if (said.includes(by)) relate(draft, equation('difference', place, by, [now, before], isChange));
}

/** The rate against that of a year before, in points. */
export function sayPoints(draft: Draft, topic: Topic): void {
  const { random, period, hand } = draft;
  const [known] = topic.told.get('rate') ?? [];
  const rate = known && chance(draft, 50) ? known : percentOf(draft, topic.done, topic.plan);
  const before = quotientMention((topic.last / topic.lastPlan) * 100, '%', hand.rateDecimals, hand);
  const gap = rate.value - before.value;
  if (Math.abs(gap) < 0.05) return;
  const points = quotientMention(Math.abs(gap), '个百分点', hand.rateDecimals, hand);
  const word = gap > 0 ? random.pick(['提高', '上升']) : random.pick(['下降', '回落']);
  const isKnown = rate === known;
  const now = isKnown ? line`${rateNameOf(draft, topic)}` : line`${topic.matter.noun}${topic.rateWord}${rate}，`;
  const said = [
    line`${now}较${period.before}的${before}${word}${points}。`,
    line`${now}比${period.before}（${before}）${word}${points}。`,
  ];
  if (!isKnown) said.push(line`${period.before}${topic.rateWord}为${before}，今年为${rate}，${word}${points}。`);
  say(draft, random.pick(said));
  relate(draft, equation('points', isKnown ? 'now known' : 'both beside', points, [rate, before], isChange));
  if (!isKnown && known)
    relate(
      draft,
      equation('restated', 'rate', rate, [known], ([one]) => one ?? 0),
    );
}

/** What was done in rounds, each with its own plan, figure and rest: sums over sections, item by item. */
export function sayRounds(draft: Draft, topic: Topic): void {
  const { random, hand } = draft;
  const measure = measureOf(topic.matter);
  const { noun, deed, decimals } = topic.matter;
  const cut = (whole: number): readonly number[] => {
    const first = Number((whole * (0.2 + random.below(30) / 100)).toFixed(decimals));
    const second = Number(((whole - first) * (0.3 + random.below(40) / 100)).toFixed(decimals));
    return [first, second, Number((whole - first - second).toFixed(decimals))];
  };
  const plans = cut(topic.plan);
  const dones = plans.map((plan) => Number(((plan * topic.done) / topic.plan).toFixed(decimals)));
  dones[2] = Number((topic.done - (dones[0] ?? 0) - (dones[1] ?? 0)).toFixed(decimals));
  const names = random.pick([
    ['第一批', '第二批', '第三批'],
    ['东片', '中片', '西片'],
    ['一期', '二期', '三期'],
  ]);
  const [planMentions, doneMentions] = [plans, dones].map((all) =>
    all.map((one) => mentionOf(one, measure, hand, random)),
  );
  const planWhole = mentionOf(topic.plan, measure, hand, random);
  const doneWhole = mentionOf(topic.done, measure, hand, random);
  const form = random.pick(['clauses', 'paragraphs', 'headed paragraphs']);
  const lead = line`${noun}分${countMention(3, names[0]?.startsWith('第') ? '批' : '部分', hand, random)}实施`;
  const isBehind = chance(draft, 40);
  const whole = line`共安排${planWhole}，已${deed}${doneWhole}`;
  say(draft, isBehind ? line`${lead}。` : line`${lead}，${whole}。`);
  const each = names.map((name, i): Line => {
    const [plan, figure] = [planMentions?.[i] ?? '', doneMentions?.[i] ?? ''];
    return line`${name}${form === 'headed paragraphs' ? '。' : ''}安排${plan}，已${deed}${figure}`;
  });
  if (form === 'clauses') say(draft, line`${joined(each, '；')}。`);
  else {
    each.forEach((one, i) => newParagraph(draft, [`（${'一二三'[i] ?? ''}）`, ...one, '。']));
    newParagraph(draft);
  }
  if (isBehind) say(draft, line`${names.length === 3 ? '三' : ''}${names[0]?.slice(-1) ?? ''}合计${whole.slice(1)}。`);
  const place = `${form}, whole ${isBehind ? 'behind' : 'before'}`;
  relate(draft, equation('sum over rounds', place, planWhole, planMentions ?? [], isSum));
  relate(draft, equation('sum over rounds', place, doneWhole, doneMentions ?? [], isSum));
}

/** What was told is told once more, near the end. */
export function sayAgain(draft: Draft, topic: Topic): void {
  const { random, land } = draft;
  const { noun, deed } = topic.matter;
  const again = (name: 'plan' | 'done' | 'rest', value: number): Mention => tell(draft, topic, name, value);
  const rest = lastTold(topic, 'rest');
  const kinds: ((() => Line) | undefined)[] = [
    lastTold(topic, 'done') &&
      (() => line`对已${deed}的${again('done', topic.done)}${noun}，要逐一建立台账，落实管护责任。`),
    rest && (() => line`对未${deed}的${again('rest', rest.value)}${noun}，要逐项明确责任人和时限。`),
    lastTold(topic, 'plan') &&
      (() => line`要紧盯${land.whole}${deed}${noun}${again('plan', topic.plan)}的目标不放松，确保如期完成。`),
  ];
  const possible = kinds.filter((one) => one !== undefined);
  if (possible.length > 0) say(draft, random.pick(possible)());
}

/** The parts of one part, in brackets behind it. */
export function sayNested(draft: Draft, topic: Topic): void {
  const { random, hand } = draft;
  const measure = measureOf(topic.matter);
  const { noun, deed, decimals } = topic.matter;
  const [one, two, three] = [...topic.places].sort((first, other) => other.done - first.done);
  if (!one || !two || !three) return;
  const words = random.pick([
    ['城区', '乡村'],
    ['新增', '存量'],
    ['示范', '一般'],
  ] as const);
  const each = [one, two, three].map((place) => {
    const first = Number((place.done * (0.2 + random.below(60) / 100)).toFixed(decimals));
    const whole = mentionOf(place.done, measure, hand, random);
    const parts = [first, Number((place.done - first).toFixed(decimals))].map((value) =>
      mentionOf(value, measure, hand, random),
    );
    const said = random.pick([
      line`${place.name}${whole}（${words[0]}${parts[0] ?? ''}、${words[1]}${parts[1] ?? ''}）`,
      line`${place.name}${whole}（其中${words[0]}${parts[0] ?? ''}，${words[1]}${parts[1] ?? ''}）`,
    ]);
    relate(draft, equation('parts of a part', 'brackets', whole, parts, isSum));
    return said;
  });
  say(draft, line`${deed}${noun}较多的有：${joined(each, chance(draft, 50) ? '；' : '、')}。`);
}
