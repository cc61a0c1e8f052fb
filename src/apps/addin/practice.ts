import {
  auditEdits,
  auditSteps,
  plainSheet,
  usualProgramme,
  withHistory,
  type Annex,
  type Sheet,
  type Snapshot,
  type Value,
} from '../../core';
import { inSlices } from './in-slices';
import type { Say } from './loop';
import { shownProgress } from './pages/progress/standing';

/** So many places make each list long enough to be read as one. */
const PLACES = 16;
/** How often it is audited: what a browser has run a few times it makes faster still, and more would gain little. */
const ROUNDS = 3;

/**
 * Audits a workbook of no meaning and says what it found to a pane that nobody sees, while people have not asked for
 * anything and the screen is idle: a browser runs what it has run before several times as fast, and the first audit is
 * the one that people wait for. Nothing is asked of Excel. Stops when it is asked to.
 */
export const practise = (say: Say, isCancelled: () => boolean): Promise<void> =>
  inSlices(rounds(say), isCancelled, idle);

function* rounds(say: Say): Generator<undefined, void> {
  for (let round = 0; round < ROUNDS; round++) {
    const snapshot = practiceWorkbook();
    yield;
    const report = yield* auditSteps(snapshot, withHistory(snapshot, {}));
    yield;
    const standing = shownProgress(snapshot);
    yield;
    auditEdits(report, snapshot);
    yield;
    say({ kind: 'found', audited: { snapshot, report, at: '', handlings: {}, took: 0 }, standing });
  }
}

/** Waits until the screen has nothing to do; Safari does not tell, so there until what waits has had its turn. */
const idle = (): Promise<void> =>
  new Promise((resume) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resume());
    else setTimeout(resume);
  });

/** The annexes of the usual programme, filled with figures that mean nothing. */
export const practiceWorkbook = (): Snapshot => ({ sheets: usualProgramme.annexes.map(sheetOf), settings: {} });

/** A list in the form of an annex, with figures that now and then do not come out. */
function sheetOf(annex: Annex): Sheet {
  const values: readonly (readonly Value[])[] = [
    annex.columns.map((_, at) => (at === 0 ? annex.title : undefined)),
    annex.columns.map(({ path }) => path.join('')),
    ...usualProgramme.units
      .slice(0, PLACES)
      .map(({ name }, line) => annex.columns.map((column) => sample(column, name, line))),
  ];
  return plainSheet(annex.name, values);
}

function sample({ id, kind }: Annex['columns'][number], place: string, line: number): Value {
  if (kind === 'sequence') return line + 1;
  if (kind === 'place') return place;
  if (kind === 'count' || kind === 'amount') return (line + 2) * (id.length + 3);
  return kind === 'rate' ? 40 + line : undefined;
}
