import type { Annex } from '../programmes';
import { once, onceText, type Sheet } from '../workbook';
import { plainText } from './header-text';
import type { Headings, TitleText } from './title';

/** Where a table's title may stand. */
interface TitlePlaces {
  readonly headings: Headings;
  readonly sheet: Sheet;
}

/** An annex with what titles say for it. */
export interface Titled {
  readonly annex: Annex;
  /** How much the title says for the annex: a whole title most, one put together less, the sheet's name least. */
  readonly weight: number;
  readonly title?: TitleText;
}

/** What titles say for each annex; most are named by none. */
export function titlesOf({ headings, sheet }: TitlePlaces, annexes: readonly Annex[]): readonly Titled[] {
  const fits = titleFits(annexes);
  const texts = [...headings.texts, ...headings.joined].map(({ text }) => text);
  const named = new Set([sheet.name, ...texts].flatMap((text) => [...fits(text).keys()]));
  return annexes.map((annex) => ({
    annex,
    ...(named.has(annex) ? titleFor(headings, sheet, (text) => fits(text).get(annex)) : { weight: 0 }),
  }));
}

function titleFor(
  headings: Headings,
  sheet: Sheet,
  fitOf: (text: string) => TitleFit | undefined,
): Omit<Titled, 'annex'> {
  const fits = ({ text }: TitleText): boolean => fitOf(text) === 'whole';
  const whole = headings.texts.filter(({ text }) => !isSentence(text)).find(fits) ?? headings.texts.find(fits);
  const title = whole ?? headings.joined.find(fits);
  if (title) return { title, weight: whole ? 1 : 0.9 };
  if (fitOf(sheet.name) === 'whole') return { weight: 0.6 };
  const partly = [...headings.texts, ...headings.joined].find(({ text }) => fitOf(text) === 'partly');
  return partly ? { weight: PARTLY, title: partly } : { weight: 0 };
}

/** The weight of a title that lacks one of the words that make it. */
export const PARTLY = 0.3;

/** A title of an annex, or all but one of the words that make one: its subject, or two at least. */
type TitleFit = 'whole' | 'partly';

/** The annexes that a text names. */
const titleFits = once((annexes: readonly Annex[]) =>
  onceText(
    (text): ReadonlyMap<Annex, TitleFit> =>
      new Map(
        annexes.flatMap((annex): readonly (readonly [Annex, TitleFit])[] => {
          const lacking = lackingWords(annex, text);
          if (lacking === 0) return [[annex, 'whole']];
          const isOne = lacking === 1 && (annex.titleWords.length > 2 || saysSubject(annex, text));
          return isOne ? [[annex, 'partly']] : [];
        }),
      ),
  ),
);

/** How many groups of the words that make a title a text lacks; all where it has a word that no such title has. */
function lackingWords({ titleWords, titleNot }: Pick<Annex, 'titleWords' | 'titleNot'>, text: string): number {
  const plain = plainText(text);
  if (titleNot.some((word) => plain.includes(word))) return Infinity;
  return titleWords.filter((words) => !words.some((word) => plain.includes(word))).length;
}

/** Whether a text says what an annex is about: the first of the words that make its title. */
const saysSubject = ({ titleWords }: Pick<Annex, 'titleWords'>, text: string): boolean =>
  titleWords[0]?.some((word) => plainText(text).includes(word)) ?? false;

/** A paragraph between two tables may name what the next one is about; its title says it better. */
const isSentence = (text: string): boolean => /[。；]/.test(text);

/** Whether a text is a title of an annex: a word of every group, none of the excluded ones. */
export const isTitleOf = (annex: Pick<Annex, 'titleWords' | 'titleNot'>, text: string): boolean =>
  lackingWords(annex, text) === 0;
