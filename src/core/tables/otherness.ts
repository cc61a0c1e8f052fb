import { isLikePlace } from '../places';
import { isNumeric, type Programme } from '../programmes';
import { isBlank, type Sheet, type Value } from '../workbook';
import type { ColumnFigures } from './column-figures';
import type { HeaderColumn } from './header';
import { fits } from './header-fit';
import { plainText } from './header-text';
import type { TableRow } from './table-parts';
import type { View } from './view';

/**
 * What is known of a table that was read as no annex. `titled`: its title is an annex's, and its columns were not
 * understood. `doubtful`: nothing says that it is another one. `garbled`: nobody can tell from its letters. The others
 * are plainly none: it is `named` otherwise, lists no places, or has no columns as the annexes have them.
 */
export type Otherness = 'titled' | 'doubtful' | 'garbled' | 'named' | 'placeless' | 'unlike';

/** Whether a table may be an annex for all that is known. */
export const mayBeOwn = (otherness: Otherness): boolean =>
  otherness === 'titled' || otherness === 'doubtful' || otherness === 'garbled';

/** What a block that is no annex shows of itself. */
interface LooksOfOther {
  readonly programme: Programme;
  /** What it may be called: the texts above it, and the name of its sheet where that is its own. */
  readonly names: readonly string[];
  readonly headers: readonly HeaderColumn[];
  readonly rows: readonly TableRow[];
  readonly figures: ReadonlyMap<number, ColumnFigures>;
}

/** What a block without an annex's title is. */
export function othernessOf({ programme, names, headers, rows, figures }: LooksOfOther): Otherness {
  if (isGarbled([...names, ...headers.flatMap(({ path }) => path), ...rows.map(({ label }) => label)]))
    return 'garbled';
  if (isNamedOtherwise(names, programme)) return 'named';
  if (!rows.some(({ unit, label }) => unit !== undefined || isLikePlace(label))) return 'placeless';
  return isLikeAnnex(programme, headers, figures) ? 'doubtful' : 'unlike';
}

/** What a sheet is that holds something like a table, and no header of one. */
export function othernessOfSheet({ sheet, programme }: View): Otherness {
  if (isGarbled(sheet.values.flat())) return 'garbled';
  const alone = sheet.values.slice(0, FIRST_LINES).flatMap((line) => {
    const [only, ...others] = line.filter((value) => !isBlank(value));
    return typeof only === 'string' && others.length === 0 ? [only] : [];
  });
  if (isNamedOtherwise([sheet.name, ...alone], programme)) return 'named';
  return listsPlaces(sheet) ? 'doubtful' : 'placeless';
}

/**
 * Whether the letters are the bytes of other letters: half of all texts hold some of Latin-1, as every Chinese one does
 * that was read by the wrong encoding, and none of Chinese.
 */
function isGarbled(values: readonly Value[]): boolean {
  const texts = values.filter((value) => typeof value === 'string' && /\p{L}|\ufffd/u.test(value)).map(String);
  const garbled = texts.filter((text) => /[\u0080-\u00ff\ufffd]/.test(text) && !/\p{Script=Han}/u.test(text));
  return garbled.length > 0 && garbled.length * 2 >= texts.length;
}

/** A title stands in one of the first lines, alone. */
const FIRST_LINES = 4;

/** Whether names say what a table is, and none of them what an annex is about. */
const isNamedOtherwise = (names: readonly string[], { annexes }: Programme): boolean =>
  names.some((name) => plainText(name).replace(SAYS_NOTHING, '').length > SHORTEST_NAME) &&
  !names.some((name) =>
    annexes.some(({ titleWords }) => titleWords[0]?.some((word) => plainText(name).includes(word))),
  );

/** Ordinals, periods and units, and what any table is called. */
const SAYS_NOTHING =
  /[\d一二三四五六七八九十上下半前第截至止到年月日季度期（()）[\].:、,，~—–_-]|sheet|table|工作表|附表|附件|数据|单位|万?[套户元亿㎡%个]|表/gi;
/** One character names nothing. */
const SHORTEST_NAME = 1;

/** So many names in one line or column are a list of places. */
const ENOUGH_PLACES = 3;

function listsPlaces({ values }: Sheet): boolean {
  const inColumns = new Map<number, number>();
  return values.some((line) => {
    let across = 0;
    for (const [column, value] of line.entries()) {
      if (typeof value !== 'string' || !isLikePlace(value)) continue;
      const below = (inColumns.get(column) ?? 0) + 1;
      inColumns.set(column, below);
      if (++across >= ENOUGH_PLACES || below >= ENOUGH_PLACES) return true;
    }
    return false;
  });
}

/** So many columns of figures, and half of all, that are called as some annex calls its own. */
const ENOUGH_COLUMNS = 2;

function isLikeAnnex(
  { annexes }: Programme,
  headers: readonly HeaderColumn[],
  figures: ReadonlyMap<number, ColumnFigures>,
): boolean {
  const numeric = headers.filter(({ column }) => figures.get(column)?.isNumeric);
  return annexes.some((annex) => {
    const alike = numeric.filter((header) => [...fits(header, annex).keys()].some(isNumeric)).length;
    return alike >= ENOUGH_COLUMNS && alike * 2 >= numeric.length;
  });
}
