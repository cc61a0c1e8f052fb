import { LEVELS, LEVEL_NAMES, type Finding, type Level } from '../audit';
import { periodName, UNREAD_REASONS, type Day, type Period, type Unread } from '../tables';
import { a1, areaA1, groupedBy } from '../workbook';
import type { Entry } from './entries';
import type { Ledger } from './ledger';
import type { Submission } from './received';
import * as words from './words';

/** One numbered item of a notice: where, what was found, what is expected and why, and what is to be done. */
export interface NoticeItem {
  readonly level: Level;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly place: string;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly basis: string;
  readonly next: string;
}

/** What goes back to one place. */
export interface Notice {
  /** The place, or the prefecture or file whose finding belongs to no single place. */
  readonly to: string;
  readonly files: readonly string[];
  readonly period?: Period;
  readonly due?: Day;
  readonly items: readonly NoticeItem[];
}

/**
 * The notices of all places that have something to mend; every finding of a return that counts stands in exactly one.
 */
export function noticesOf(ledger: Ledger, due?: Day): readonly Notice[] {
  const items = addressed(ledger.entries);
  return [...groupedBy(items, ({ to }) => to).values()].flatMap((group): readonly Notice[] => {
    const sorted = LEVELS.flatMap((level) => group.map(({ item }) => item).filter((item) => item.level === level));
    if (!sorted.some(({ level }) => level !== 'info')) return [];
    return [
      {
        to: group[0]?.to ?? '',
        files: [...new Set(sorted.map(({ file }) => file))],
        items: sorted,
        ...(ledger.period ? { period: ledger.period } : {}),
        ...(due ? { due } : {}),
      },
    ];
  });
}

interface Addressed {
  readonly to: string;
  readonly item: NoticeItem;
}

function addressed(entries: readonly Entry[]): readonly Addressed[] {
  const counting = entries.filter(({ state }) => state === 'merged' || state === 'errors');
  const served = new Set(counting.flatMap(({ place }) => place?.id ?? []));
  const submissions = [...new Set(counting.flatMap(({ submission }) => submission ?? []))];
  const refused = entries.filter(({ state, place }) => state === 'refused' && place && !served.has(place.id));
  return [
    ...submissions.flatMap((submission) =>
      ofSubmission(
        submission,
        counting.filter((entry) => entry.submission === submission),
      ),
    ),
    ...refused.map((entry): Addressed => ({ to: entry.place?.name ?? '', item: refusalItem(entry) })),
  ];
}

/**
 * Each finding to its own place; one of no single place to whoever sent the file. What a later file replaced needs no
 * mending.
 */
function ofSubmission(submission: Submission, entries: readonly Entry[]): readonly Addressed[] {
  const names = new Set(submission.rows.flatMap(({ place }) => place?.name ?? []));
  const counting = new Set(entries.flatMap(({ place }) => place?.name ?? []));
  const sender = senderOf(submission, names);
  const found = submission.report.findings
    .filter(({ explanation }) => !explanation)
    .flatMap((finding): readonly Addressed[] => {
      const isOwn = finding.place !== undefined && names.has(finding.place);
      if (isOwn && !counting.has(finding.place ?? '')) return [];
      return [{ to: isOwn ? (finding.place ?? sender) : sender, item: itemOf(finding, submission.file) }];
    });
  const unread = [...new Set(entries.flatMap((entry) => entry.unread))];
  return [...found, ...unread.map((one): Addressed => ({ to: sender, item: unreadItem(one, submission.file) }))];
}

function senderOf({ rows, file }: Submission, names: ReadonlySet<string>): string {
  const [first] = rows.flatMap(({ place }) => place ?? []);
  if (names.size === 1 && first) return first.name;
  const prefectures = new Set(rows.flatMap(({ place }) => (place ? [place.prefecture?.name ?? ''] : [])));
  const [only] = prefectures;
  return prefectures.size === 1 && only ? words.OF_PREFECTURE(only) : file.replace(/\.[^.]*$/, '');
}

function itemOf(finding: Finding, file: string): NoticeItem {
  const readings = finding.candidates.map(({ at, value }) => `${a1(at)}为${value}`).join('，或');
  return {
    level: finding.level,
    file,
    sheet: finding.at.sheet,
    cell: finding.isMarked ? a1(finding.at) : '',
    place: finding.place ?? '',
    column: finding.column ?? '',
    found: finding.value ?? '',
    expected: finding.expected ?? readings,
    message: `${finding.title}：${finding.message}`,
    basis: finding.basis,
    next: nextStep(finding),
  };
}

function nextStep({ level, fix }: Finding): string {
  if (level === 'info') return words.NEXT_INFO;
  if (level === 'warning') return words.NEXT_WARNING;
  return fix ? (fix.isSafe ? fix.label : words.NEXT_SUGGESTION(fix.label)) : words.NEXT_ERROR;
}

/** What was not understood has to be told by whoever wrote it, as a 核实. */
const unreadItem = ({ sheet, area, text, reason }: Unread, file: string): NoticeItem => ({
  level: 'warning',
  file,
  sheet,
  cell: areaA1(area),
  place: '',
  column: text,
  found: '',
  expected: '',
  message: `${words.UNREAD_TITLE}：${UNREAD_REASONS[reason]}。`,
  basis: '',
  next: words.NEXT_UNREAD,
});

const refusalItem = ({ file, place, reasons }: Entry): NoticeItem => ({
  level: 'error',
  file,
  sheet: '',
  cell: '',
  place: place?.name ?? '',
  column: '',
  found: '',
  expected: '',
  message: reasons.join(''),
  basis: '',
  next: words.NEXT_RESEND,
});

/** The counts of a notice by level: 3处错误须修改，1处须核实. */
function countsLine({ items }: Notice): string {
  const count = (level: Level): number => items.filter((item) => item.level === level).length;
  return [
    count('error') > 0 ? words.ERRORS_COUNT(count('error')) : '',
    count('warning') > 0 ? words.WARNINGS_COUNT(count('warning')) : '',
    count('info') > 0 ? words.INFOS_COUNT(count('info')) : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** The sentences of a notice, as its document and its chat text say them. */
export const noticeTitle = ({ period }: Notice): string => words.NOTICE_TITLE(period && periodName(period));
export const noticeOpening = (notice: Notice): string =>
  words.NOTICE_OPENING(notice.period && periodName(notice.period), notice.files, countsLine(notice), notice.due);

/** Messengers cut longer texts. */
const MOST_CHARACTERS = 499;

/**
 * A text for a chat, under 500 characters: who, how much, until when, the first items, and that the rest is in the
 * notice.
 */
export function noticeText(notice: Notice): string {
  const head = words.CHAT_HEAD(notice.to, notice.period && periodName(notice.period), countsLine(notice), notice.due);
  // Every line has more than two characters: no more of them could fit.
  const lines = notice.items.slice(0, MOST_CHARACTERS / 2).map((item, i) => chatLine(item, i + 1));
  for (let shown = lines.length; shown > 0; shown--) {
    const rest = notice.items.length - shown;
    const text = [head, ...lines.slice(0, shown), ...(rest > 0 ? [words.CHAT_REST(rest)] : [])].join('\n');
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return [head, words.CHAT_REST(notice.items.length)].join('\n').slice(0, MOST_CHARACTERS);
}

function chatLine({ level, sheet, cell, place, column, message }: NoticeItem, number: number): string {
  const where = [`${sheet}${cell}`, place, column].filter(Boolean).join(' ');
  return `${number}.[${LEVEL_NAMES[level]}] ${where}${where === '' ? '' : '，'}${message}`;
}
