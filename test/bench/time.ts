/** The middle of several runs, in milliseconds. */
export function median(run: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  return times[Math.floor(rounds / 2)] ?? 0;
}

/** Milliseconds as people read them. */
export const milliseconds = (time: number): string =>
  time < 1 ? `${Math.round(time * 1000)} µs` : time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
