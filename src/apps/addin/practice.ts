import {
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

/** So many places make each list long enough to be read as one. */
const PLACES = 16;
/** So many annexes take every kind of column. */
const ANNEXES = 3;

/**
 * Audits a workbook of no meaning, in slices, while people have not asked for anything: a browser runs what it has run
 * before several times as fast, and the first audit is the one that people wait for. Stops when it is asked to.
 */
export async function practise(isCancelled: () => boolean): Promise<void> {
  const snapshot = practiceWorkbook();
  await inSlices(auditSteps(snapshot, withHistory(snapshot, {})), isCancelled);
}

/** The first annexes of the usual programme, filled with figures that mean nothing. */
export const practiceWorkbook = (): Snapshot => ({
  sheets: usualProgramme.annexes.slice(0, ANNEXES).map(sheetOf),
  settings: {},
});

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
