import type { Annex, Programme } from '../programmes';
import { isTitleOf } from './annex-titles';
import { once, onceText } from '../workbook';
import type { HeaderColumn } from './header';
import { isSequenceHeader } from './words';

/** The columns of one annex in a table that holds several, and the group of its header that names it. */
export interface AnnexSection {
  readonly annex: Annex;
  readonly group: string;
  readonly headers: readonly HeaderColumn[];
}

/** A group of one column is a figure of the table's own: 租赁补贴（户） among the tasks of a year. */
const FEWEST_COLUMNS = 2;

/**
 * The sections of a header whose groups name different annexes: 公租房 over 筹集 and 分配, 租赁补贴 over 计划 and 已发放.
 * Groups that name none are `own`, the annex that all columns were taken for: 实物保障 beside 租赁补贴. Empty where
 * there are less than two. A column under no group goes with the section before it.
 */
export function sectionsOf(
  headers: readonly HeaderColumn[],
  placeColumn: number,
  { annexes }: Programme,
  own?: Annex,
): readonly AnnexSection[] {
  const lead = headers.filter(({ column }) => column <= placeColumn);
  const byAnnex = new Map<Annex, AnnexSection & { readonly headers: HeaderColumn[] }>();
  let current: HeaderColumn[] = [];
  const loose: HeaderColumn[] = [];
  for (const header of headers.slice(lead.length)) {
    const named = annexOf(header, annexes) ?? restOf(header, own);
    if (named) {
      const section = byAnnex.get(named.annex) ?? { ...named, headers: [] };
      byAnnex.set(named.annex, section);
      current = section.headers;
    }
    (byAnnex.size === 0 ? loose : current).push(header);
  }
  const sections = [...byAnnex.values()];
  if (sections.length < 2 || sections.some(({ headers: own }) => own.length < FEWEST_COLUMNS)) return [];
  const places = lead.filter(({ column, path }) => column === placeColumn || isSequenceHeader(path.join('')));
  return sections.map(({ headers: own, ...section }, i) => ({
    ...section,
    headers: i === 0 ? [...lead, ...loose, ...own] : [...places, ...own],
  }));
}

/** A column under a group that names no annex. */
const restOf = ({ path }: HeaderColumn, own: Annex | undefined): Pick<AnnexSection, 'annex' | 'group'> | undefined =>
  own && path.length > 1 ? { annex: own, group: path[0] ?? '' } : undefined;

/** The annex that a group over a column names, whole or by the first of its words; a column alone is in none. */
function annexOf({ path }: HeaderColumn, annexes: readonly Annex[]): Pick<AnnexSection, 'annex' | 'group'> | undefined {
  for (const group of path.slice(0, -1)) {
    const annex = namedBy(annexes)(group);
    if (annex) return { annex, group };
  }
  return undefined;
}

const namedBy = once((annexes: readonly Annex[]) =>
  onceText((group): Annex | undefined => {
    const own = annexes.filter(({ isTargets }) => !isTargets);
    const named = own.find((one) => isTitleOf(one, group));
    const [only, second] = own.filter(({ titleWords, titleNot }) =>
      isTitleOf({ titleWords: titleWords.slice(0, 1), titleNot }, group),
    );
    return named ?? (second ? undefined : only);
  }),
);
