import { type Name, type NameList, isCountOf, listFrom } from '../context/name-lists';
import type { Segment } from '../context/segments';
import { type Quantity } from '../lexer/quantity';

/** Names with the number the text gives for them, if it gives one, and whether the words promise all names or some. */
export interface CountedList {
  readonly names: readonly Name[];
  readonly count?: Quantity;
  readonly extent: 'all' | 'some' | 'unsure';
}

/** Whether every name is plainly one of a place. */
export const isPlaces = ({ names }: NameList): boolean => names.every(({ sort }) => sort !== 'bare');

/** 长沙市、株洲市5个县区 counts the districts of cities, not the cities. */
export const isOtherLevel = (names: readonly Name[], { unit }: Quantity): boolean =>
  /个?(?:县(?!级市)|区|旗|街道|乡|镇|开发区|园区)/.test(unit) && !/市县/.test(unit) && names.every(({ text, sort }) => sort === 'bare' || /[市州盟]$/.test(text));

const POINTER = /^(?:的[\p{Script=Han}]{0,6})?(?:分别|具体|依次|名单)?(?:为|是|有|如下)?$|^即$/u;
const POINTED = /^(?:的[\p{Script=Han}]{0,6}?)?(?:分别|具体|依次)?(?:为|是|有)(?=[\p{Script=Han}])|^即/u;

/** The names behind a number: 2个市县(长春市、辽源市), 2个市县:…, 2个市县,分别为…, 2个市县分别是…. */
export function listsAfter(sequence: readonly Segment[], at: number): readonly CountedList[] {
  const segment = sequence[at];
  const lists = (segment?.tokens ?? []).flatMap((token, index): readonly CountedList[] => {
    if (!segment || token.kind !== 'quantity' || !token.quantity.dimension.startsWith('个')) return [];
    const count = token.quantity;
    const list = inBracket(segment, index) ?? sameSegment(sequence, at, index) ?? nextSegments(sequence, at, index);
    return list && list.names.length > 1 && list.count === undefined && (isCountOf(count, list.names) || (count.dimension === '个' && isPlaces(list))) ? [{ names: list.names, count, extent: extentOf(list, count) }] : [];
  });
  return lists;
}

function extentOf(list: NameList, count: Quantity): CountedList['extent'] {
  if (list.ending === 'etc' || /其中|含|如|例|包括|主要/.test(list.lead)) return 'some';
  return isOtherLevel(list.names, count) || !isPlaces(list) && list.ending === 'words' ? 'unsure' : 'all';
}

const NEAR = 14;

function inBracket(segment: Segment, index: number): NameList | undefined {
  const [count, ...behind] = segment.tokens.slice(index);
  const bracket = segment.brackets.find(([first]) => {
    const start = first?.tokens[0]?.start ?? 0;
    return count !== undefined && start > count.end && start - count.end < NEAR && !behind.some(({ kind, end }) => kind === 'quantity' && end < start);
  });
  const list = bracket && listFrom(bracket, 0, '、,;');
  return list && bracket && list.to === bracket.length - 1 ? list : undefined;
}

function sameSegment(sequence: readonly Segment[], at: number, index: number): NameList | undefined {
  const segment = sequence[at];
  const behind = segment?.tokens[index + 1];
  const pointer = behind?.kind === 'words' ? POINTED.exec(behind.text)?.[0] : undefined;
  if (!segment || behind?.kind !== 'words' || pointer === undefined) return undefined;
  const head = { ...behind, start: behind.start + pointer.length, text: behind.text.slice(pointer.length) };
  const first = { ...segment, tokens: [head, ...segment.tokens.slice(index + 2)] };
  return listFrom([first, ...sequence.slice(at + 1, at + LONGEST_LIST)], 0, '、,');
}

const LONGEST_LIST = 100;

const MOST_FIGURES_BETWEEN = 2;

function nextSegments(sequence: readonly Segment[], at: number, index: number): NameList | undefined {
  let next = at + 1;
  if ((sequence[at]?.tokens.length ?? 0) > index + 2) return behindColon(sequence, next);
  while (next <= at + MOST_FIGURES_BETWEEN && sequence[next]?.mark === ',' && sequence[next]?.tokens.every(({ kind }) => kind === 'quantity')) next += 1;
  const [head] = sequence[next]?.tokens ?? [];
  const words = head?.kind === 'words' ? head.text : '';
  if (POINTER.test(words)) return listFrom(sequence, next + 1, '、,;');
  const isPointed = sequence[next]?.mark === ':' || (sequence[next]?.mark === ',' && POINTED.test(words));
  return isPointed ? listFrom(sequence, next, '、,;') : undefined;
}

/** More words between the number and the colon: 已有9个市开工率达到100%:…. The list must then be all that follows. */
function behindColon(sequence: readonly Segment[], next: number): NameList | undefined {
  const list = sequence[next]?.mark === ':' ? listFrom(sequence, next, '、') : undefined;
  return list?.ending === 'exact' && /^[。;]?$/.test(sequence[list.to + 1]?.mark ?? '') ? list : undefined;
}
