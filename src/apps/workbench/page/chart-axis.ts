/** A value axis: its ends and the steps between, all round numbers. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** More labels than these touch each other in the height of a chart. */
const MOST_TICKS = 6;

/** The round axis that holds all values and zero, with at most six steps. */
export function axisFor(values: readonly number[]): ValueAxis {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values) || (least === 0 ? 1 : 0);
  const step = roundStep((most - least) / MOST_TICKS);
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  const count = Math.round((high - low) / step);
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step) };
}

/** The next of 1, 2, 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

/** A tick as Excel's number format would print it, for the formats charts use: percent and fixed decimals. */
export function tickText(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes('%')) return `${(value * 100).toFixed(decimals)}%`;
  return decimals > 0 ? value.toFixed(decimals) : String(Number(value.toPrecision(12)));
}
