import { axisFor, tickText, type ValueAxis } from './chart-axis';

/** A chart with its figures, ready to be drawn. */
export interface ChartPictureFigures {
  readonly title: string;
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
  readonly format: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly isLine: boolean;
    readonly values: readonly number[];
  }[];
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type SvgAttributes = Readonly<Record<string, string | number>>;

const SVG = 'http://www.w3.org/2000/svg';
const INK = '#595959';
const GRID = '#E3E3E3';

/**
 * Draws a chart much as Excel does: title above, legend below, bars side by side or stacked, lines over them. Sizes are
 * pixels.
 */
export function chartPicture(figures: ChartPictureFigures, width: number, height: number): SVGSVGElement {
  const labels = figures.isHorizontal ? Math.min(width / 3, 14 + 12 * longest(figures.categories)) : 52;
  const frame = {
    left: labels,
    top: 36,
    width: width - labels - 20,
    height: height - (figures.isHorizontal ? 84 : 100),
  };
  const axis = axisFor(axisValues(figures));
  const picture = shape(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width: '100%',
      height: '100%',
      'font-size': 11,
      fill: INK,
      role: 'img',
      'aria-label': figures.title,
    },
    shape('rect', { width, height, fill: '#FFFFFF', stroke: '#D9D9D9' }),
    label(figures.title, { x: width / 2, y: 22, 'text-anchor': 'middle', 'font-size': 14 }),
    ...gridLines(figures, axis, frame),
    ...categoryLabels(figures, frame),
    ...bars(figures, axis, frame),
    ...lines(figures, axis, frame),
    ...legend(figures, width, height - 14),
  );
  return picture as SVGSVGElement;
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** Stacked bars reach as far as the sum of their parts. */
function axisValues({ series, categories, isStacked }: ChartPictureFigures): readonly number[] {
  const all = series.flatMap(({ values }) => values);
  const barred = series.filter(({ isLine }) => !isLine);
  return isStacked
    ? [...all, ...categories.map((_, at) => barred.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))]
    : all;
}

/** How far along its axis a value lies, from 0 to 1. */
const share = (value: number, { low, high }: ValueAxis): number => (value - low) / (high - low);

function gridLines(
  { isHorizontal, format }: ChartPictureFigures,
  axis: ValueAxis,
  { left, top, width, height }: Frame,
): readonly SVGElement[] {
  return axis.ticks.flatMap((tick) => {
    const along = share(tick, axis);
    const [x, y] = [left + along * width, top + (1 - along) * height];
    const line = isHorizontal
      ? { x1: x, x2: x, y1: top, y2: top + height }
      : { x1: left, x2: left + width, y1: y, y2: y };
    const place = isHorizontal
      ? { x, y: top + height + 16, 'text-anchor': 'middle' }
      : { x: left - 6, y: y + 4, 'text-anchor': 'end' };
    return [shape('line', { ...line, stroke: GRID }), label(tickText(tick, format), place)];
  });
}

function categoryLabels(
  { categories, isHorizontal }: ChartPictureFigures,
  { left, top, width, height }: Frame,
): readonly SVGElement[] {
  const slot = (isHorizontal ? height : width) / Math.max(1, categories.length);
  const every = Math.ceil((isHorizontal ? 13 : 12 * longest(categories)) / slot);
  return categories.flatMap((text, at) => {
    if (at % every !== 0) return [];
    const middle = slot * (at + 0.5);
    return [
      label(
        text,
        isHorizontal
          ? { x: left - 6, y: top + middle + 4, 'text-anchor': 'end' }
          : { x: left + middle, y: top + height + 16, 'text-anchor': 'middle' },
      ),
    ];
  });
}

function bars(
  figures: ChartPictureFigures,
  axis: ValueAxis,
  { left, top, width, height }: Frame,
): readonly SVGElement[] {
  const { categories, isHorizontal, isStacked } = figures;
  const series = figures.series.filter(({ isLine }) => !isLine);
  const slot = (isHorizontal ? height : width) / Math.max(1, categories.length);
  const thickness = (slot * 0.7) / (isStacked ? 1 : Math.max(1, series.length));
  return categories.flatMap((_, at) => {
    let base = 0;
    return series.map(({ values, colour }, index) => {
      const value = values[at] ?? 0;
      const [from, to] = [share(base, axis), share(base + value, axis)];
      if (isStacked) base += value;
      const across = slot * (at + 0.15) + (isStacked ? 0 : thickness * index);
      const [start, size] = [Math.min(from, to), Math.abs(to - from)];
      return shape(
        'rect',
        isHorizontal
          ? { x: left + start * width, y: top + across, width: size * width, height: thickness, fill: colour }
          : {
              x: left + across,
              y: top + (1 - start - size) * height,
              width: thickness,
              height: size * height,
              fill: colour,
            },
      );
    });
  });
}

function lines(
  { series, categories, isHorizontal }: ChartPictureFigures,
  axis: ValueAxis,
  { left, top, width, height }: Frame,
): readonly SVGElement[] {
  const slot = (isHorizontal ? height : width) / Math.max(1, categories.length);
  return series
    .filter(({ isLine }) => isLine)
    .map(({ values, colour }) => {
      const points = values
        .map((value, at) => [slot * (at + 0.5), share(value, axis)] as const)
        .map(([across, along]) =>
          isHorizontal ? `${left + along * width},${top + across}` : `${left + across},${top + (1 - along) * height}`,
        );
      return shape('polyline', { points: points.join(' '), fill: 'none', stroke: colour, 'stroke-width': 2 });
    });
}

function legend({ series }: ChartPictureFigures, width: number, y: number): readonly SVGElement[] {
  const widths = series.map(({ name }) => 30 + 12 * name.length);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return series.flatMap(({ name, colour, isLine }, index) => {
    const at = x;
    x += widths[index] ?? 0;
    return [
      shape('rect', { x: at, y: isLine ? y - 5 : y - 9, width: 12, height: isLine ? 2 : 10, fill: colour }),
      label(name, { x: at + 17, y }),
    ];
  });
}

function label(text: string, attributes: SvgAttributes): SVGElement {
  const made = shape('text', attributes);
  made.textContent = text;
  return made;
}

function shape(name: string, attributes: SvgAttributes, ...children: readonly SVGElement[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
