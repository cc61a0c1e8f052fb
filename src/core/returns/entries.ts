import type { Finding } from '../audit';
import { derivations, type Annex, type Unit } from '../programmes';
import { plainText, type Period, type Unread } from '../tables';
import { chosenRows } from './chosen-rows';
import { isNeverCalculated } from './figure';
import { groupedBy, once } from '../workbook';
import type { ReturnedRow, Submission, EntryState } from './received';
import * as words from './words';

/** One line of the register: a place in a file, or a file that belongs to no place. */
export interface Entry {
  readonly file: string;
  readonly place?: Unit;
  /** The name as written, where it is none of the programme's places. */
  readonly label?: string;
  readonly submission?: Submission;
  /** The place's rows, one an annex. */
  readonly rows: readonly ReturnedRow[];
  /** Annexes in which the place stands and has filled in nothing. */
  readonly blank: readonly Annex[];
  /** What its sheets hold that was not understood and therefore not taken over. */
  readonly unread: readonly Unread[];
  readonly state: EntryState;
  readonly errors: number;
  /** 核实 without an explanation. */
  readonly open: number;
  readonly reasons: readonly string[];
}

/** A line of the register that nothing is taken over from. */
export const refusal = (file: string, reason: string, more: Partial<Entry> = {}): Entry => ({
  file,
  rows: [],
  blank: [],
  unread: [],
  errors: 0,
  open: 0,
  ...more,
  state: 'refused',
  reasons: [reason],
});

/** The lines of one file: one for each place in it, one for each name that nobody knows. */
export function entriesOf(submission: Submission, period: Period | undefined): readonly Entry[] {
  const { file, report, tables, rows } = submission;
  const counted = { submission, ...countOf(report.findings) };
  if (tables.length === 0) return [refusal(file, words.NO_ANNEX, counted)];
  const places = [...groupedBy(rows, ({ place }) => place?.id).values()];
  const strangers = [...groupedBy(rows, ({ place, row }) => (place ? undefined : plainText(row.label))).values()];
  const named = strangers.flatMap(([first]) => (first && plainText(first.row.label) !== '' ? [first.row.label] : []));
  if (places.length === 0)
    return [refusal(file, named.length === 0 ? words.NO_PLACE : words.STRANGERS(named), counted)];
  return [
    ...places.map((own) => placeEntry(submission, own, period, places.length + strangers.length === 1)),
    ...strangers.map((own) =>
      refusal(file, words.STRANGERS(own.slice(0, 1).map(({ row }) => row.label)), {
        submission,
        label: own[0]?.row.label ?? '',
      }),
    ),
  ];
}

function placeEntry(
  submission: Submission,
  all: readonly ReturnedRow[],
  period: Period | undefined,
  isAlone: boolean,
): Entry {
  const { file, report } = submission;
  const place = all[0]?.place;
  const { rows, blank, reasons } = chosenRows(all, period);
  const unread = unreadBeside(rows, submission);
  const counted = countOf(
    isAlone ? report.findings : report.findings.filter((finding) => concerns(finding, place, submission)),
  );
  const known = { submission, rows, blank, unread, ...(place ? { place } : {}), ...counted };
  if (rows.length === 0)
    return refusal(
      file,
      blank.length > 0 ? words.BLANK_RETURN : words.OTHER_PERIOD(all[0]?.table.period, period),
      known,
    );
  const uncalculated = rows.find(hasNoResults);
  if (uncalculated) return refusal(file, words.NEVER_CALCULATED(uncalculated.table.sheet.name), known);
  return {
    file,
    ...known,
    state: counted.errors > 0 ? 'errors' : 'merged',
    reasons: [
      ...new Set([...(submission.period ? [] : [words.NO_PERIOD]), ...reasons, ...unread.map(words.UNREAD_PART)]),
    ],
  };
}

/**
 * What was not understood on the sheets of some rows, and on sheets on which no row was found.
 */
function unreadBeside(own: readonly ReturnedRow[], { rows, report }: Submission): readonly Unread[] {
  const [mine, all] = [sheetsOf(own), sheetsOf(rows)];
  return report.unread.filter(({ isOwn, sheet }) => isOwn && (mine.has(sheet) || !all.has(sheet)));
}

const sheetsOf = once((rows: readonly ReturnedRow[]) => new Set(rows.map(({ table }) => table.sheet.name)));

/** Whether a figure that would be taken over is a formula without a result. */
const hasNoResults = ({ annex, table, row }: ReturnedRow): boolean =>
  annex.columns.some((column) => !derivations(annex).has(column.id) && isNeverCalculated(table, row, column));

/**
 * Whether a finding of a file with several places touches this one: its own, and those of no known place, such as a
 * wrong total.
 */
export const concerns = (finding: Finding, place: Unit | undefined, { rows }: Submission): boolean =>
  finding.place === place?.name || !placeNames(rows).has(finding.place);

const placeNames = once((rows: readonly ReturnedRow[]) => new Set(rows.map(({ place }) => place?.name)));

const countOf = (findings: readonly Finding[]): Pick<Entry, 'errors' | 'open'> => ({
  errors: findings.filter(({ level }) => level === 'error').length,
  open: findings.filter(({ level, explanation }) => level === 'warning' && !explanation).length,
});
