import type { Span } from '../proof';
import type { Quantity } from '../lexer/quantity';
import { AREA } from '../lexer/units';
import { isBareName, placeOf, withoutLeadIn } from './label';
import type { Segment } from './segments';

/** A name of a list; `text` is the name alone. */
export interface Name extends Span {
  readonly text: string;
  /** A place by its own form; a thing of one of the kinds; or a bare word, which only its company makes a place. */
  readonly sort: 'place' | 'kind' | 'bare';
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
    names.push({ text: name, start, end: start + name.length, sort: sortOf(name) });
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

/** Names of smaller things that texts list and count: 东关片区, 幸福社区. */
const KINDS = ['片区', '小区', '社区', '街区', '园区', '项目', '公司', '银行', '村'];
const KIND = new RegExp(`^(?!老旧|棚户|城镇|既有|部分|个别|住宅|[全各本该])(?:(?!的|问题|质量)[\\p{Script=Han}A-Za-z\\d·]){2,12}?(?:${KINDS.join('|')})(?=等|$)`, 'u');

const sortOf = (name: string): Name['sort'] => (placeOf(name) === name ? 'place' : KIND.test(name) ? 'kind' : 'bare');

function nameAt(words: string): string | undefined {
  const place = placeOf(words) ?? KIND.exec(words)?.[0];
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
    return { names: [{ text: name, start: head.end - length, end: head.end, sort: 'place' }], ending: 'exact', lead, next: undefined };
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
  for (let at = from + 1; last.ending === 'exact' && !(last.next && isCountOf(last.next, names)); at += 1) {
    const segment = sequence[at];
    const read = segment && marks.includes(segment.mark) ? readNames(segment) : undefined;
    if (!read || !goWith(names, read.names)) break;
    names.push(...read.names);
    last = read;
    to = at;
  }
  const [start, end] = [names[0]?.start ?? 0, names.at(-1)?.end ?? 0];
  const count = last.next && isCountOf(last.next, names) ? last.next : undefined;
  return { names, ending: last.ending, lead: first.lead, from, to, start, end, ...(count ? { count } : {}) };
}

/** Names of one list are of one sort; only among bare words may a place stand. */
const goWith = ([first]: readonly Name[], next: readonly Name[]): boolean =>
  next.every(({ sort }) => sort === first?.sort || (first?.sort === 'bare' && sort === 'place'));

/** Whether a figure counts the names rather than giving a name's value: areas always, 个片区 only names of 片区. */
export const isCountOf = ({ dimension }: Quantity, names: readonly Name[]): boolean =>
  dimension === AREA || (KINDS.includes(dimension.slice(1)) && names.every(({ text }) => text.endsWith(dimension.slice(1))));
