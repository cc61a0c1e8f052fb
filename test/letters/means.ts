import { equation, line } from './letter';
import { countMention, mentionOf, quotientMention } from './figures';
import { chance, isSum, lastTold, percentOf, relate, relateRate, say, type Draft, type Topic } from './topic';
import { tellDone } from './shares';

const isMean = ([whole, many]: readonly number[]): number => (whole ?? 0) / (many ?? 1);

/** A mean by day or by place. */
export function sayMean(draft: Draft, topic: Topic): void {
  const done = lastTold(topic, 'done') ?? tellDone(draft, topic);
  const isDay = chance(draft, 40);
  const count = isDay ? draft.period.days : topic.places.length;
  const many = countMention(count, isDay ? '天' : '个', { ...draft.hand, inChinese: 0 }, draft.random);
  const decimals = topic.done / count < 20 ? 2 : 1;
  const mean = quotientMention(topic.done / count, topic.matter.unit, decimals, draft.hand);
  const { noun, deed } = topic.matter;
  say(
    draft,
    isDay
      ? line`按${many}计算，平均每天${deed}${noun}${mean}。`
      : line`${many}${draft.land.together}平均每个${deed}${draft.isMixed ? noun : ''}${mean}。`,
  );
  relate(draft, equation('mean', isDay ? 'by day' : 'by place', mean, [done, many], isMean));
}

/** What it cost, by whom it was paid, and the cost of each. */
export function sayCost(draft: Draft, topic: Topic): void {
  const { random, hand } = draft;
  const { matter } = topic;
  if (matter.unit === '万元' || matter.decimals > 0) return;
  const done = lastTold(topic, 'done') ?? tellDone(draft, topic);
  const money = { unit: '万元', big: '亿元', decimals: random.pick([0, 1, 2]) };
  const each = random.pick([0.3, 2, 11]) * (1 + random.below(90) / 100);
  const cut = (value: number): number => Number(value.toFixed(money.decimals));
  const first = cut(topic.done * each * (0.3 + random.below(30) / 100));
  const second = cut(topic.done * each * (0.1 + random.below(20) / 100));
  const third = cut(topic.done * each * 0.2);
  const parts = [first, second, third].map((value) => mentionOf(value, money, hand, random));
  const value = cut(first + second + third);
  const whole = mentionOf(value, money, hand, random);
  const [one, two, three] = parts;
  const word = random.pick(['投入资金', '完成投资', '支出']);
  const mean = quotientMention((value / topic.done) * (each < 1 ? 10000 : 1), each < 1 ? '元' : '万元', 2, hand);
  const isMeant = chance(draft, 60);
  const tail = line`平均每${matter.unit}${mean}`;
  const isBehind = chance(draft, 40);
  const head = line`${word}${whole}${isMeant && !isBehind ? line`，${tail}` : []}`;
  const list = line`中央${one ?? ''}、省级${two ?? ''}、自筹${three ?? ''}`;
  say(draft, line`${matter.noun}${matter.deed}累计${head}，其中${list}。`);
  if (isMeant && isBehind) say(draft, line`${tail}。`);
  relate(draft, equation('sum of money', 'beside', whole, parts, isSum));
  const factor = each < 1 ? 10000 : 1;
  if (isMeant)
    relate(
      draft,
      equation('mean', isBehind ? 'cost, behind' : 'cost', mean, [whole, done], (of) => isMean(of) * factor),
    );
  if (one && chance(draft, 40)) {
    const share = percentOf(draft, first, value);
    say(draft, line`中央资金占${share}。`);
    relateRate(draft, 'share', 'of money', share, one, whole);
  }
}

/** How many places have done all, more than half, or less: counts that add up to all places. */
export function sayStates(draft: Draft, topic: Topic): void {
  const rates = topic.places.map(({ plan, done }) => done / plan);
  const counts = [
    rates.filter((one) => one >= 0.8).length,
    rates.filter((one) => one >= 0.5 && one < 0.8).length,
    rates.filter((one) => one < 0.5).length,
  ];
  if (counts.some((one) => one === 0)) return;
  const { together } = draft.land;
  const figures = counts.map((value) => countMention(value, '个', draft.hand, draft.random));
  const whole = countMention(rates.length, '个', draft.hand, draft.random);
  const [most, half, few] = figures;
  const { noun, deed } = topic.matter;
  say(
    draft,
    draft.random.pick([
      line`${whole}${together}中，${noun}${topic.rateWord}80%以上的${most ?? ''}，50%至80%的${half ?? ''}，不足50%的${few ?? ''}。`,
      line`从${noun}${deed}进度看，${whole}${together}中较快的${most ?? ''}、一般的${half ?? ''}、较慢的${few ?? ''}。`,
    ]),
  );
  relate(draft, equation('sum of counts', 'states', whole, figures, isSum));
}
