/** CPU in milliseconds under which nothing is slow, however it grows. */
const QUICK = 200;
const ATTEMPTS = 8;

/**
 * Whether four times as much takes less than nine times as long, not sixteen. Other programs only add to what is
 * measured, so the least of all attempts counts, and one attempt at which it holds is enough.
 */
export function growsLinearly(work: (size: number) => () => void): boolean {
  const [small, large] = [work(10_000), work(40_000)];
  let [least, most] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const of = cpuOf(small);
    const ofLarge = cpuOf(large);
    [least, most] = [Math.min(least, of), Math.min(most, ofLarge)];
    if (most < QUICK || ofLarge / Math.max(of, 1) < 9 || most / Math.max(least, 1) < 9) return true;
  }
  return false;
}

function cpuOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
