import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-drawing-ui/facade';
import { createElement } from 'react';
import type { Area } from '../../../core';
import type { Chart, SheetModel, WorkbookModel } from '../model';
import { chartPicture, type Figures } from './chart-picture';
import { later } from './later';

const COMPONENT = 'chart';
const PIXELS_PER_POINT = 4 / 3;

/** Shows the charts of a workbook over its cells, and draws them again whenever figures change. The charts themselves are in the model. */
export function showCharts(grid: FUniver, model: WorkbookModel): void {
  const shown = new Map<string, { dispose(): void }>();
  const show = (sheet: SheetModel): void => {
    for (const chart of sheet.get('charts')) {
      const key = `${sheet.id} ${chart.id}`;
      shown.get(key)?.dispose();
      const drawn = draw(grid, model, sheet, chart);
      if (drawn) shown.set(key, drawn);
    }
    const kept = new Set(sheet.get('charts').map(({ id }) => `${sheet.id} ${id}`));
    for (const [key, drawn] of shown) {
      if (!key.startsWith(`${sheet.id} `) || kept.has(key)) continue;
      drawn.dispose();
      shown.delete(key);
    }
  };
  const showAll = later(() => model.sheets().forEach(show));
  model.onChange(({ kind }) => { if (kind !== 'settings') showAll(); });
  showAll();
}

/** Registers the element that holds a chart; once for each grid. The markup is the serialised picture, so texts in it are escaped. */
export function prepareCharts(grid: FUniver): void {
  grid.registerComponent(COMPONENT, ({ data }: { readonly data?: { readonly svg: string } }) =>
    createElement('div', { className: 'chart', dangerouslySetInnerHTML: { __html: data?.svg ?? '' } }));
}

function draw(grid: FUniver, model: WorkbookModel, sheet: SheetModel, chart: Chart): { dispose(): void } | undefined {
  const target: FWorksheet | undefined = grid.getActiveWorkbook()?.getSheetBySheetId(sheet.id) ?? undefined;
  if (!chart.at || !target) return undefined;
  const { row, column, rows, columns } = chart.at;
  const [width, height] = [extent(sheet, 'columns', column, columns), extent(sheet, 'rows', row, rows)];
  const picture = chartPicture(figuresOf(model, sheet, chart), width, height);
  const range = target.getRange(row, column, rows, columns);
  return target.addFloatDomToRange(range, { componentKey: COMPONENT, data: { svg: picture.outerHTML }, allowTransform: false }, { width, height }, `${sheet.id}-${chart.id}`) ?? undefined;
}

const extent = (sheet: SheetModel, axis: 'rows' | 'columns', first: number, count: number): number =>
  Array.from({ length: count }, (_, index) => sheet.size(axis, first + index)).reduce((sum, points) => sum + points, 0) * PIXELS_PER_POINT;

function figuresOf(model: WorkbookModel, sheet: SheetModel, chart: Chart): Figures {
  const [first] = chart.series;
  const sourceOf = (name: string | undefined): SheetModel => model.sheets().find((one) => one.name() === name) ?? sheet;
  return {
    title: chart.title,
    isHorizontal: chart.kind.startsWith('Bar'),
    isStacked: chart.kind.includes('Stacked'),
    format: chart.format ?? 'General',
    categories: first?.categories ? cells(sourceOf(first.source), first.categories).map(({ value }) => String(value ?? '')) : [],
    series: chart.series.map((series) => ({
      name: series.name,
      colour: series.colour ?? '#4472C4',
      isLine: (series.kind ?? chart.kind).startsWith('Line'),
      values: series.values ? cells(sourceOf(series.source), series.values).map(({ value }) => (typeof value === 'number' ? value : 0)) : [],
    })),
  };
}

const cells = (sheet: SheetModel, { row, column, rows, columns }: Area) =>
  Array.from({ length: rows * columns }, (_, index) => sheet.cell(row + Math.floor(index / columns), column + (index % columns)));
