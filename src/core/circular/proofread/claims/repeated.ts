import { order } from '../../../arithmetic';
import { placeOf } from '../context/label';
import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import type { Draft } from '../draft';
import { type Quantity, possible } from '../lexer/quantity';
import { repeatedWords } from '../words';

interface Told {
  readonly scene: Scene;
  readonly figure: Figure;
}

/** Every fact that the text tells twice in the same words, in two paragraphs. */
export function repeatedDrafts(scenes: readonly Scene[]): readonly Draft[] {
  const told = new Map<string, Told>();
  return scenes.flatMap((scene) => scene.paragraph.figures.flatMap((figure) => {
    const key = keyOf(figure);
    const earlier = key === undefined ? undefined : told.get(key);
    if (key !== undefined && !earlier) told.set(key, { scene, figure });
    return earlier && earlier.scene !== scene && isSameTime(earlier, { scene, figure }) ? [draftOf(earlier, { scene, figure })] : [];
  }));
}

const SHORTEST = 8;
const TIME = /(?:截[至止]|到)?(?:20\d\d年)?(?:上半年|下半年|前[一二三]季度|[一二三四]季度|\d{1,2}(?:-\d{1,2})?月(?:\d{1,2}日|份|底|末)?)?/;
const LEAD = /^(?:今年|目前|全[省市区]|我[省市区]|各地|共|已|其中)+/;

/** The words of a fact of the whole: long enough to mean one thing, and of no place. */
function keyOf({ label, gap, quantity, bracket }: Figure): string | undefined {
  const words = label.replace(TIME, '').replace(LEAD, '');
  if (words.length < SHORTEST || bracket || quantity.bound || /率|占|其中|每|户均/.test(words)) return undefined;
  if (gap.split(/[,;:。]/).some((clause) => placeOf(clause) !== undefined || /去年|上年|同期|其中|计划$/.test(clause))) return undefined;
  return `${words} ${quantity.dimension}`;
}

/** A plan stays what it is while no other year is named; what is done is compared only for the very same date. */
function isSameTime(earlier: Told, later: Told): boolean {
  const [first, second] = [timeOf(earlier.figure), timeOf(later.figure)];
  return first === second || (later.scene.roleOf(later.figure) !== 'done' && (first === '' || second === ''));
}

const timeOf = ({ gap }: Figure): string => [...new Set(gap.match(/20\d\d年|\d{1,2}月|季度|半年/g) ?? [])].sort().join();

function draftOf(earlier: Told, { scene, figure }: Told): Draft {
  const at = [figure.quantity.numeral, earlier.figure.quantity.numeral];
  const text = scene.textOf(figure.quantity);
  if (overlap(figure.quantity, earlier.figure.quantity)) return { kind: 'comparison', verdict: 'holds', reason: repeatedWords.holds(text, figure.label), at };
  const reason = repeatedWords.fails(text, figure.label, earlier.scene.textOf(earlier.figure.quantity));
  return { kind: 'comparison', verdict: 'fails', reason, at };
}

/** Whether both may stand for one amount. */
function overlap(left: Quantity, right: Quantity): boolean {
  const [a, b] = [possible(left), possible(right)];
  return order(a.low.at, b.high.at) <= 0 && order(b.low.at, a.high.at) <= 0;
}
