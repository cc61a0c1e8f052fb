import { linesNeeded, type Area, type Content, type PlannedCell, type SheetPlan } from '../workbook';
import { lineContents, type AnnexLine } from './annex-lines';
import { ANNEX_LOOKS, COLUMN_WIDTHS, isWords } from './annex-looks';
import type { Annex, Column } from '../programmes';
import { FOOT, UNIT_LINE } from './words';

/** A standard annex to be written as a sheet of its own. */
export interface AnnexForm {
  readonly annex: Annex;
  readonly sheet: string;
  readonly title: string;
  /** （截至2022年9月30日）. */
  readonly cutOff: string;
  readonly lines: readonly AnnexLine[];
  readonly noTask: string;
  /** The rates that are fractions shown with %, by column id. */
  readonly fractions: ReadonlySet<string>;
  /** A form to be filled: its sums are formulas although nothing is filled in yet. */
  readonly isForm?: boolean;
  readonly notes?: readonly string[];
  readonly filledOn?: string;
}

/** A sheet and where the cells of its body stand. */
export interface AnnexSheet {
  readonly plan: SheetPlan;
  readonly firstRow: number;
  readonly contents: readonly ReadonlyMap<string, Content>[];
}

/** Lays a standard annex out: label, title, cut-off, unit line, header, body, notes and foot line. */
export function annexSheet(form: AnnexForm): AnnexSheet {
  const { annex, lines } = form;
  const { columns } = annex;
  const top = topRows(form);
  const head = headRows(columns);
  const firstRow = top.length + head.length;
  const contents = lineContents({
    annex,
    lines,
    firstRow,
    noTask: form.noTask,
    fractions: form.fractions,
    isForm: form.isForm ?? false,
  });
  const below = [...(form.notes ?? []), FOOT(form.filledOn)];
  const wide = (row: number): Area => ({ row, column: 0, rows: 1, columns: columns.length });
  return {
    firstRow,
    contents,
    plan: {
      name: form.sheet,
      cells: [
        ...top,
        ...head,
        ...lines.map((line, i) => bodyRow(form, i, line, contents[i])),
        ...below.map((text, i) => [{ content: text, look: i < below.length - 1 ? 'note' : 'foot' }]),
      ],
      looks: ANNEX_LOOKS,
      columnWidths: columns.map(({ kind }) => COLUMN_WIDTHS[kind]),
      rowHeights: heights(form, top.length, head.length, firstRow),
      merges: [
        ...top.map((_, row) => wide(row)).slice(annex.number === undefined ? 0 : 1),
        ...headMerges(columns, top.length, head.length),
        ...below.map((_, i) => wide(firstRow + lines.length + i)),
      ],
      freezeRows: firstRow,
      freezeColumns: 2,
      print: {
        orientation: columns.length > 7 ? 'landscape' : 'portrait',
        fitToWidth: true,
        repeatRows: firstRow,
        pageNumbers: true,
      },
    },
  };
}

function topRows({ annex, title, cutOff }: AnnexForm): readonly (readonly PlannedCell[])[] {
  const units = [...new Set(annex.columns.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))];
  return [
    ...(annex.number === undefined ? [] : [[{ content: `附件${annex.number}`, look: 'label' }]]),
    [{ content: title, look: 'title' }],
    [{ content: cutOff, look: 'cutOff' }],
    [{ content: units.length === 0 ? undefined : UNIT_LINE(units), look: 'units' }],
  ];
}

function bodyRow(
  form: AnnexForm,
  index: number,
  line: AnnexLine,
  contents: ReadonlyMap<string, Content> | undefined,
): readonly PlannedCell[] {
  const part = line.kind === 'place' ? 'body' : 'sum';
  return form.annex.columns.map((column) => ({
    content: contentOf(form, column, index, contents),
    look: `${part}-${form.fractions.has(column.id) ? 'fraction' : column.kind}`,
  }));
}

function contentOf(
  { lines }: AnnexForm,
  { id, kind }: Column,
  index: number,
  contents: ReadonlyMap<string, Content> | undefined,
): Content {
  const line = lines[index];
  if (kind === 'place') return line?.label;
  if (kind === 'sequence')
    return line?.kind === 'place' ? lines.slice(0, index + 1).filter((one) => one.kind === 'place').length : undefined;
  return contents?.get(id);
}

/** One line of 12 points with room, in points. */
const LINE_HEIGHT = 20;

function heights(
  { annex, lines }: AnnexForm,
  top: number,
  head: number,
  firstRow: number,
): Readonly<Record<number, number>> {
  const first = annex.number === undefined ? 0 : 1;
  return {
    ...Object.fromEntries(Array.from({ length: firstRow }, (_, row) => [row, LINE_HEIGHT])),
    [first]: 34,
    [top]: head === 1 ? 40 : 24,
    ...(head === 2 ? { [top + 1]: 36 } : {}),
    ...Object.fromEntries(
      lines.map((line, i) => [firstRow + i, LINE_HEIGHT * (line.kind === 'place' ? longest(annex, line.given) : 1)]),
    ),
  };
}

const longest = (annex: Annex, given: ReadonlyMap<string, Content>): number =>
  Math.max(
    1,
    ...annex.columns.filter(isWords).map((column) => {
      const text = given.get(column.id);
      return typeof text === 'string' ? linesNeeded(text, COLUMN_WIDTHS[column.kind]) : 1;
    }),
  );

const leafOf = ({ path, unit }: Column): string => `${path.at(-1) ?? ''}${unit === undefined ? '' : `(${unit})`}`;
const groupOf = ({ path }: Column): string | undefined => (path.length > 1 ? path[0] : undefined);

/** The header of an annex: one row, or two where columns have a group above them. */
function headRows(columns: readonly Column[]): readonly (readonly PlannedCell[])[] {
  const head = (content: string | undefined): PlannedCell => ({ content, look: 'header' });
  if (columns.every((column) => groupOf(column) === undefined)) return [columns.map((column) => head(leafOf(column)))];
  return [
    columns.map((column, i) =>
      head(groupOf(column) === undefined ? leafOf(column) : startsGroup(columns, i) ? groupOf(column) : undefined),
    ),
    columns.map((column) => head(groupOf(column) === undefined ? undefined : leafOf(column))),
  ];
}

const startsGroup = (columns: readonly Column[], i: number): boolean => {
  const [column, before] = [columns[i], columns[i - 1]];
  return !column || !before || groupOf(column) !== groupOf(before);
};

/** What the header merges: a group over its columns, a column without group over both rows. */
function headMerges(columns: readonly Column[], row: number, rows: number): readonly Area[] {
  if (rows === 1) return [];
  return columns.flatMap((column, i): readonly Area[] => {
    if (groupOf(column) === undefined) return [{ row, column: i, rows: 2, columns: 1 }];
    const width = columns.slice(i).findIndex((other) => groupOf(other) !== groupOf(column));
    const count = width < 0 ? columns.length - i : width;
    return startsGroup(columns, i) && count > 1 ? [{ row, column: i, rows: 1, columns: count }] : [];
  });
}
