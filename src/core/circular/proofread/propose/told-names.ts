import { groupedBy, once } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import { ROWS } from '../constants/quotients';
import { type Fact, STRENGTH } from '../facts/fact';
import { shortOf } from '../facts/labels';
import { listBefore } from '../facts/names';
import { RATE_AT_END } from '../vocabulary/measures';
import { NAME_END, TOLD_IN_ORDER } from '../vocabulary/names';
import { figureKind } from './common';
import { type TextList, byFirst, widerLists } from './text-lists';

/** Figures by the names they are told of, each once, in the order of the text. */
export type NamedList = ReadonlyMap<string, Fact>;

/** What a text tells of names. */
interface ToldNames {
  /** Whose figure one is; what stands for it in its row where no name is known. */
  readonly subjectOf: (fact: Fact) => string;
  /** Its lists by the names of their members. */
  readonly lists: readonly NamedList[];
}

/**
 * Whose figures a text tells. Those without words take the names that are enumerated in front of them (甲区、乙县分别为
 * 75.0%、70.0%), or else those of the last list as long as theirs (完工数依次为30个、12个…); words that end with a name told
 * elsewhere are of that name: 完成率从高到低依次为丙市.
 */
export const toldNames = once((facts: readonly Fact[]): ToldNames => {
  const apart = widerLists(facts).map(bySubject);
  const named = apart.flatMap(([list = []]) => namesOf(list, ({ subject }) => subject)).filter(({ size }) => size > 1);
  const recurring = apart.flatMap(([, ...groups]) => groups);
  const nameless = byFirst([...facts.map((fact) => wordlessFrom(fact, facts)), ...recurring]);
  const told = new Map<Fact, string>();
  const name = (run: TextList, list: readonly string[]): void => {
    if (!run.some((fact) => told.has(fact))) list.forEach((each, row) => run[row] && told.set(run[row], each));
  };
  const enumerated = nameless.map((run) => enumeratedBefore(run, facts));
  nameless.forEach((run, at) => name(run, enumerated[at] ?? []));
  const names = new Set<string>();
  const last = new Map<number, readonly string[]>();
  const own = new Map(named.filter(isLong).flatMap((list) => [...list].map(([name, fact]) => [fact, name] as const)));
  const tell = (list: readonly string[]): void => {
    last.set(list.length, list);
    if (list.length >= IMPLIED.fewestRows) list.forEach((each) => names.add(each));
  };
  let next = 0;
  for (const [at, run] of nameless.entries()) {
    for (; next < named.length && firstIndex(named[next]) < (run[0]?.index ?? 0); next += 1)
      tell([...(named[next]?.keys() ?? [])]);
    const isOfOwn = run[0] !== undefined && own.has(run[0]);
    const list = enumerated[at] ?? (isOfOwn ? [] : last.get(run.length)) ?? [];
    name(run, list);
    tell(list);
  }
  named.slice(next).forEach((list) => tell([...list.keys()]));
  const subjectOf = (fact: Fact): string =>
    told.get(fact) ?? nameAtEnd(fact.label, names) ?? own.get(fact) ?? fact.subject;
  return { subjectOf, lists: apart.flat().map((list) => namesOf(list, subjectOf)) };
});

const isLong = ({ size }: NamedList): boolean => size >= IMPLIED.fewestRows;

/** Where in the text a list begins. */
export const firstIndex = (list: NamedList | undefined): number => list?.values().next().value?.index ?? 0;

/** A figure with those behind it that have no words of their own. */
function wordlessFrom(first: Fact, facts: readonly Fact[]): TextList {
  const run = [first];
  if (first.label === '') return run;
  for (let at = first.index + 1; at < facts.length; at += 1) {
    const fact = facts[at];
    if (!fact || fact.label !== '' || fact.strength > STRENGTH.member || figureKind(fact) !== figureKind(first)) break;
    run.push(fact);
  }
  return run;
}

/** The longest name that words end with. */
function nameAtEnd(words: string, names: ReadonlySet<string>): string | undefined {
  for (let from = Math.max(0, words.length - ROWS.longestName); from <= words.length - ROWS.shortestName; from += 1) {
    const name = shortOf(words.slice(from));
    if (names.has(name)) return name;
  }
  return undefined;
}

/**
 * 甲县发行6.8亿元、支出5.3亿元,乙县发行…: what recurs is no name, so that its figures are a list of their own; but 甲县
 * 30个、25个,乙县… are rows.
 */
function bySubject(list: TextList): readonly TextList[] {
  const groups = [...groupedBy(list, ({ subject }) => subject).values()];
  const isLong = ({ length }: TextList): boolean => length >= IMPLIED.fewestRows;
  const [, second] = groups;
  const isRow = (group: TextList): boolean =>
    group.length === 1 || (group.length === second?.length && group.slice(1).every(({ label }) => label === ''));
  return [groups.flatMap((group) => (isRow(group) ? group.slice(0, 1) : [])), ...groups.filter(isLong)];
}

/** What sets the members of a list apart by their words, without what all of these end with. */
function namesOf(list: TextList, subjectOf: (fact: Fact) => string): NamedList {
  const subjects = list.map(subjectOf).filter(isName);
  const [first] = subjects;
  if (first === undefined) return new Map();
  const most = Math.min(...subjects.map(({ length }) => length)) - ROWS.shortestName;
  let shared = 0;
  while (shared < most && subjects.every((each) => each.at(-1 - shared) === first.at(-1 - shared))) shared += 1;
  const names = new Map<string, Fact>();
  for (const fact of list) {
    const subject = subjectOf(fact);
    const name = shortOf(NAME_END.pattern.test(subject) ? subject : subject.slice(0, subject.length - shared));
    if (isName(subject) && !names.has(name)) names.set(name, fact);
  }
  return names.size > 1 ? names : new Map();
}

const isName = ({ length }: string): boolean => length >= ROWS.shortestName && length <= ROWS.longestName;

/** The names that words tell in front of a list, where they are as many: 甲、乙、丙3地签约率分别为. */
function enumeratedBefore(run: TextList, facts: readonly Fact[]): readonly string[] | undefined {
  const [first] = run;
  for (let at = first?.index ?? -1; first && at >= 0 && at >= first.index - IMPLIED.step; at -= 1) {
    const fact = facts[at];
    if (!fact || fact.sentence !== first.sentence) break;
    if (fact !== first && figureKind(fact) === figureKind(first)) break;
    const words = fact.gap.replace(TOLD_IN_ORDER.pattern, '').replace(RATE_AT_END.pattern, '');
    const names = listBefore(words, words.length)?.names.map(({ text }) => shortOf(text));
    if (names?.length === run.length) return names;
  }
  return undefined;
}
