/** A heading of the text: where it begins, its level, and its words. */
export interface Heading {
  readonly at: number;
  readonly level: number;
  readonly title: string;
}

const ORDINAL = '[一二三四五六七八九十]{1,3}';
/** 一、 （一） 1. 一是: the levels of an official document, each with what stands in front of it. */
const LEVELS: readonly RegExp[] = [
  `(${ORDINAL})、`,
  `\\((${ORDINAL})\\)`,
  '(\\d{1,2})[.、](?!\\d)',
  `(?:第?(${ORDINAL})[是要,])`,
].map((pattern) => new RegExp(`(?<=^|[\\n。;:])${pattern}([^。;:,\\n\\d]{0,30})`, 'g'));

/** The headings of an even text, in order. */
export function headingsOf(text: string): readonly Heading[] {
  return LEVELS.flatMap((pattern, level) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, level, title: match.at(-1) ?? '' })),
  ).sort((a, b) => a.at - b.at);
}

/** The numbers of the sections an index stands in, level by level, and the title of the innermost. */
export interface SectionPath {
  readonly path: readonly number[];
  readonly title: string;
}

/** A walk over ascending indices of a text that yields the section of each. */
export function sectionWalk(headings: readonly Heading[]): (at: number) => SectionPath {
  let path: readonly number[] = [0, 0, 0, 0];
  let title = '';
  let next = 0;
  return (at) => {
    for (let heading = headings[next]; heading && heading.at <= at; heading = headings[next]) {
      const { level } = heading;
      path = path.map((each, index) => (index < level ? each : index === level ? next + 1 : 0));
      title = heading.title;
      next += 1;
    }
    return { path, title };
  };
}

/** How strongly two sections are parted; 0 for the same one. */
export function sectionStrength(left: readonly number[], right: readonly number[]): number {
  const level = left.findIndex((each, index) => each !== right[index]);
  return level < 0 ? 0 : left.length + 4 - level;
}
