import { onceText } from '../../../workbook';
import { ORDINAL_ONLY } from '../vocabulary/forms';
import { CONJUNCTION, FIRST_LEAD, NAME_END, NOT_NAMES, PREPOSITION, TAIL } from '../vocabulary/names';
import { type Name, cut } from './name-pieces';

export type { Name } from './name-pieces';

/** Names between joints, and whether 等 makes them examples. */
export interface NameList {
  readonly names: readonly Name[];
  readonly isExamples: boolean;
  /** Every name ends like one of a place. */
  readonly isPlaces: boolean;
}

/** All places of a province in one list stay below this many characters; a bound keeps the search linear. */
const FARTHEST = 900;
const STOPS = new Set(['。', ';', '\n', ':']);

/**
 * The list of names that ends where a count begins: 长春市、辽源市等6个市县. Groups in front of as many as are counted are
 * others.
 */
export function listBefore(text: string, end: number, counted = 0): NameList | undefined {
  const tail = TAIL.pattern.exec(text.slice(Math.max(0, end - 8), end))?.[0] ?? '';
  const to = end - tail.length;
  const parts = partsBack(text, to, counted);
  return listOf(parts, tail.includes('等'));
}

/** The list of names that begins behind a count and its lead-in; it ends with its sentence. */
export function listAfter(text: string, from: number): NameList | undefined {
  const pieces = namesAhead(groupsOf(text, from, endOfList(text, from)));
  const last = pieces.at(-1);
  const tail = last ? (TAIL.pattern.exec(last.text)?.[0] ?? '') : '';
  const names =
    last && tail !== ''
      ? [...pieces.slice(0, -1), { ...last, end: last.end - tail.length, text: last.text.slice(0, -tail.length) }]
      : pieces;
  const groups = names.filter(({ text: name }) => name !== '');
  return listOf(groups, tail.includes('等'));
}

/** How many fewer or more names there may be, as 和 in the last of them joins two or stands inside one. */
export function leeway(text: string, { names }: NameList): Readonly<Record<'fewer' | 'more', number>> {
  const [before, last] = names.slice(-2);
  if (!before || !last) return { fewer: 0, more: 0 };
  const joint = CONJUNCTION.pattern.exec(last.text);
  const isApart = CONJUNCTION.pattern.test(text.slice(before.end, last.start));
  return {
    fewer: isApart && !isPlace(before) && !isPlace(last) ? 1 : 0,
    more: joint && joint.index > 1 && last.text.length - joint.index - joint[0].length > 1 ? 1 : 0,
  };
}

/** How many names stand in words that are nothing but names: 琼海市和文昌市 are two. */
export const namesCounted = onceText((words: string): number => groupsOf(words, 0, words.length).flat().length);

function listOf(names: readonly Name[], isExamples: boolean): NameList | undefined {
  if (names.length < 2 || names.some(({ text }) => NOT_NAMES.pattern.test(text) || text.length > LONGEST_NAME))
    return undefined;
  return { names, isExamples, isPlaces: names.every(isPlace) };
}

/** The longest official names of autonomous counties have 15 characters; longer is a sentence. */
const LONGEST_NAME = 24;

function endOfList(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length && at < from + FARTHEST; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && STOPS.has(mark))) return at;
  }
  return Math.min(text.length, from + FARTHEST);
}

/** Ahead through groups of names, up to the first that is none. */
function namesAhead(groups: readonly (readonly Name[])[]): readonly Name[] {
  const end = groups.findIndex((group, at) => at > 0 && !isGroup(group));
  return groups.slice(0, end < 0 ? groups.length : end).flat();
}

/** Names in a group of their own: several, or one that ends like a place and is no sentence. */
const isGroup = (group: readonly Name[]): boolean =>
  group.every(
    ({ text }) =>
      !NOT_NAMES.pattern.test(text) && (isPlaceName(text) || (group.length > 1 && text.length <= SHORTEST_NAME)),
  );

const isPlaceName = (name: string): boolean => name.length <= SHORT_NAME && NAME_END.pattern.test(name);
/** Most names with a place's ending; longer ones are clauses that end in 县 or 区. */
const SHORT_NAME = 12;
/** Names without an ending (吉林、长白山) have two to four characters. */
const SHORTEST_NAME = 4;

/** Back through names joined by 、, over a comma only where a group of names stands before it too. */
function partsBack(text: string, to: number, counted: number): readonly Name[] {
  const from = startOfList(text, to);
  const groups = groupsOf(text, from, to);
  const kept: Name[] = [];
  for (const [step, group] of [...groups].reverse().entries()) {
    if (step > 0 && (!isGroup(group) || kept.length === counted)) break;
    kept.unshift(...group);
    if (group[0] && leadOf(group[0], false) > 0) break;
  }
  const isNumbered = kept[0] !== undefined && ORDINAL_ONLY.pattern.test(kept[0].text);
  const [first, ...rest] = isNumbered ? kept.slice(1) : kept;
  if (!first) return [];
  const led = withoutLead(first, rest.every(isPlace));
  const own = isPreceded([led, ...rest]) ? { ...led, start: led.start + 1, text: led.text.slice(1) } : led;
  return [own, ...rest];
}

/**
 * 完成90%以上的有甲市: the first name without the words that lead to it; among places whatever stands in front of the
 * last 的 leads too.
 */
function withoutLead(name: Name, isOfPlaces: boolean): Name {
  const lead = leadOf(name, isOfPlaces);
  return { start: name.start + lead, end: name.end, text: name.text.slice(lead) };
}

/** 在甲园、乙园、丙园3个小区: a word that leads makes the first name longer than any behind it. */
const isPreceded = ([first, ...rest]: readonly Name[]): boolean =>
  first !== undefined &&
  rest.length > 0 &&
  PREPOSITION.pattern.test(first.text) &&
  first.text.length > Math.max(...rest.map(({ text }) => text.length));

function leadOf({ text }: Name, isOfPlaces: boolean): number {
  const lead = FIRST_LEAD.pattern.exec(text)?.[0] ?? '';
  return lead === '' && isOfPlaces && NAME_END.pattern.test(text) ? text.lastIndexOf('的') + 1 : lead.length;
}

const isPlace = ({ text }: Name): boolean => NAME_END.pattern.test(text);

function startOfList(text: string, to: number): number {
  let depth = 0;
  for (let at = to - 1; at >= 0 && at > to - FARTHEST; at -= 1) {
    const mark = text.charAt(at);
    if (mark === ')') depth += 1;
    if (mark === '(') depth -= 1;
    if (depth < 0 || (depth === 0 && STOPS.has(mark))) return at + 1;
  }
  return Math.max(0, to - FARTHEST);
}

function groupsOf(text: string, from: number, to: number): readonly (readonly Name[])[] {
  const groups: Name[][] = [[]];
  for (const name of cut(text, from, to)) {
    if (name.opensGroup && groups.at(-1)?.length) groups.push([]);
    groups.at(-1)?.push(name);
  }
  return groups.filter((group) => group.length > 0);
}
