import { onceText } from '../../../workbook';
import { FILLERS } from '../vocabulary/bases';
import { BEFORE_BRACKET, ENUMERATED, GENERIC_END, HEADING_NUMBER } from '../vocabulary/forms';
import { CELL_BEGINS, MEASURE_NAMED, MEASURE_WORDS, RATE_AT_END, TITLE_ENDS } from '../vocabulary/measures';
import { DEEDS_IN_NAMES } from '../vocabulary/roles';

const ASIDE = /\([^()]*\)/g;
const LAST_SEGMENT = /[^,、;:。\n()]*$/;

/** Words without bracketed asides. */
export const withoutAsides = (words: string): string => words.replace(ASIDE, '');

/** The words of the last segment; those in front of an open bracket when it begins with the figure. */
export function labelIn(gap: string): string {
  const words = withoutAsides(gap);
  const bracketed = BEFORE_BRACKET.pattern.exec(words)?.[1];
  const label = (bracketed ?? LAST_SEGMENT.exec(words)?.[0] ?? '').trim();
  return ONLY_AND.test(label) || label === '/' ? '' : label;
}

/** Whether several names stand in front of one figure, so that it is nobody's own. */
export const isEnumerated = (gap: string): boolean =>
  ENUMERATED.pattern.test(withoutAsides(gap).replace(HEADING_NUMBER.pattern, ''));

const ONLY_AND = /^(?:以及|和|及|与)$/;

const KEPT = '\u0001';

/** Whose figure a label speaks of, without the measure it ends with; empty when it speaks of nothing but measures. */
export function subjectIn(label: string): string {
  const names: string[] = [];
  const guarded = label.replace(DEEDS_IN_NAMES.pattern, (name) => {
    names.push(name);
    return KEPT;
  });
  const restored = (words: string): string => words.replaceAll(KEPT, () => names.shift() ?? '');
  const core = guarded.replace(FILLERS.pattern, '');
  const left = core.replace(MEASURE_WORDS.pattern, '');
  if (left === '' || (left.length === 1 && left !== KEPT && label.length > 3)) return '';
  return (
    restored(core.replace(RATE_AT_END.pattern, '').replace(MEASURE_AT_END, '')) ||
    (RATE_AT_END.pattern.test(core) ? '' : label)
  );
}

const MEASURE_AT_END = new RegExp(`(?:${MEASURE_WORDS.pattern.source})+$`, 'u');

/** What a section is about, by its title; nothing when that only says that there is news. */
export const topicOf = (title: string): string => title.replace(TITLE_ENDS.pattern, '');

/** A name without what it shares with all of its kind. */
const stemOf = (name: string): string => (name.length > 2 ? name.replace(GENERIC_END.pattern, '') || name : name);

/** A place by the short form of its name: 滁州 for 滁州市. */
export const shortOf = (name: string): string => (name.length > 2 ? name.replace(/[市县区州盟旗]$/, '') : name);

/** Whether a label goes on with the row it stands in instead of naming the next one: 需协调的 names those that do. */
export const isCell = (label: string): boolean =>
  label === '' || (CELL_BEGINS.pattern.test(label) && !label.endsWith('的'));

/** The words that begin a row; a rate or a cell begins none. */
export const rowIn = (label: string): string => (isCell(label) || RATE_AT_END.pattern.test(label) ? '' : label);

/** The words by which a measure is known again: no fillers, no role. */
export const coreOf = onceText((label: string): string =>
  withoutAsides(label)
    .replace(FILLERS.pattern, '')
    .replace(/[,、;:。\n()]/g, ''),
);

/** The quotient that words speak of last, by its name: 开工率; empty where they name none. */
export const rateIn = (words: string): string => (words.match(MEASURE_NAMED.pattern) ?? []).at(-1) ?? '';

/** What stands in front of a place, back to a mark or as far as words name a measure. */
export const wordsBefore = (text: string, at: number, mark: string): string => {
  const words = text.slice(Math.max(0, at - FARTHEST_MEASURE), at);
  return words.slice(words.lastIndexOf(mark) + 1);
};

/** A paragraph that goes on for longer speaks of more than one measure; a bound keeps reading linear. */
const FARTHEST_MEASURE = 400;

/** How many pairs of characters two texts share. */
export function sharedPairs(left: string, right: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < left.length; at += 1) if (right.includes(left.slice(at, at + 2))) shared += 1;
  return shared;
}

/** Whether words know a name, in full, by two of its characters, or shortened: 棚改 is 棚户区改造. */
export function isKin(full: string, words: string): boolean {
  const name = stemOf(full);
  if (name === '' || sharedPairs(name, words) > 0) return true;
  let from = 0;
  return [...name.slice(0, 4)].every((each) => {
    const at = words.indexOf(each, from);
    from = at + 1;
    return at >= 0;
  });
}
