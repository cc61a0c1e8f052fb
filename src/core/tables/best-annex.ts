import type { Annex, Column, Programme } from '../programmes';
import type { Sheet } from '../workbook';
import { PARTLY, titlesOf, type Titled } from './annex-titles';
import type { Answer } from './answers';
import { choicesIn } from './column-choices';
import type { ColumnFigures } from './column-figures';
import { assignColumns, type Assignment } from './columns';
import type { HeaderColumn } from './header';
import { portionOf } from './portions';
import { rankingOf } from './rankings';
import type { TitleText, Headings } from './title';

/** The annex a block was recognised as, and its columns by sheet column. */
export interface Match {
  readonly annex: Annex;
  readonly assignment: Assignment;
  readonly title?: TitleText;
  readonly score: number;
  /** The share of its columns that were found. */
  readonly share: number;
  /** Whether enough columns were found to read the table as this annex; else only its title is known. */
  readonly isEnough: boolean;
  /** Whether a header names one at least of its columns that are no rates. */
  readonly isNamed: boolean;
}

/** What a table shows of itself before it is known which annex it is. */
export interface TableLooks {
  readonly headers: readonly HeaderColumn[];
  readonly headings: Headings;
  readonly sheet: Sheet;
  readonly placeColumn: number;
  readonly figures: ReadonlyMap<number, ColumnFigures>;
  readonly answers?: readonly Answer[];
}

/**
 * The annex whose title and columns fit best; without a fitting title the one whose columns tell enough; undefined when
 * none fits.
 */
export function bestAnnex(looks: TableLooks, programme: Programme): Match | undefined {
  const titles = titlesOf(looks, programme.annexes);
  const titled = fitting(
    titles.filter(({ weight }) => weight > 0),
    looks,
  );
  if (titled?.isEnough && titled.isNamed && titled.share >= DOUBTFUL) return titled;
  const other = fitting(
    titles.filter(({ weight }) => weight === 0),
    looks,
  );
  return titled?.isEnough && (other?.share ?? 0) < 1 ? titled : (other ?? titled);
}

/** The best of some annexes, the likeliest first: what could not be better is not looked at. */
function fitting(titles: readonly Titled[], looks: TableLooks): Match | undefined {
  let best: Match | undefined;
  for (const one of [...titles].sort((a, b) => b.weight - a.weight)) {
    if (best && best.score >= one.weight + 1 + EXPLAINED + NAMED) break;
    const match = matchOf(one, looks);
    if (match && !(best && best.score >= match.score)) best = match;
  }
  return best;
}

function matchOf(
  { annex, title, weight }: Titled,
  { headers, placeColumn, figures, answers }: TableLooks,
): Match | undefined {
  if (weight === 0 && !answers && !mayBeNamed(annex, headers, figures)) return undefined;
  const assignment = assignColumns(headers, annex, placeColumn, figures, answers);
  const named = new Map(
    [...assignment.columns].filter(([column]) => ['words', 'user'].includes(assignment.evidence.get(column) ?? '')),
  );
  const share = matchedShare(annex, weight > 0 ? assignment.columns : named, headers);
  const explained = explainedShare(assignment, figures);
  const isWhole = share === 1 && explained === 1;
  const isEnough =
    weight > PARTLY
      ? share >= ENOUGH_TITLED
      : weight > 0
        ? share >= (explained === 1 ? ENOUGH_TITLED : ENOUGH_PARTLY)
        : share >= ENOUGH_UNTITLED && isTelling(named, headers, isWhole);
  const isHinted = title !== undefined && share > 0;
  return isEnough || isHinted
    ? {
        annex,
        assignment,
        isEnough,
        score: weight + share + EXPLAINED * explained + NAMED * matchedShare(annex, named, headers),
        share,
        isNamed: [...named.values()].some((column) => isOwn(column) && column.kind !== 'rate'),
        ...(title ? { title } : {}),
      }
    : undefined;
}

/**
 * Which share of its columns makes an annex of a table, with and without its title; part of a title is enough where no
 * column of figures is left over.
 */
const ENOUGH_TITLED = 0.3;
const ENOUGH_PARTLY = 0.6;
const ENOUGH_UNTITLED = 0.75;
/** With fewer columns a title is doubted where another annex is there whole. */
const DOUBTFUL = 0.7;
/**
 * The share of the annex's required columns that were found; where an annex requires none, of the sheet's columns that
 * are its own.
 */
function matchedShare(annex: Annex, columns: ReadonlyMap<number, Column>, headers: readonly HeaderColumn[]): number {
  const required = requiredOf(annex);
  const found = [...columns.values()].filter(isOwn);
  if (required.length > 0) return required.filter((column) => found.includes(column)).length / required.length;
  const others = headers.filter((header) => header.path.length > 0 && !columns.has(header.column)).length;
  return found.length / Math.max(1, found.length + others);
}

const isOwn = ({ kind }: Column): boolean => !['sequence', 'place', 'remark'].includes(kind);

const requiredOf = ({ columns }: Annex): readonly Column[] =>
  columns.filter((column) => isOwn(column) && !column.isOptional);

/** Whether enough columns have a header that may name them: most annexes need no search to be ruled out. */
function mayBeNamed(annex: Annex, headers: TableLooks['headers'], figures: TableLooks['figures']): boolean {
  const required = requiredOf(annex);
  const choicesFor = choicesIn(annex, headers, figures);
  const most = required.length * (1 - ENOUGH_UNTITLED);
  let lacking = 0;
  return required.every((one) => choicesFor(one).some(({ isByWords }) => isByWords) || ++lacking <= most);
}

/** An annex that leaves columns of figures without a meaning fits less well than one that has a meaning for all. */
const EXPLAINED = 0.5;
/** And one whose columns are called so fits better than one whose columns only the figures tell. */
const NAMED = 0.5;

/** The share of the columns of figures for which the annex has a column; ranks and portions are of these. */
function explainedShare({ columns }: Assignment, figures: ReadonlyMap<number, ColumnFigures>): number {
  const isOfOthers = (column: number): boolean =>
    rankingOf(figures)(column) !== undefined || portionOf(figures)(column) !== undefined;
  const numeric = [...figures].flatMap(([column, { isNumeric }]) =>
    isNumeric && (columns.has(column) || !isOfOthers(column)) ? [column] : [],
  );
  return numeric.length === 0 ? 0 : numeric.filter((column) => columns.has(column)).length / numeric.length;
}

/** Words that tables of every programme use; a column known by nothing else names no annex. */
const COMMON = ['计划', '目标', '任务', '完成', '已完成', '实际', '开工', '项目', '套数', '时间'];

/** How many columns must be an annex's very own to make up for a title. */
const ENOUGH_OWN = 2;

/**
 * Plan, done and rate alone name no annex: without a title some of the columns must be found in no other kind of table,
 * or be called so where each column of figures is the annex's and none is lacking.
 */
const isTelling = (columns: ReadonlyMap<number, Column>, headers: TableLooks['headers'], isWhole: boolean): boolean =>
  headers.filter(({ column, path }) => {
    const definition = columns.get(column);
    if (!definition || !isOwn(definition) || definition.kind === 'rate') return false;
    const { group, leaf } = definition;
    const isCalledSo = (word: string): boolean => !COMMON.includes(word) && path.join('/').includes(word);
    return group.length > 0 || (isWhole ? leaf.some(isCalledSo) : !leaf.some((word) => COMMON.includes(word)));
  }).length >= ENOUGH_OWN;
