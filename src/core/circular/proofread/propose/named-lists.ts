import { groupedBy } from '../../../workbook';
import { IMPLIED } from '../constants/implied';
import { ROWS } from '../constants/quotients';
import { type Fact, STRENGTH } from '../facts/fact';
import { shortOf } from '../facts/labels';
import { listBefore } from '../facts/names';
import { TOLD_IN_ORDER } from '../vocabulary/names';
import { type ImpliedTable, figureKind } from './common';

type TextList = readonly Fact[];
/** Figures by the names they are told of, each once, in the order of the text. */
type NamedList = ReadonlyMap<string, Fact>;

/**
 * The tables that lists imply by the names of their members, in whatever order each tells them: 计划…甲县、乙县、丙县;
 * 完成率由高到低为丙县、甲县、乙县. The rows are the names of the last list that the others know.
 */
export function tablesByName(lists: readonly TextList[], facts: readonly Fact[]): readonly ImpliedTable[] {
  const all = namedLists(lists, facts);
  return all.flatMap((list, at) => {
    const near = all
      .slice(Math.max(0, at - IMPLIED.mostLists), at)
      .filter((each) => indexOf(list) - indexOf(each) <= IMPLIED.apart);
    const byRows = groupedBy(near, (each) => [...list.keys()].filter((name) => each.has(name)).join(' '));
    return [...byRows].flatMap(([names, others]): readonly ImpliedTable[] => {
      const rows = names.split(' ');
      const columns = [...others, list].map((each) => rows.flatMap((name) => each.get(name) ?? []));
      return rows.length < IMPLIED.fewestRows ? [] : [{ columns, from: others.length }];
    });
  });
}

const indexOf = (list: NamedList | undefined): number => list?.values().next().value?.index ?? 0;

/** The lists of a text by the names of their members. */
function namedLists(lists: readonly TextList[], facts: readonly Fact[]): readonly NamedList[] {
  const apart = lists.map(bySubject);
  const subjectOf = subjectsOf(apart, facts);
  return apart.flat().map((list) => namesOf(list, subjectOf));
}

type SubjectOf = (fact: Fact) => string;

/**
 * Whose figures a text tells. Those without words take the names that are enumerated in front of them (达川区、大竹县分别为
 * 75.0%、70.0%), or else those of the last list as long as theirs (完工数依次为61个、19个…); a subject that ends with a name
 * told elsewhere is that name: 完成率从高到低依次为烟台.
 */
function subjectsOf(apart: readonly (readonly TextList[])[], facts: readonly Fact[]): SubjectOf {
  const told = new Map<Fact, string>();
  const known = new Set<string>();
  const last = new Map<number, readonly string[]>();
  const tell = (names: readonly string[]): void => {
    last.set(names.length, names);
    if (names.length >= IMPLIED.fewestRows) names.forEach((name) => known.add(name));
  };
  const named = apart.flatMap(([list = []]) => namesOf(list, ({ subject }) => subject)).filter(({ size }) => size > 1);
  const recurring = apart.flatMap(([, ...groups]) => groups);
  const nameless = [...facts.map((fact) => wordlessFrom(fact, facts)), ...recurring]
    .filter(({ length }) => length > 1)
    .sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0));
  let next = 0;
  for (const run of nameless) {
    for (; next < named.length && indexOf(named[next]) < (run[0]?.index ?? 0); next += 1)
      tell([...(named[next]?.keys() ?? [])]);
    const names = enumeratedBefore(run, facts) ?? last.get(run.length) ?? [];
    names.forEach((name, row) => run[row] && told.set(run[row], name));
    tell(names);
  }
  named.slice(next).forEach((list) => tell([...list.keys()]));
  return (fact) => told.get(fact) ?? knownAtEnd(fact.label, known) ?? fact.subject;
}

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
function knownAtEnd(words: string, known: ReadonlySet<string>): string | undefined {
  for (let from = Math.max(0, words.length - ROWS.longestName); from <= words.length - ROWS.shortestName; from += 1) {
    const name = shortOf(words.slice(from));
    if (known.has(name)) return name;
  }
  return undefined;
}

/** 甲县发行6.8亿元、支出5.3亿元,乙县发行…: what recurs is no name, so that its figures are a list of their own. */
function bySubject(list: TextList): readonly TextList[] {
  const groups = [...groupedBy(list, ({ subject }) => subject).values()];
  const isLong = ({ length }: TextList): boolean => length >= IMPLIED.fewestRows;
  return [groups.flatMap((group) => (group.length === 1 ? group : [])), ...groups.filter(isLong)];
}

/** What sets the members of a list apart by their words, without what all of these end with. */
function namesOf(list: TextList, subjectOf: SubjectOf): NamedList {
  const subjects = list.map(subjectOf).filter(isName);
  const [first] = subjects;
  if (first === undefined) return new Map();
  const most = Math.min(...subjects.map(({ length }) => length)) - ROWS.shortestName;
  let shared = 0;
  while (shared < most && subjects.every((each) => each.at(-1 - shared) === first.at(-1 - shared))) shared += 1;
  const names = new Map<string, Fact>();
  for (const fact of list) {
    const subject = subjectOf(fact);
    const name = shortOf(subject.slice(0, subject.length - shared));
    if (isName(subject) && !names.has(name)) names.set(name, fact);
  }
  return names.size > 1 ? names : new Map();
}

const isName = ({ length }: string): boolean => length >= ROWS.shortestName && length <= ROWS.longestName;

/** The names that words tell in front of a list, where they are as many: 鲤城、晋江、丰泽3地签约率分别为. */
function enumeratedBefore(run: TextList, facts: readonly Fact[]): readonly string[] | undefined {
  const [first] = run;
  for (let at = first?.index ?? -1; first && at >= 0 && at >= first.index - IMPLIED.step; at -= 1) {
    const fact = facts[at];
    if (!fact || fact.sentence !== first.sentence) break;
    if (fact !== first && figureKind(fact) === figureKind(first)) break;
    const words = fact.gap.replace(TOLD_IN_ORDER.pattern, '');
    const names = listBefore(words, words.length)?.names.map(({ text }) => shortOf(text));
    if (names?.length === run.length) return names;
  }
  return undefined;
}
