import { figureText, rateText, trend, type MeasureProgress, type Progress, type TrendPoint } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';

/** As wide as the figures beside it leave room in a pane of 320 pixels. */
const WIDTH = 80;
/** As high as a line of text. */
const HEIGHT = 24;

/** The province's way over the stored periods, as a small line and in words; nothing with fewer than two periods. */
export function trendLine(
  past: readonly Progress[],
  now: Progress,
  { measure }: MeasureProgress,
): ElementPlan | undefined {
  const points = trend(past, now, measure.id).flatMap((point) => {
    const height = heightOf(point);
    return height === undefined ? [] : [{ point, height }];
  });
  if (points.length < 2) return undefined;
  return element('div', { class: 'trend', key: 'trend' }, [
    element('svg', { class: 'trend-picture', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' }, [
      element('path', { class: 'line', d: pathOf(points.map(({ height }) => height)) }),
    ]),
    element('span', { class: 'quiet' }, [words.trendOf(points.map(({ point }) => inWords(point)).join(words.comma))]),
  ]);
}

/** The rate where there is one, else what is done. Only for drawing. */
const heightOf = ({ rate, done }: TrendPoint): number | undefined =>
  rate ? Number(rateText(rate)) : done && Number(figureText(done));

const inWords = ({ period, rate, done }: TrendPoint): string =>
  words.trendPoint(period.toMonth, rate ? words.percent(rateText(rate)) : done ? figureText(done) : '');

function pathOf(heights: readonly number[]): string {
  const [low, high] = [Math.min(...heights, 0), Math.max(...heights)];
  const x = (i: number): number => 2 + (i * (WIDTH - 4)) / (heights.length - 1);
  const y = (height: number): number =>
    HEIGHT - 3 - (high === low ? 0 : ((height - low) / (high - low)) * (HEIGHT - 6));
  return heights.map((height, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(height).toFixed(1)}`).join('');
}
