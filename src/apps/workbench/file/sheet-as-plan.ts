import { a1, type CellLook, type ChartPlan, type HighlightPlan, type PlannedCell, type SheetPlan } from '../../../core';
import type { CellContents, CellStyle, Chart, SheetModel } from '../model';
import { contentOf } from './changed-cells';
import { jumpOf } from './jump';
import { present } from './xml-tree';

const PIXELS_PER_POINT = 4 / 3;
/** Pixels of a digit in Calibri 11, and of a cell's padding. */
const DIGIT = 7;
/** Left and right together. */
const PADDING = 5;
/** Excel's row for Calibri 11, in points. */
const STANDARD_HEIGHT = 15;

/**
 * A whole sheet of the model as the plan that writes it into a file: for sheets the file does not have as they are now.
 */
export function sheetAsPlan(sheet: SheetModel): SheetPlan {
  const used = sheet.used(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const [rows, columns] = [used.row + used.rows, used.column + used.columns];
  const links = sheet.get('hyperlinks');
  const looks = new Map<string, CellLook>();
  const plannedCell = (row: number, column: number): PlannedCell => {
    const cell = sheet.cell(row, column);
    const look = JSON.stringify(cellLook(cell.style ?? {}));
    if (look !== '{}') looks.set(look, cellLook(cell.style ?? {}));
    return present<PlannedCell>({
      content: contentOf(cell),
      look: look === '{}' ? undefined : look,
      link: jumpOf(links[a1({ row, column })]),
    });
  };
  const cells = range(rows).map((row) => range(columns).map((column) => plannedCell(row, column)));
  const { titleRows, titleFrom, orientation, pagesWide, footer, breakBefore, area } = sheet.get('print');
  const frozen = sheet.get('frozen');
  const [table] = sheet.get('tables');
  return present<SheetPlan>({
    name: sheet.name(),
    cells,
    looks: Object.fromEntries(looks),
    columnWidths: range(columns).map((column) => (sheet.size('columns', column) * PIXELS_PER_POINT - PADDING) / DIGIT),
    rowHeights: Object.fromEntries(
      range(rows)
        .map((row) => [row, sheet.size('rows', row)] as const)
        .filter(([, points]) => points !== STANDARD_HEIGHT),
    ),
    merges: sheet.merges(),
    freezeRows: frozen.rows,
    freezeColumns: frozen.columns,
    filter: sheet.get('filter'),
    table,
    tabColour: sheet.get('tabColour'),
    highlights: sheet.conditionalFormats().flatMap(highlights),
    charts: sheet.get('charts').flatMap((chart) => chartPlan(chart, sheet.name())),
    print: {
      orientation,
      fitToWidth: pagesWide === 1,
      repeatRows: titleRows,
      ...(titleFrom ? { repeatFrom: titleFrom } : {}),
      pageNumbers: footer?.includes('&P') ?? false,
      ...(breakBefore ? { breakBefore } : {}),
      ...(area ? { area } : {}),
    },
    isHidden: sheet.get('visibility') !== 'visible',
  });
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** A plan knows thin borders of one colour, on all sides or on some. */
function cellLook({ edges = {}, ...style }: CellStyle): CellLook {
  const { font, size, bold, colour, fill, align, vertical, wrap, indent, format } = style;
  const drawn = SIDES.filter((side) => edges[side]);
  const [first] = drawn;
  return present<CellLook>({
    font,
    size,
    bold,
    colour,
    fill,
    align,
    vertical,
    wrap,
    indent,
    format,
    border: first && edges[first]?.colour,
    sides: drawn.length === 0 || drawn.length === SIDES.length ? undefined : drawn,
  });
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

const highlights = ({ rule, areas }: ReturnType<SheetModel['conditionalFormats']>[number]): readonly HighlightPlan[] =>
  rule.kind === 'formula'
    ? areas.map((area) => ({ area, formula: rule.formula, look: { ...rule.look, fill: rule.look.fill ?? '#FFFFFF' } }))
    : [];

const CHART_KINDS: Readonly<Record<string, ChartPlan['kind']>> = {
  BarClustered: 'bar',
  BarStacked: 'stacked-bar',
  BarStacked100: 'stacked-bar',
  ColumnClustered: 'column',
  Line: 'line',
  LineMarkers: 'line',
};

/** A chart whose kind or areas a plan cannot say is left out. */
function chartPlan({ name, kind, title, at, series, format }: Chart, sheet: string): readonly ChartPlan[] {
  const planned = CHART_KINDS[kind];
  const [first] = series;
  if (!planned || !at || !first?.categories) return [];
  return [
    present<ChartPlan>({
      name,
      title,
      at,
      format,
      kind: planned,
      source: first.source === sheet ? undefined : first.source,
      categories: first.categories,
      series: series.flatMap((one) =>
        one.values
          ? [
              {
                name: one.name,
                values: one.values,
                colour: one.colour ?? '#4472C4',
                ...(one.kind?.startsWith('Line') && planned !== 'line' ? { asLine: true } : {}),
              },
            ]
          : [],
      ),
    }),
  ];
}

/** Whether a cell of the model begins with a text. */
export const startsWith = (cell: CellContents, text: string): boolean =>
  typeof cell.value === 'string' && cell.value.startsWith(text);
