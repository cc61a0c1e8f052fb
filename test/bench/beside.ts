import type { Snapshot } from '../../src/core';
import { seededFrom, unseen } from './audit';

/** What is asked of another edition of the program: its own reading of the examples, and its audit. */
export interface Edition {
  readonly openXlsx: (bytes: Uint8Array) => { readonly read: () => Promise<Snapshot> };
  readonly audit: (snapshot: Snapshot) => unknown;
}

const WARM = 60;
const ROUNDS = 120;

/** The processor time of an audit here and in another edition, in turn, each from a workbook not seen before. */
function beside(title: string, own: () => void, other: () => void): readonly string[] {
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    for (const [i, run] of [own, other].entries()) {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      if (round >= WARM) times[i]?.push((user + system) / 1000);
    }
  }
  for (const all of times) all.sort((a, b) => a - b);
  const [[least = 0, leastOther = 1], [middle = 0, middleOther = 1]] = [0, ROUNDS / 2].map((at) =>
    times.map((all) => all[at] ?? NaN),
  ) as [number[], number[]];
  return [
    `audit ${title} beside the other edition: least ${least.toFixed(1)} against ${leastOther.toFixed(1)} ms CPU ` +
      `(${(least / leastOther).toFixed(2)}), middle ${middle.toFixed(1)} against ${middleOther.toFixed(1)} ` +
      `(${(middle / middleOther).toFixed(2)})`,
  ];
}

/** The processor time of the middle and of the worst of workbooks mistyped in many ways, here and in another edition. */
function seededBeside(own: readonly (() => void)[], other: readonly (() => void)[]): string {
  const timed = (run: (() => void) | undefined): number => {
    const start = process.cpuUsage();
    run?.();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const pairs = own.map((run, at) => [timed(run), timed(other[at])] as const);
  const [times, others] = [0, 1].map((which) => pairs.map((pair) => pair[which] ?? NaN).sort((a, b) => a - b)) as [
    number[],
    number[],
  ];
  const [middle, middleOther] = [times, others].map((all) => all[Math.floor(all.length / 2)] ?? NaN) as [
    number,
    number,
  ];
  return (
    `audit ${times.length} mistyped workbooks beside the other edition: middle ${middle.toFixed(1)} against ` +
    `${middleOther.toFixed(1)} ms CPU (${(middle / middleOther).toFixed(2)}), ` +
    `worst ${times.at(-1)?.toFixed(1)} against ${others.at(-1)?.toFixed(1)}`
  );
}

/** The example and its faulty sister, here and in another edition that reads the files itself. */
export async function runEditions(
  here: Edition,
  other: Edition,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [title, bytes] of Object.entries(files)) {
    const [own, theirs] = [await here.openXlsx(bytes).read(), await other.openXlsx(bytes).read()];
    lines.push(
      ...beside(
        title,
        () => here.audit(unseen(own)),
        () => other.audit(unseen(theirs)),
      ),
    );
    if (lines.length === 1)
      lines.push(
        seededBeside(
          seededFrom(own).map((one) => () => here.audit(one)),
          seededFrom(theirs).map((one) => () => other.audit(one)),
        ),
      );
  }
  return lines;
}
