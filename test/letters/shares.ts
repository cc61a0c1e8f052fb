import { equation, joined, line, type Line, type Mention } from './letter';
import { countMention, mentionOf } from './figures';
import {
  chance,
  isSum,
  lastTold,
  measureOf,
  newParagraph,
  percentOf,
  relate,
  relateRate,
  say,
  tell,
  type Draft,
  type Topic,
} from './topic';

/** Sorts with their shares of the whole; two of them may be taken together. */
export function sayShares(draft: Draft, topic: Topic, leads: readonly string[]): void {
  const { random } = draft;
  const whole = lastTold(topic, 'done') ?? tellDone(draft, topic);
  const figures = topic.sorts.map(({ value }) => mentionOf(value, measureOf(topic.matter), draft.hand, random));
  const shares = topic.sorts.map(({ value }) => percentOf(draft, value, topic.done));
  const form = random.pick(['beside', 'brackets', 'respectively', 'lines']);
  const each = topic.sorts.map(({ name }, i): Line => {
    const [figure, share] = [figures[i] ?? '', shares[i] ?? ''];
    if (form === 'brackets') return line`${name}${figure}（${share}）`;
    return form === 'respectively' ? line`${name}${figure}` : line`${name}${figure}，占${share}`;
  });
  const lead = random.pick(leads);
  if (form === 'lines') {
    say(draft, [lead.replace(/[，：]$/u, '：')]);
    each.forEach((one, i) => newParagraph(draft, [`（${i + 1}）`, ...one, i === each.length - 1 ? '。' : '；']));
    newParagraph(draft);
  } else {
    const percents = joined(
      shares.map((one) => [one]),
      '、',
    );
    const list = joined(each, form === 'beside' ? '；' : '、');
    say(draft, form === 'respectively' ? line`${lead}${list}，分别占${percents}。` : line`${lead}${list}。`);
  }
  figures.forEach((one, i) => {
    const share = shares[i];
    if (share) relateRate(draft, 'share', form, share, one, whole);
  });
  relate(draft, equation('sum over sorts', `shares ${form}`, whole, figures, isSum));
  if (topic.sorts.length > 2 && chance(draft, 50)) sayTogether(draft, topic, figures, whole);
}

/** Tells what was done, in a sentence of its own. */
export function tellDone(draft: Draft, topic: Topic): Mention {
  const done = tell(draft, topic, 'done', topic.done);
  say(draft, line`${draft.period.during}，${draft.land.whole}${topic.matter.deed}${topic.matter.noun}${done}。`);
  return done;
}

/** Two sorts together, and their share. */
function sayTogether(draft: Draft, topic: Topic, figures: readonly Mention[], whole: Mention): void {
  const [one, two] = topic.sorts;
  const [first, second] = figures;
  if (!one || !two || !first || !second) return;
  const value = Number((one.value + two.value).toFixed(1));
  const both = mentionOf(value, measureOf(topic.matter), draft.hand, draft.random);
  const share = percentOf(draft, value, topic.done);
  const many = countMention(2, '', draft.hand, draft.random);
  say(
    draft,
    draft.random.pick([
      line`${one.name}、${two.name}${many}类合计${both}，占总数的${share}。`,
      line`前${many}类共${both}，占${share}。`,
      line`${one.name}和${two.name}共计${both}，占全部的${share}，是工作重点。`,
    ]),
  );
  relate(draft, equation('sum of two', 'together', both, [first, second], isSum));
  relateRate(draft, 'share', 'together', share, both, whole);
}
