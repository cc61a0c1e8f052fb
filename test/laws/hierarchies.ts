import { cellValue, isAdditive, isNumeric, type Column, type Sheet, type Table, type Value } from '../../src/core';
import { sheetOf } from '../core/build';
import type { Random } from '../mutation/random';

/** A list of several levels, and the cells of its figures that may be mistyped. */
export interface Hierarchy {
  readonly sheet: Sheet;
  readonly says: string;
  readonly places: number;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** The figures of a row by the ids of its columns. */
type Figures = ReadonlyMap<string, Value>;

/** A line of the list: its name, what stands beside it where projects have a column, and what it holds. */
interface Level {
  readonly name: Value;
  readonly beside?: Value;
  readonly figures: Figures;
}

interface Marks {
  /** How a project is told from its place: by a column of its own, or before its name. */
  readonly project: 'column' | 'repeated' | 'indent' | 'dash' | 'ordinal' | 'nothing';
  readonly isAbove: boolean;
  readonly total: 'first' | 'last' | 'none' | 'middle';
  readonly shares: 'none' | 'before' | 'after' | 'foot';
}

const PLACES = ['榆树市', '农安县', '永吉县', '蛟河市', '集安市', '辉南县', '洮南市', '通榆县', '敦化市', '安图县'];
const PROJECTS = [
  '东关一期',
  '北关地块',
  '水厂家属院',
  '铁路职工楼',
  '老城安置房',
  '河湾二期',
  '粮库旧址',
  '纺织厂宿舍',
];

/**
 * The figures of a table as places with projects, or as places in two regions: every sum is that of rows of the
 * example, so that what holds in these holds in it.
 */
export function hierarchyOf(table: Table, random: Random): Hierarchy {
  const columns = table.columns.flatMap(({ definition }) => (definition && isNumeric(definition) ? [definition] : []));
  const pool = poolOf(table, columns);
  const sumOf = (list: readonly Figures[]): Figures => summed(table, columns, list);
  const isFlat = random.below(100) < 30;
  const marks = marksOf(random, isFlat);
  const first = random.below(PLACES.length);
  const names = Array.from({ length: 5 + random.below(4) }, (_, i) => PLACES[(first + i) % PLACES.length] ?? '');
  const groups = names.map((name) => {
    const list = Array.from({ length: isFlat ? 1 : 1 + random.below(3) }, () => random.pick(pool));
    return { name, list, whole: sumOf(list) };
  });
  const bodies = groups.map(({ name, list, whole }) => {
    const head = { name, beside: '小计', figures: whole };
    if (isFlat) return [head];
    const below = list.map((figures, i) => ({ ...projectName(marks, name, i, random), figures }));
    return marks.isAbove ? withHeadBelow(below, head, marks) : [head, ...below];
  });
  const total = { name: random.pick(['合计', '总计']), beside: '—', figures: sumOf(groups.map(({ whole }) => whole)) };
  const half = Math.ceil(groups.length / 2);
  const shares = [groups.slice(0, half), groups.slice(half)].map((some, i) => ({
    name: i === 0 ? '其中：城区' : '县域',
    figures: sumOf(some.map(({ whole }) => whole)),
  }));
  const lines = placed(bodies, total, shares, marks);
  return laidOut(table, columns, lines, marks, groups.length, isFlat);
}

function marksOf(random: Random, isFlat: boolean): Marks {
  const project = random.pick(['column', 'repeated', 'indent', 'dash', 'ordinal', 'nothing'] as const);
  const shares = isFlat ? random.pick(['before', 'after', 'foot'] as const) : 'none';
  const total = isFlat
    ? random.pick(['first', 'last'] as const)
    : random.pick(['first', 'last', 'none', 'middle'] as const);
  return { project: isFlat ? 'nothing' : project, isAbove: random.below(2) === 0, total, shares };
}

function projectName({ project }: Marks, place: string, i: number, random: Random): Omit<Level, 'figures'> {
  const name = random.pick(PROJECTS);
  if (project === 'column') return { name: undefined, beside: name };
  if (project === 'repeated') return { name: place, beside: name };
  return { name: { indent: '　　', dash: '—', ordinal: `${i + 1}.`, nothing: '' }[project] + name };
}

/** Projects above their place: in a column of their own the first of them names it. */
const withHeadBelow = (below: readonly Level[], head: Level, { project }: Marks): readonly Level[] =>
  project === 'column'
    ? [...below.map((one, i) => (i === 0 ? { ...one, name: head.name } : one)), { ...head, name: undefined }]
    : [...below, head];

function placed(
  bodies: readonly (readonly Level[])[],
  total: Level,
  shares: readonly Level[],
  { total: at, shares: where }: Marks,
): readonly Level[] {
  const whole = [...(where === 'before' ? shares : []), total, ...(where === 'after' ? shares : [])];
  const foot = where === 'foot' ? shares : [];
  const body = bodies.flat();
  if (at === 'none') return body;
  if (at === 'middle') return [...bodies.slice(0, 2).flat(), total, ...bodies.slice(2).flat()];
  return at === 'first' ? [...whole, ...body, ...foot] : [...body, ...whole, ...foot];
}

function laidOut(
  table: Table,
  columns: readonly Column[],
  lines: readonly Level[],
  marks: Marks,
  places: number,
  isFlat: boolean,
): Hierarchy {
  const hasColumn = ['column', 'repeated'].includes(marks.project);
  const lead = hasColumn ? ['市县', '项目名称'] : ['市县'];
  const header = columns.map(({ path, unit }) => path.join('') + (unit === undefined ? '' : `（${unit}）`));
  const rows = lines.map(({ name, beside, figures }) => [
    ...(hasColumn ? [name, beside] : [name]),
    ...columns.map(({ id }) => figures.get(id)),
  ]);
  const top: readonly (readonly Value[])[] = [[table.annex.title], ['（截至2022年9月30日）'], [...lead, ...header]];
  return {
    sheet: sheetOf({ name: '数据', rows: [...top, ...rows] }),
    says: isFlat ? `shares ${marks.shares}, total ${marks.total}` : `${marks.project}, total ${marks.total}`,
    places,
    cells: lines.flatMap(({ figures }, i) =>
      columns.flatMap((column, j) => {
        const figure = figures.get(column.id);
        return isAdditive(column) && typeof figure === 'number' && figure > 50
          ? [{ row: top.length + i, column: lead.length + j }]
          : [];
      }),
    ),
  };
}

function poolOf(table: Table, columns: readonly Column[]): readonly Figures[] {
  const rows = table.rows.filter(({ kind }) => kind === 'place');
  return rows.flatMap((row) => {
    const figures = new Map(
      table.columns.flatMap((column) =>
        column.definition && columns.includes(column.definition)
          ? [[column.definition.id, cellValue(table, row, column)] as const]
          : [],
      ),
    );
    const isFilled = columns.every((column) => !isAdditive(column) || typeof figures.get(column.id) === 'number');
    return isFilled ? [summed(table, columns, [figures])] : [];
  });
}

/** The sum of rows, with the rates that follow from it. */
function summed({ annex }: Table, columns: readonly Column[], list: readonly Figures[]): Figures {
  const at = (id: string): number =>
    Number(list.reduce((sum, figures) => sum + Number(figures.get(id) ?? 0), 0).toFixed(6));
  const sums = columns.filter(isAdditive).map(({ id }): readonly [string, Value] => [id, at(id)]);
  const rates = annex.relations.flatMap((one): readonly (readonly [string, Value])[] =>
    one.kind === 'rate'
      ? [[one.rate, at(one.base) === 0 ? '—' : Number(((100 * at(one.done)) / at(one.base)).toFixed(1))]]
      : [],
  );
  return new Map([...sums, ...rates]);
}
