import type { Address, Area, Sheet } from '../workbook';
import { bestAnnex, type Match } from './best-annex';
import { headingsAround, sharesColumns } from './block-headings';
import { readBody, type Body } from './body';
import { inPrintedUnits, readColumnFigures, type ColumnFigures } from './column-figures';
import type { HeaderBlock } from './find-blocks';
import { readHeader, type HeaderColumn } from './header';
import { makeTable } from './make-table';
import { otherTable } from './other-table';
import { withoutTitleColumns, withPlaceColumn } from './place-column';
import { sectionsOf, type AnnexSection } from './sections';
import { addressIn, type Table } from './table';
import { othernessOf, type Otherness } from './otherness';
import { isLikeTitle, type TitleText, type Headings } from './title';
import type { View } from './view';

/** A table-like thing that is none of the known annexes. */
export interface Unrecognised {
  readonly at: Address;
  readonly sheet: Sheet;
  readonly title?: string;
  /** Why it is none, or that it may be one. */
  readonly otherness: Otherness;
  /** Where it stands; the whole sheet where no header was found. */
  readonly area?: Area;
  /** What its figures prove of it, where it lists places and they prove anything. */
  readonly table?: Table;
}

/** What a header block was read as. */
export type BlockReading = Table | Unrecognised;

/** One header block, what repeats it further down, and the first row that is no longer its own. */
export interface Site {
  readonly block: HeaderBlock;
  readonly again: readonly HeaderBlock[];
  readonly limit: number;
}

/** The annex of a header block, or those that its groups name; what stands above it limits its title. */
export function readBlock(
  view: View,
  { block: found, again, limit }: Site,
  above: readonly Table[],
): readonly BlockReading[] {
  const { sheet, programme } = view;
  const block = withPlaceColumn(view, withoutTitleColumns(view, found), limit);
  const headers = readHeader(sheet, block.header);
  const headings = headingsAround(view, block, above);
  const isBelow = above.some((table) => sharesColumns(table.area, block.header) && table.area.row < block.header.row);
  const body = readBody(view, block, limit, again);
  const columns = headers.map(({ column }) => column);
  const typed = readColumnFigures(sheet, body.rows, columns);
  const figures = inPrintedUnits(typed, headers);
  const site = { view, block, body, headings, isBelow, isFirst: above.length === 0, typed, figures };
  const whole = readColumns(site, headers);
  const own = 'annex' in whole ? whole.annex : undefined;
  const sections = readSections(site, sectionsOf(headers, block.placeColumn, programme, own));
  return sections.length > 1 && explained(sections, site) > explained([whole], site) ? sections : [whole];
}

/** How many columns of figures have a meaning. */
const explained = (read: readonly BlockReading[], { figures }: Lines): number =>
  read
    .flatMap((one) => ('annex' in one ? one.columns : []))
    .filter(({ definition, column }) => definition && figures.get(column)?.isNumeric).length;

/** What was read of a block before its columns. */
interface Lines {
  readonly view: View;
  readonly block: HeaderBlock;
  readonly body: Body;
  readonly headings: Headings;
  readonly isBelow: boolean;
  /** Whether no annex was read on its sheet before it: then the sheet's name is its own. */
  readonly isFirst: boolean;
  /** The figures of all columns, as typed and with the units that are printed over them. */
  readonly typed: ReadonlyMap<number, ColumnFigures>;
  readonly figures: ReadonlyMap<number, ColumnFigures>;
}

/** The annexes of a block's groups; the columns of a group that cannot be read stay unread beside the first of them. */
function readSections(lines: Lines, sections: readonly AnnexSection[]): readonly Table[] {
  const { view, block, body, headings, typed } = lines;
  const matches = sections.map((section) => ({ section, match: matchOf(lines, section) }));
  const isRead = ({ match }: (typeof matches)[number]): boolean => match?.isEnough === true;
  const left = matches.filter((one) => !isRead(one)).flatMap(({ section }) => section.headers);
  const loose = left.filter(({ column }) => column > block.placeColumn);
  return matches.filter(isRead).flatMap(({ section, match }, i) => {
    const headers = i === 0 ? [...section.headers, ...loose] : section.headers;
    const title = titleOf(lines, section);
    return match
      ? [{ ...makeTable(view, block, body, { ...match, headings, headers, title, typed }), isExtract: true as const }]
      : [];
  });
}

/** The group over the columns of a section is its title. */
function matchOf(lines: Lines, section: AnnexSection): Match | undefined {
  const { annex, headers } = section;
  const view = { ...lines.view, programme: { ...lines.view.programme, annexes: [annex] } };
  const title = { ...titleOf(lines, section), text: annex.title };
  return bestOf(view, lines, headers, { ...lines.headings, texts: [], joined: [title] });
}

const titleOf = ({ view, block: { header, placeColumn } }: Lines, { group, headers }: AnnexSection): TitleText => ({
  text: group,
  at: addressIn(view, header.row, headers.find(({ column }) => column > placeColumn)?.column ?? placeColumn),
});

/** All columns of a block as those of one annex. */
function readColumns(lines: Lines, headers: readonly HeaderColumn[]): BlockReading {
  const { view, block, body, isBelow, typed } = lines;
  const { sheet, programme } = view;
  const headings = withGroup(lines.headings, headers, block, sheet);
  const best = bestOf(view, lines, headers, headings);
  const title = best?.title ?? longestHeading(headings);
  const own = title && isBelow ? fromTitle(headings, title) : headings;
  if (best?.isEnough) return makeTable(view, block, body, { ...best, headings: own, headers, title, typed });
  const table = otherTable(view, block, body, { headings: own, headers, title, typed });
  return {
    sheet,
    at: { sheet: sheet.name, row: block.header.row, column: block.header.column },
    ...(title ? { title: title.text } : {}),
    area: { ...block.header, rows: Math.max(body.end, block.header.row + block.header.rows) - block.header.row },
    otherness: best
      ? 'titled'
      : othernessOf({ programme, names: namesOfOther(lines, own), headers, rows: body.rows, figures: lines.figures }),
    ...(table ? { table } : {}),
  };
}

/** What a table that is no annex may be called. */
const namesOfOther = ({ view, isFirst }: Lines, { texts }: Headings): readonly string[] => [
  ...(isFirst ? [view.sheet.name] : []),
  ...texts.filter(isLikeTitle).map(({ text }) => text),
];

const bestOf = (
  { sheet, answers, programme }: View,
  { block: { placeColumn }, figures }: Lines,
  headers: readonly HeaderColumn[],
  headings: Headings,
): Match | undefined =>
  bestAnnex({ headers, headings, sheet, placeColumn, figures, ...(answers ? { answers } : {}) }, programme);

/** What stands above the title of a table below another is that one's signature. */
const fromTitle = (headings: Headings, { at }: TitleText): Headings => ({
  ...headings,
  texts: headings.texts.filter((one) => one.at.row >= at.row || one.at.column < at.column),
  joined: headings.joined.filter((one) => one.at.row >= at.row),
});

const longestHeading = ({ texts }: Headings): TitleText | undefined =>
  [...texts].filter(({ text }) => !/[:：]/.test(text)).sort((a, b) => b.text.length - a.text.length)[0];

/** A group over all columns is as good as a title. */
function withGroup(
  headings: Headings,
  headers: readonly HeaderColumn[],
  { placeColumn, header }: HeaderBlock,
  sheet: Sheet,
): Headings {
  const groups = new Set(
    headers
      .filter(({ column, path }) => column > placeColumn && path.length > 0)
      .map(({ path }) => (path.length > 1 ? path[0] : undefined)),
  );
  const [group] = groups;
  if (groups.size !== 1 || group === undefined) return headings;
  return {
    ...headings,
    joined: [...headings.joined, { text: group, at: { sheet: sheet.name, row: header.row, column: placeColumn + 1 } }],
  };
}
