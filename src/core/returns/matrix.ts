import type { Finding } from '../audit';
import type { Annex, Unit } from '../programmes';
import { concerns, type Entry } from './entries';
import type { Ledger } from './ledger';
import type { Missing } from './missing';
import type { PlaceLine } from './register';

/** How a place's annex stands: passed, open 核实, errors, not sent though due, or nothing to report in it. */
export type MatrixState = 'passes' | 'open' | 'errors' | 'missing' | 'none';

/** A place's annex: how it stands, and the return that says so. */
export interface MatrixCell {
  readonly annex: Annex;
  readonly state: MatrixState;
  readonly entry?: Entry;
}

/** A place and all its annexes. */
export interface MatrixRow {
  readonly place: Unit;
  readonly cells: readonly MatrixCell[];
}

/** What the matrix is made from: a merge, or a part of it. */
export interface Collected {
  readonly ledger: Ledger;
  readonly places: readonly PlaceLine[];
  readonly missing: readonly Missing[];
}

/** Every expected place by every annex, in their orders. */
export const matrixOf = ({ ledger, places, missing }: Collected, annexes: readonly Annex[]): readonly MatrixRow[] => {
  const winners = new Map(ledger.winners.map((one) => [`${one.annex.id} ${one.place.id}`, one.entry] as const));
  const due = new Set(missing.flatMap(({ annex, places: absent }) => absent.map(({ id }) => `${annex.id} ${id}`)));
  return places.map(({ place }) => ({
    place,
    cells: annexes.map((annex): MatrixCell => {
      const entry = winners.get(`${annex.id} ${place.id}`);
      if (!entry) return { annex, state: due.has(`${annex.id} ${place.id}`) ? 'missing' : 'none' };
      return { annex, state: stateOf(entryFindings(entry, annex.id), isUnreadIn(entry, annex.id)), entry };
    }),
  }));
};

/** Whether something on the sheet of an annex was not understood: then it has not passed. */
const isUnreadIn = ({ rows, unread }: Entry, annex: string): boolean =>
  rows.some((row) => row.annex.id === annex && unread.some(({ sheet }) => sheet === row.table.sheet.name));

function stateOf(findings: readonly Finding[], isUnread: boolean): MatrixState {
  if (findings.some(({ level }) => level === 'error')) return 'errors';
  return isUnread || findings.some(({ level, explanation }) => level === 'warning' && !explanation) ? 'open' : 'passes';
}

/** The findings of a place's return, of one annex where it is named: its own, and those of no known place. */
export function entryFindings({ submission, place }: Entry, annex?: string): readonly Finding[] {
  if (!submission) return [];
  return submission.report.findings.filter(
    (finding) => concerns(finding, place, submission) && (annex === undefined || finding.annex === annex),
  );
}
