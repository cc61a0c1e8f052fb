import { equation, joined, line, type Line, type Mention } from './letter';
import { countMention, mentionOf, quotientMention, type Measure } from './figures';
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
  relateRate,
  say,
  tell,
  type Draft,
  type Topic,
} from './topic';

/** A row of a table or of sentences: a place with its plan, what was done, and the rate. */
interface PlaceRow {
  readonly name: string;
  readonly plan: Mention;
  readonly done: Mention;
  readonly rate: Mention;
}

const measured = (topic: Topic, isBare: boolean): Measure =>
  isBare ? { unit: '', decimals: topic.matter.decimals } : measureOf(topic.matter);

function rowsOf(draft: Draft, topic: Topic, isBare: boolean): readonly PlaceRow[] {
  return topic.places.map(({ name, plan, done }) => ({
    name,
    plan: mentionOf(plan, measured(topic, isBare), draft.hand, draft.random),
    done: mentionOf(done, measured(topic, isBare), draft.hand, draft.random),
    rate: percentOf(draft, done, plan),
  }));
}

/** Plan, figure and rate of every place: as clauses, sentences, lines, or a table whose heads alone say what they are. */
export function sayRows(draft: Draft, topic: Topic): void {
  const form = draft.random.pick(['clauses', 'sentences', 'lines', 'bars', 'spaces', 'rates only']);
  if (form === 'bars' || form === 'spaces') return sayTable(draft, topic, form);
  const rows = rowsOf(draft, topic, false);
  if (form === 'rates only') return sayRates(draft, topic, rows);
  const { noun, deed } = topic.matter;
  const isBracket = chance(draft, 30);
  const each = rows.map(({ name, plan, done, rate }): Line => {
    if (isBracket) return line`${name}计划${plan}、${deed}${done}（${topic.rateWord}${rate}）`;
    return line`${name}计划${plan}，${deed}${done}，${topic.rateWord}${rate}`;
  });
  const lead = draft.random.pick([
    `${draft.land.together}进展情况如下：`,
    `分地区${noun}${deed}情况：`,
    '各地具体情况为：',
  ]);
  if (form === 'lines') {
    say(draft, [lead]);
    for (const one of each) newParagraph(draft, [...one, draft.random.pick(['；', '。'])]);
    newParagraph(draft);
  } else say(draft, line`${lead}${joined(each, form === 'clauses' ? '；' : '。')}。`);
  relateRows(draft, topic, rows, form);
}

function relateRows(draft: Draft, topic: Topic, rows: readonly PlaceRow[], form: string): void {
  for (const { plan, done, rate } of rows) relateRate(draft, 'rate of a place', form, rate, done, plan);
  for (const fact of ['plan', 'done'] as const) {
    const whole = lastTold(topic, fact);
    const parts = rows.map((one) => one[fact]);
    if (whole) relate(draft, equation('sum over rows', form, whole, parts, isSum));
  }
  topic.told.set(
    'rates',
    rows.map(({ rate }) => rate),
  );
}

/** Heads in one line, then a line for each place; the whole stands last, or nowhere. */
function sayTable(draft: Draft, topic: Topic, form: string): void {
  const sign = form === 'bars' ? '|' : draft.random.pick(['  ', '\t']);
  const { noun, deed, unit } = topic.matter;
  const rows = rowsOf(draft, topic, true);
  newParagraph(draft, [`各地${noun}${deed}情况（单位：${unit}、%）`]);
  newParagraph(draft, [['地区', '计划', deed, topic.rateWord].join(sign)]);
  const bare = (rate: Mention): Mention => ({ ...rate, after: draft.hand.isTrimmed ? '' : '%' });
  const shown = rows.map((row) => ({ ...row, rate: bare(row.rate) }));
  for (const { name, plan, done, rate } of shown) newParagraph(draft, joined([[name], [plan], [done], [rate]], sign));
  if (chance(draft, 60)) {
    const plan = tell(draft, topic, 'plan', topic.plan, true);
    const done = tell(draft, topic, 'done', topic.done, true);
    const rate = bare(percentOf(draft, topic.done, topic.plan));
    newParagraph(draft, joined([['合计'], [plan], [done], [rate]], sign));
    relateRate(draft, 'rate of a place', `${form}, last line`, rate, done, plan);
  }
  newParagraph(draft);
  relateRows(draft, topic, shown, form);
}

/** The rates alone, from the highest down: a ranking. */
function sayRates(draft: Draft, topic: Topic, rows: readonly PlaceRow[]): void {
  const rateName = rateNameOf(draft, topic);
  const order = [...rows].sort((one, other) => other.rate.value - one.rate.value);
  const lead = draft.random.pick([
    `按${rateName}由高到低排列，依次为`,
    `${rateName}排名依次是：`,
    `从${rateName}看，由高到低依次为：`,
  ]);
  const isBracket = chance(draft, 40);
  const each = order.map(({ name, rate }) => (isBracket ? line`${name}（${rate}）` : line`${name}${rate}`));
  say(draft, line`${lead}${joined(each, '、')}。`);
  const holds = (valueOf: (mention: Mention) => number): boolean =>
    order.every(({ rate }, i) => i === 0 || valueOf(rate) <= valueOf(order[i - 1]?.rate ?? rate));
  relate(draft, {
    kind: 'order',
    form: isBracket ? 'brackets' : 'plain',
    members: order.map(({ rate }) => rate),
    holds,
  });
  topic.told.set(
    'rates',
    rows.map(({ rate }) => rate),
  );
}

/** Who is above a limit and how many they are; the rates may stand in brackets, or before. */
export function sayNamed(draft: Draft, topic: Topic): void {
  const rateName = rateNameOf(draft, topic);
  const rates = topic.places.map(({ name, plan, done }) => ({ name, value: (done / plan) * 100 }));
  const limit = draft.random.pick([50, 60, 70, 80, 90]);
  const isAbove = chance(draft, 60);
  const chosen = rates.filter(({ value }) => (isAbove ? value > limit + 0.1 : value < limit - 0.1));
  if (chosen.length < 2 || chosen.length === rates.length) return;
  const many = countMention(chosen.length, '个', draft.hand, draft.random);
  const border = quotientMention(limit, '%', 0, draft.hand);
  const names = joined(
    chosen.map(({ name }) => [name]),
    '、',
  );
  const word = isAbove ? draft.random.pick(['超过', '高于']) : draft.random.pick(['不足', '低于']);
  const shown = chosen.map(({ value }) => quotientMention(value, '%', draft.hand.rateDecimals, draft.hand));
  const list = joined(
    shown.map((one) => [one]),
    '、',
  );
  const form = draft.random.pick(['names only', 'behind', 'brackets']);
  const inBrackets = joined(
    chosen.map(({ name }, i) => line`${name}（${shown[i] ?? ''}）`),
    '、',
  );
  const tail = form === 'behind' ? line`，分别为${list}` : [];
  const said = form === 'brackets' ? inBrackets : names;
  const isOpen = form !== 'behind' && chance(draft, 33);
  const closed = [
    line`${said}${many}${draft.land.together}${rateName}${word}${border}${tail}。`,
    line`${rateName}${word}${border}的有${said}，共${many}${tail}。`,
    line`${rateName}${word}${border}的有${many}，${form === 'behind' ? '即' : '为'}${said}${tail}。`,
  ];
  const open = line`${said}等${many}${draft.land.together}${rateName}${word}${border}。`;
  say(draft, isOpen ? open : draft.random.pick(closed));
  relate(draft, {
    kind: 'count of names',
    form,
    members: [many],
    // 甲、乙等3个: of fewer names than counted only some may be told.
    holds: (valueOf) => (isOpen ? valueOf(many) >= chosen.length : valueOf(many) === chosen.length),
  });
  if (form === 'names only') return;
  const holds = (valueOf: (mention: Mention) => number): boolean =>
    shown.every((one) => (isAbove ? valueOf(one) > valueOf(border) : valueOf(one) < valueOf(border)));
  relate(draft, { kind: 'limit', form, members: [border, ...shown], holds });
}

/** The highest and the lowest rate, and how many points are between them. */
export function sayEnds(draft: Draft, topic: Topic): void {
  const rateName = rateNameOf(draft, topic);
  const order = [...topic.places].sort((one, other) => other.done / other.plan - one.done / one.plan);
  const [top, end] = [order[0], order.at(-1)];
  if (!top || !end || top.done / top.plan - end.done / end.plan < 0.05) return;
  const high = percentOf(draft, top.done, top.plan);
  const low = percentOf(draft, end.done, end.plan);
  const gap = quotientMention(high.value - low.value, '个百分点', draft.hand.rateDecimals, draft.hand);
  const isApart = chance(draft, 40);
  say(
    draft,
    ...(isApart
      ? [line`${rateName}最高的是${top.name}，为${high}；最低的是${end.name}，为${low}。`, line`首尾相差${gap}。`]
      : [line`最高的${top.name}（${high}）与最低的${end.name}（${low}）${rateName}相差${gap}。`]),
  );
  relate(draft, equation('points', isApart ? 'ends, apart' : 'ends', gap, [high, low], isRest));
}
