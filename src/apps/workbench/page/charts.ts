import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-drawing-ui/facade';
import { createElement } from 'react';
import type { Area } from '../../../core';
import type { Chart, SheetModel, WorkbookModel } from '../model';
import { chartPicture, type ChartPictureFigures } from './chart-picture';
import { afterBurst } from './later';

const COMPONENT = 'chart';
const PIXELS_PER_POINT = 4 / 3;

/**
 * Shows the charts of the sheet in front over its cells; what it returns draws them again, for when figures have
 * changed. The charts themselves are in the model. Their markup is a serialised picture, so texts in it are escaped.
 */
export function chartLayer(grid: FUniver, current: () => WorkbookModel | undefined): () => void {
  let shown: readonly { dispose(): void }[] = [];
  const show = afterBurst(() => {
    shown.forEach((drawn) => drawn.dispose());
    const model = current();
    const sheet = model?.activeSheet();
    shown = model && sheet ? sheet.get('charts').flatMap((chart) => draw(grid, model, sheet, chart) ?? []) : [];
  });
  grid.registerComponent(COMPONENT, ({ data }: { readonly data?: { readonly svg: string } }) =>
    createElement('div', { className: 'chart', dangerouslySetInnerHTML: { __html: data?.svg ?? '' } }),
  );
  grid.addEvent(grid.Event.ActiveSheetChanged, show);
  return show;
}

function draw(grid: FUniver, model: WorkbookModel, sheet: SheetModel, chart: Chart): { dispose(): void } | undefined {
  const target: FWorksheet | undefined = grid.getActiveWorkbook()?.getSheetBySheetId(sheet.id) ?? undefined;
  if (!chart.at || !target) return undefined;
  const { row, column, rows, columns } = chart.at;
  const [width, height] = [extent(sheet, 'columns', column, columns), extent(sheet, 'rows', row, rows)];
  const picture = chartPicture(figuresOf(model, sheet, chart), width, height);
  // The grid ends a little below the last cell; a chart may lie further down.
  if (row + rows > target.getMaxRows()) target.setRowCount(row + rows);
  const range = target.getRange(row, column, rows, columns);
  return (
    target.addFloatDomToRange(
      range,
      { componentKey: COMPONENT, data: { svg: picture.outerHTML }, allowTransform: false },
      { width, height },
      `${sheet.id}-${chart.id}`,
    ) ?? undefined
  );
}

const extent = (sheet: SheetModel, axis: 'rows' | 'columns', first: number, count: number): number =>
  Array.from({ length: count }, (_, index) => sheet.size(axis, first + index)).reduce(
    (sum, points) => sum + points,
    0,
  ) * PIXELS_PER_POINT;

function figuresOf(model: WorkbookModel, sheet: SheetModel, chart: Chart): ChartPictureFigures {
  const [first] = chart.series;
  const sourceOf = (name: string | undefined): SheetModel => model.sheets().find((one) => one.name() === name) ?? sheet;
  return {
    title: chart.title,
    isHorizontal: chart.kind.startsWith('Bar'),
    isStacked: chart.kind.includes('Stacked'),
    format: chart.format ?? 'General',
    categories: first?.categories
      ? cells(sourceOf(first.source), first.categories).map(({ value }) => String(value ?? ''))
      : [],
    series: chart.series.map((series) => ({
      name: series.name,
      colour: series.colour ?? '#4472C4',
      isLine: (series.kind ?? chart.kind).startsWith('Line'),
      values: series.values
        ? cells(sourceOf(series.source), series.values).map(({ value }) => (typeof value === 'number' ? value : 0))
        : [],
    })),
  };
}

const cells = (sheet: SheetModel, { row, column, rows, columns }: Area) =>
  Array.from({ length: rows * columns }, (_, index) =>
    sheet.cell(row + Math.floor(index / columns), column + (index % columns)),
  );
