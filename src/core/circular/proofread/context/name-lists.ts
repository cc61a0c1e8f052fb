import type { Span } from '../proof';
import type { Quantity } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { isBareName, placeOf, withoutLeadIn } from './label';
import type { Segment } from './segments';

/** A name of a list; `text` is the name alone. */
export interface Name extends Span {
  readonly text: string;
  /** A name without 市, 县 or the like, which only its company makes a place. */
  readonly isBare: boolean;
}

/** How a list ends: with its last name, with 等, with 共, or with words that go on about it. */
export type Ending = 'exact' | 'etc' | 'together' | 'words';

/** A run of places joined by 、 or by the other marks its finder allows. */
export interface NameList extends Span {
  readonly names: readonly Name[];
  readonly ending: Ending;
  /** The words that lead into the first name: 其中, 剩余. */
  readonly lead: string;
  /** The figure right behind the last name: 7个市县. */
  readonly count?: Quantity;
  /** Its first and last segment in the sequence. */
  readonly from: number;
  readonly to: number;
}

interface Read {
  readonly names: readonly Name[];
  readonly ending: Ending;
  readonly lead: string;
  readonly next: Quantity | undefined;
}

const ETC = /^等(?:地|市|县|市县|单位|地区)?(?:共计?|合计)?$/;
const TOGETHER = /^(?:共计?|合计|这)$/;
const JOINT = /^(?:以及|和|及|与)/;

/** Reads the words at the beginning of a segment as a name, or as two joined by 和; undefined when they are none. */
function readNames(segment: Segment): Read | undefined {
  const [head, next] = segment.tokens;
  if (head?.kind !== 'words') return undefined;
  const plain = withoutLeadIn(head.text);
  const lead = head.text.slice(0, head.text.length - plain.length);
  const figure = next?.kind === 'quantity' ? next.quantity : undefined;
  const names: Name[] = [];
  let start = head.start + lead.length;
  let rest = plain;
  for (let turn = 0; turn < 3; turn += 1) {
    const name = nameAt(rest);
    if (name === undefined) return names.length > 0 ? { names, ending: 'words', lead, next: undefined } : undefined;
    names.push({ text: name, start, end: start + name.length, isBare: placeOf(name) !== name });
    const joint = JOINT.exec(rest.slice(name.length))?.[0];
    start += name.length + (joint?.length ?? 0);
    rest = rest.slice(name.length + (joint?.length ?? 0));
    if (joint === undefined) break;
  }
  return { names, ending: endingOf(rest), lead, next: isEnding(rest) ? figure : undefined };
}

const isEnding = (rest: string): boolean => rest === '' || ETC.test(rest) || TOGETHER.test(rest);
const endingOf = (rest: string): Ending => (rest === '' ? 'exact' : ETC.test(rest) ? 'etc' : TOGETHER.test(rest) ? 'together' : 'words');

const BARE = /^[\p{Script=Han}]{2,4}?(?=(?:等|和|及|与|以及|共)|$)/u;

function nameAt(words: string): string | undefined {
  const place = placeOf(words);
  if (place !== undefined) return place;
  const bare = BARE.exec(words)?.[0];
  return bare !== undefined && isBareName(bare) ? bare : undefined;
}

/** What may stand right in front of a name that ends other words. */
const BEFORE_NAME = /[年月日底前后中有将对由在以为是的括及和与省]$/;
const LONGEST_NAME = 8;

/** The first name of a list may stand at the end of other words: 2022年长春市、…, 主要集中在路北区、…. */
function readFirst(segment: Segment): Read | undefined {
  const read = readNames(segment);
  if (read && read.ending !== 'words') return read;
  const [head, next] = segment.tokens;
  if (head?.kind !== 'words' || next !== undefined) return undefined;
  const { text } = head;
  for (let length = 2; length <= Math.min(LONGEST_NAME, text.length - 1); length += 1) {
    const [lead, name] = [text.slice(0, -length), text.slice(-length)];
    if (!BEFORE_NAME.test(lead) || placeOf(name) !== name) continue;
    return { names: [{ text: name, start: head.end - length, end: head.end, isBare: false }], ending: 'exact', lead, next: undefined };
  }
  return undefined;
}

/** The list that begins with a segment; `marks` are the punctuation marks that may join its names. */
export function listFrom(sequence: readonly Segment[], from: number, marks: string): NameList | undefined {
  const first = sequence[from] && readFirst(sequence[from]);
  if (!first) return undefined;
  const names = [...first.names];
  let last = first;
  let to = from;
  for (let at = from + 1; last.ending === 'exact' && !isCount(last.next); at += 1) {
    const segment = sequence[at];
    const read = segment && marks.includes(segment.mark) ? readNames(segment) : undefined;
    if (!read || (hasBare(read.names) && !hasBare(names))) break;
    names.push(...read.names);
    last = read;
    to = at;
  }
  const [start, end] = [names[0]?.start ?? 0, names.at(-1)?.end ?? 0];
  const count = isCount(last.next) ? last.next : undefined;
  return { names, ending: last.ending, lead: first.lead, from, to, start, end, ...(count ? { count } : {}) };
}

/** After names with 市 or 县 a word without is no name. */
const hasBare = (names: readonly Name[]): boolean => names.some(({ isBare }) => isBare);

/** Whether a figure behind a name counts the names rather than giving the name's value. */
const isCount = (quantity: Quantity | undefined): boolean => quantity?.dimension === AREA;
