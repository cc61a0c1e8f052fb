import { periodId, samePeriod, type Period } from '../tables';
import { compareDays } from './days';
import { differs } from './chosen-rows';
import { entriesOf, refusal, type Entry } from './entries';
import { groupedBy } from '../workbook';
import type { Annex, Unit } from '../programmes';
import { submissionOf, type Received, type ReturnedRow, type Submission } from './received';
import * as words from './words';

/** A place's row in an annex that counts, and the entry it comes from. */
export interface Winner {
  readonly annex: Annex;
  readonly place: Unit;
  readonly row: ReturnedRow;
  readonly entry: Entry;
}

/** All that came in: a line for every file and place, and for every annex and place the row that counts. */
export interface Ledger {
  readonly period?: Period;
  readonly entries: readonly Entry[];
  readonly winners: readonly Winner[];
}

/** Enters every file. Without a period the one that most files state is meant. */
export function ledgerOf(files: readonly Received[], wanted?: Period): Ledger {
  const understood = files.map((one) => (one.kind === 'read' ? submissionOf(one) : one));
  const period = wanted ?? usual(understood.flatMap((one) => ('kind' in one ? [] : [one])));
  const raw = understood.flatMap((one) => ('kind' in one ? [refusal(one.file, one.reason)] : entriesOf(one, period)));
  const won = winnersOf(raw);
  const settled = new Map(raw.map((entry) => [entry, withOutcome(entry, won)] as const));
  return {
    ...(period ? { period } : {}),
    entries: [...settled.values()],
    winners: won.map((one) => ({ ...one, entry: settled.get(one.entry) ?? one.entry })),
  };
}

/** The period most files state; of two that tie the later. */
function usual(submissions: readonly Submission[]): Period | undefined {
  const stated = submissions.flatMap(({ period }) => (period ? [period] : []));
  const votes = (period: Period): number => stated.filter((other) => samePeriod(other, period)).length;
  return [...stated].sort((a, b) => votes(b) - votes(a) || (periodId(a) < periodId(b) ? 1 : -1))[0];
}

function winnersOf(entries: readonly Entry[]): readonly Winner[] {
  const rows = entries.flatMap((entry) =>
    entry.state === 'refused' || !entry.place ? [] : entry.rows.map((row) => ({ entry, row })),
  );
  return [...groupedBy(rows, ({ row }) => `${row.annex.id} ${row.place?.id ?? ''}`).values()].flatMap(
    (rivals): readonly Winner[] => {
      const best = rivals.reduce((one, other) => (isLater(other.entry, one.entry) ? other : one));
      return best.entry.place ? [{ annex: best.row.annex, place: best.entry.place, ...best }] : [];
    },
  );
}

/**
 * Later by cut-off day, then fill-in day, then version; between equals the place's own return, then the file that comes
 * last.
 */
function isLater({ submission: one }: Entry, { submission: other }: Entry): boolean {
  const order =
    compareDays(one?.cutOff, other?.cutOff) ||
    compareDays(one?.filledOn, other?.filledOn) ||
    (one?.version ?? 0) - (other?.version ?? 0) ||
    breadth(other) - breadth(one);
  return order >= 0;
}

const breadth = (submission: Submission | undefined): number =>
  new Set(submission?.rows.map(({ place }) => place?.id)).size;

/** The entry with what became of its rows: those that a later file replaces are named. */
function withOutcome(entry: Entry, winners: readonly Winner[]): Entry {
  if (entry.state === 'refused') return entry;
  const rivals = winners.filter(
    (one) =>
      one.entry !== entry &&
      one.place.id === entry.place?.id &&
      entry.rows.some(({ annex }) => annex.id === one.annex.id),
  );
  const files = [...new Set(rivals.map((one) => one.entry.file))];
  const isReplaced = rivals.length === entry.rows.length;
  const said = files.map((file) => {
    const lost = rivals.filter((one) => one.entry.file === file);
    return isReplaced && files.length === 1
      ? words.REPLACED_BY(file)
      : words.PARTLY_REPLACED_BY(
          file,
          lost.map(({ annex }) => annex.name),
        );
  });
  const contested = rivals
    .filter((one) => isSameDay(one.entry, entry) && saysOtherwise(one, entry))
    .map((one) => words.CONTESTED(one.entry.file, one.annex.name));
  return {
    ...entry,
    state: isReplaced ? 'superseded' : entry.state,
    reasons: [...entry.reasons, ...said, ...new Set(contested)],
  };
}

const isSameDay = ({ submission: one }: Entry, { submission: other }: Entry): boolean =>
  compareDays(one?.cutOff, other?.cutOff) === 0 && compareDays(one?.filledOn, other?.filledOn) === 0;

/** Whether an entry's row for the same place does not say the same. */
function saysOtherwise({ annex, row }: Winner, { rows }: Entry): boolean {
  const other = rows.find((one) => one.annex.id === annex.id);
  return other !== undefined && differs(row, other);
}
