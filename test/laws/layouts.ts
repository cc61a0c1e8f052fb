import { cellValue, isAdditive, type Sheet, type Table, type TableColumn, type Value } from '../../src/core';
import { cellAddress } from '../../src/core/tables';
import { sheetOf } from '../core/build';
import { relaid, type Style } from '../core/tables/relaid';
import type { Random } from '../mutation/random';

/** One way to lay an annex out that nobody has seen, and what was done to it. */
export interface Layout {
  readonly sheet: Sheet;
  readonly says: string;
}

/** Words that name nothing. */
const NONSENSE = ['甲乙', '丙丁', '戊己', '庚辛', '子丑', '寅卯', '辰巳', '午未'];
/** Lines that stand among the rows of real tables and are no rows. */
const ASIDES = [
  '注：数据由各地填报',
  '第1页 共2页',
  '审核人：　　填表人：',
  '（续）',
  '以下为县级市',
  '说明：表中数据截至月底，以各市县盖章上报的为准，如有变动另行通知',
  '一、城区部分',
  '',
];

/**
 * A layout drawn from the random numbers: order, position, totals, sub-totals, nonsense headers, lines in between,
 * transposition.
 */
export function layoutOf(table: Table, random: Random): Layout {
  const style = styleOf(random);
  const plain = withOddColumn(withAsides(relaid(table, style), style, random), style, random);
  const nonsense = withNonsense(plain, table, random);
  const isTurned = random.below(100) < 20;
  // One filled column a sub-total, as funds have, cannot tell where a group of unknown places ends.
  const isElsewhere = random.below(100) < 20 && !(style.hasSubtotals && table.annex.id === 'funding');
  const isSplit = !isTurned && !style.hasSubtotals && random.below(100) < 20;
  const named = isElsewhere ? elsewhere(nonsense.sheet, table, style) : nonsense.sheet;
  return {
    sheet: isTurned ? transposedSheet(named) : isSplit ? sideBySide(named) : named,
    says: [
      isElsewhere ? 'elsewhere' : '',
      isSplit ? 'side by side' : '',
      style.header,
      style.total.at,
      style.hasSubtotals ? 'sub-totals' : '',
      ...nonsense.said,
      isTurned ? 'turned' : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
}

function styleOf(random: Random): Style {
  const isShort = random.below(100) < 30;
  return {
    title: (table) => [[table.title?.text ?? table.annex.title], ['（截至2022年9月30日）']],
    order: (columns) => reordered(columns, random),
    word: (text) => text,
    header: random.pick(['flat', 'rows']),
    name: (name) => (isShort && name.length > 2 && !/长白|通化|吉林/.test(name) ? name.replace(/[市县区]$/, '') : name),
    total: { at: random.pick(['first', 'last']), label: random.pick(['合计', '全省合计', '总计', '合  计']) },
    hasSubtotals: random.below(100) < 25,
    row: random.below(6),
    column: random.below(4),
  };
}

const FIRST = '青白赤黑金银铜铁松柏竹梅兰荷云雨风雪石泉';
const SECOND = '溪岭湾原川台坪浦塘桥沟滩';
const KINDS = '县市区';

/** The sheet with the names of another province: places that no register holds, sub-totals renamed as well. */
function elsewhere(sheet: Sheet, table: Table, style: Style): Sheet {
  const names = new Map<string, string>();
  const nameOf = (i: number): string =>
    (FIRST[i % FIRST.length] ?? '') +
    (SECOND[Math.floor(i / FIRST.length) % SECOND.length] ?? '') +
    (KINDS[i % 3] ?? '');
  table.rows
    .filter(({ kind }) => kind === 'place')
    .forEach(({ label }) => names.set(style.name(label), nameOf(names.size)));
  const renamed = (value: Value): Value =>
    typeof value !== 'string' ? value : (names.get(value) ?? value.replace(/^[^省市县]{2,5}[市州](?=小计$)/, '甲组'));
  return { ...sheet, values: sheet.values.map((line) => line.map(renamed)) };
}

/** The second half of the list beside the first, under a header of its own. */
function sideBySide(sheet: Sheet): Sheet {
  const top = sheet.values.findIndex((line) => line.some((value) => typeof value === 'number'));
  const width = sheet.values[0]?.length ?? 0;
  const half = top + Math.ceil((sheet.values.length - top) / 2);
  const beside = <T>(grid: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] =>
    grid.slice(0, half).map((line, i) => {
      const other = i < TITLE_ROWS ? undefined : i < top ? line : grid[half + i - top];
      return [...line, blank, ...(other ?? line.map(() => blank))];
    });
  return {
    ...sheet,
    values: beside<Value>(sheet.values, undefined),
    formulas: beside<string | undefined>(sheet.formulas, undefined),
    formats: beside(sheet.formats, 'General'),
    merges: sheet.merges.flatMap((area) =>
      area.row < top && area.row >= TITLE_ROWS ? [area, { ...area, column: area.column + width + 1 }] : [area],
    ),
  };
}

/** The columns with their groups in another order; places stay first. */
function reordered(columns: readonly TableColumn[], random: Random): readonly TableColumn[] {
  const isFirst = ({ definition }: TableColumn): boolean =>
    definition?.kind === 'place' || definition?.kind === 'sequence';
  const groups = new Map<string, TableColumn[]>();
  for (const column of columns.filter((one) => !isFirst(one))) {
    const key = (column.definition?.path.length ?? 0) > 1 ? (column.definition?.path[0] ?? '') : '';
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const blocks = [...groups.values()];
  return [...columns.filter(isFirst), ...(random.below(100) < 50 ? blocks : blocks.reverse()).flat()];
}

/** One header cell without a meaning: of a column that relations or its neighbours tell. */
function withNonsense(
  sheet: Sheet,
  table: Table,
  random: Random,
): { readonly sheet: Sheet; readonly said: readonly string[] } {
  if (random.below(100) < 40) return { sheet, said: [] };
  const names = new Set(
    table.columns.flatMap(({ definition }) =>
      definition && isAdditive(definition) ? [definition.path.at(-1) ?? ''] : [],
    ),
  );
  const cells = sheet.values
    .slice(0, 5)
    .flatMap((line, i) =>
      line.flatMap((value, j) =>
        typeof value === 'string' && [...names].some((name) => value.replace(/（.*/, '').endsWith(name))
          ? [{ i, j, value }]
          : [],
      ),
    );
  const at = random.pick(cells);
  const unit = /（.*）$/.exec(at.value)?.[0] ?? '';
  const word = random.pick(NONSENSE) + unit;
  return {
    sheet: {
      ...sheet,
      values: sheet.values.map((line, i) => line.map((value, j) => (i === at.i && j === at.j ? word : value))),
    },
    said: [`${at.value} → ${word}`],
  };
}

/** A column between the others that is blank, or holds names of people: offices add them where they like. */
function withOddColumn(sheet: Sheet, style: Style, random: Random): Sheet {
  const kind = random.pick(['none', 'none', 'none', 'blank', 'people'] as const);
  if (kind === 'none') return sheet;
  const header = style.header === 'rows' ? 3 : 2;
  const at = 3 + random.below(Math.max(1, (sheet.values[0]?.length ?? 4) - 3));
  const cell = (row: number): Value =>
    kind === 'blank' || row < header ? undefined : row === header ? '经办人' : random.pick(['张三', '李四', '王五']);
  const widened = <T>(grid: readonly (readonly T[])[], value: (row: number) => T): readonly (readonly T[])[] =>
    grid.map((line, row) => [...line.slice(0, at), value(row), ...line.slice(at)]);
  return {
    ...sheet,
    values: widened<Value>(sheet.values, cell),
    formulas: widened<string | undefined>(sheet.formulas, () => undefined),
    formats: widened(sheet.formats, () => 'General'),
    merges: sheet.merges.map((area) =>
      area.column >= at
        ? { ...area, column: area.column + 1 }
        : area.column + area.columns > at
          ? { ...area, columns: area.columns + 1 }
          : area,
    ),
  };
}

/** Two lines of text somewhere among the rows. */
function withAsides(sheet: Sheet, style: Style, random: Random): Sheet {
  const first = style.header === 'rows' ? 5 : 4;
  const inserted = [0, 1].map(() => ({
    at: first + random.below(sheet.values.length - first),
    text: random.pick(ASIDES),
  }));
  const width = sheet.values[0]?.length ?? 0;
  const withLines = <T>(
    grid: readonly (readonly T[])[],
    lineOf: (text: string) => readonly T[],
  ): readonly (readonly T[])[] =>
    grid.flatMap((line, i) => [...inserted.filter(({ at }) => at === i).map(({ text }) => lineOf(text)), line]);
  const blank = <T>(value: T): readonly T[] => Array.from({ length: width }, () => value);
  return {
    ...sheet,
    values: withLines<Value>(sheet.values, (text) => [text, ...blank<Value>(undefined).slice(1)]),
    formulas: withLines(sheet.formulas, () => blank<string | undefined>(undefined)),
    formats: withLines(sheet.formats, () => blank('General')),
  };
}

const transposed = <T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  (grid[0] ?? []).map((_, column) => grid.map((line) => line[column] as T));

/** The table with its places across; the title stays above it. */
function transposedSheet(sheet: Sheet): Sheet {
  const body = transposed(sheet.values.slice(TITLE_ROWS));
  const width = body[0]?.length ?? 0;
  const titles = sheet.values
    .slice(0, TITLE_ROWS)
    .map((line) => [line[0], ...Array.from({ length: width - 1 }, () => undefined)]);
  return { ...sheetOf({ name: sheet.name, rows: [...titles, ...body] }), origin: sheet.origin };
}

const TITLE_ROWS = 2;

/** The sheet with one figure of a place changed by one digit; undefined where the layout has none to change. */
export function withSlip(
  sheet: Sheet,
  table: Table,
  random: Random,
): { readonly sheet: Sheet; readonly row: number; readonly column: number } | undefined {
  const columns = table.columns.filter(({ definition }) => definition && isAdditive(definition));
  const rows = table.rows.filter(({ kind }) => kind === 'place');
  const cells = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const value = cellValue(table, row, column);
      return typeof value === 'number' && value > 20 ? [{ row, column, value }] : [];
    }),
  );
  if (cells.length === 0) return undefined;
  const { row, column, value } = random.pick(cells);
  const wrong = value + random.pick([10, 20, -10, 30]);
  const { row: i, column: j } = cellAddress(table, row, column);
  const values = sheet.values.map((line, at) =>
    line.map((one, k) => (at + sheet.origin.row === i && k + sheet.origin.column === j ? wrong : one)),
  );
  return { sheet: { ...sheet, values }, row: i, column: j };
}
