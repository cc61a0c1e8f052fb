import { FINDINGS_SHEET } from '../../core';
import type { HostFailure, Remains } from '../../hosts/host';
import type { PaneNotice } from './pane-states';
import type { Sentences } from './notice-sentences';
import { words } from './words';

/** What is said about a notice: how it went, in one line, and what to do, in another. */
export interface NoticeWords {
  readonly tone: 'success' | 'warning' | 'error';
  readonly text: string;
  readonly advice?: string;
}

type Kinds = PaneNotice['kind'];
type Of<Kind extends Kinds> = Extract<PaneNotice, { readonly kind: Kind }>;

const success = (text: string, advice?: string): NoticeWords => ({
  tone: 'success',
  text,
  ...(advice === undefined ? {} : { advice }),
});
const warning = (text: string, advice?: string): NoticeWords => ({ ...success(text, advice), tone: 'warning' });

/** For each notice its words; one without them does not compile. */
const NOTICES: { readonly [Kind in Kinds]: (notice: Of<Kind>) => NoticeWords } = {
  failed: ({ failure, remains }) => failed(failure, remains),
  unmarked: (notice) => unmarked(notice),
  'partly-marked': ({ sheets, missing }) => partlyMarked(sheets, missing),
  'partly-changed': (notice) => partlyChanged(notice),
  remarked: (notice) => remarked(notice),
  'sheets-held': () => warning(words.notices.sheetsHeld, words.notices.unprotectStructure),
  fixed: ({ cells }) => success(words.notices.fixed(cells)),
  undone: ({ cells }) => success(words.notices.undone(cells)),
  'checks-restored': ({ cells }) => success(words.notices.checksRestored(cells)),
  explained: () => success(words.notices.explanationSaved),
  forgotten: () => success(words.notices.explanationsForgotten),
  answered: () => success(words.notices.answered),
  'asked-again': () => success(words.notices.askedAgain),
  withdrawn: () => success(words.notices.withdrawn),
  'not-made-yet': ({ sheet }) =>
    warning(
      words.notices.notMadeYet(sheet),
      sheet === FINDINGS_SHEET ? words.notices.auditFirst : words.notices.makeFirst(sheet),
    ),
  'rates-written': ({ cells }) => success(words.notices.ratesWritten(cells), words.notices.logged),
  'rates-undone': ({ cells }) => success(words.notices.ratesUndone(cells)),
  highlighted: ({ protectedSheets, missing }) => highlighted(protectedSheets, missing),
  unhighlighted: () => success(words.notices.unhighlighted),
  'targets-imported': () => success(words.notices.targetsImported),
  'settings-saved': () => success(words.notices.settingsSaved),
  stored: ({ period, figures }) => success(words.notices.stored(period, figures)),
  refused: ({ reason }) => warning(reason),
  'programme-chosen': ({ name }) => success(words.notices.programmeChosen(name), words.notices.auditByProgramme),
  'programme-refused': ({ file, mistakes }) => ({
    tone: 'error',
    text: words.notices.programmeRefused(file, mistakes),
    advice: words.notices.correctProgramme,
  }),
  said: ({ text }) => success(text),
  'file-offered': ({ name }) => success(words.notices.fileOffered(name), words.notices.fileNotOffered),
  written: ({ sheet }) => success(words.notices.written(sheet)),
  merged: ({ figures, rowless }) =>
    rowless === 0
      ? success(words.notices.merged(figures))
      : warning(words.notices.mergedRowless(figures, rowless), words.notices.addRows),
  saved: ({ name }) => success(words.notices.saved(name)),
  copied: () => success(words.notices.copied),
  'not-copied': () => warning(words.notices.notCopied, words.notices.copyByHand),
  'long-text': () => warning(words.notices.longText, words.notices.inParts),
  cleared: ({ withSheets }) => success(withSheets ? words.notices.clearedAll : words.notices.cleared),
};

/** The words of a notice. */
export const noticeWords = (notice: PaneNotice): NoticeWords =>
  (NOTICES[notice.kind] as (one: PaneNotice) => NoticeWords)(notice);

/** What went wrong and what a person can do about it. */
const failureWords = (failure: HostFailure): Sentences =>
  (words.failures[failure.kind] as (one: HostFailure) => Sentences)(failure);

/** The colours are on the sheets; where they cannot be is said. */
function highlighted(protectedSheets: readonly string[], missing: readonly string[]): NoticeWords {
  const { notices } = words;
  if (protectedSheets.length > 0) return warning(notices.notMarked(protectedSheets), notices.othersHighlighted);
  return missing.length > 0
    ? warning(notices.highlightedBut + notices.notMade(missing), notices.unprotectStructureWhenNeeded)
    : success(notices.highlighted, notices.seeMarksSheet);
}

/** Sheets that are protected keep their marks off, a protected structure keeps the list off; the pane has both. */
function partlyMarked(sheets: readonly string[], missing: readonly string[]): NoticeWords {
  const { notices } = words;
  const unmarkedText = sheets.length > 0 ? notices.notMarked(sheets) : '';
  return missing.length > 0
    ? warning(unmarkedText + notices.notMade(missing) + notices.listedInPane, notices.unprotectStructureWhenNeeded)
    : warning(unmarkedText, notices.listedOnSheet);
}

/** A failure, and what it has left. */
function failed(failure: HostFailure, remains: Remains | undefined): NoticeWords {
  const { text, advice } = failureWords(failure);
  return { tone: 'error', text: `${text}${remains === undefined ? '' : remainsWords(remains)}`, advice };
}

/** What a failed batch has left, by kinds of things. */
function remainsWords(remains: Remains): string {
  const { notices } = words;
  if (remains.kind === 'nothing') return notices.nothingChanged;
  if (remains.kind === 'unknown') return notices.changedUnknown;
  const { left } = notices;
  const sheets = remains.edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.plan.name] : []));
  const removed = remains.edits.flatMap((edit) => (edit.kind === 'remove-sheet' ? [edit.name] : []));
  const cells = remains.edits.filter(({ kind }) => kind === 'cell').length;
  const isMarked = remains.edits.some(({ kind }) => kind === 'mark' || kind === 'highlight');
  const isCleared = remains.edits.some(({ kind }) => kind === 'clear-marks');
  const done = [
    ...(cells > 0 ? [left.cells(cells)] : []),
    ...(sheets.length > 0 ? [left.sheets(sheets)] : []),
    ...(removed.length > 0 ? [left.removed(removed)] : []),
    ...(isMarked ? [left.marked] : isCleared ? [left.cleared] : []),
    ...(remains.edits.some(({ kind }) => kind === 'setting') ? [left.settings] : []),
    ...(remains.edits.some(({ kind }) => kind === 'validation') ? [left.checks] : []),
  ];
  const open = remains.openSheets ? notices.leftOpen(remains.openSheets) : '';
  const broken = remains.brokenSheets.length > 0 ? notices.leftBroken(remains.brokenSheets) : '';
  return `${done.length > 0 ? notices.leftDone(done) : notices.leftNothing}${broken}${open}`;
}

/** The audit went well but not all it writes is written. */
function unmarked({ failure, remains, after }: Of<'unmarked'>): NoticeWords {
  const { notices } = words;
  const { text, advice } = failureWords(failure);
  const before = after ? noticeWords(after).text + notices.marksNotUpdated : notices.auditDone;
  const nothing = after ? '' : notices.marksNotWritten;
  return warning(`${before}${text}${remains.kind === 'nothing' ? nothing : remainsWords(remains)}`, advice);
}

/** Some cells are changed and some are not; the log holds those that are. */
function partlyChanged({ failure, cells, of, isRecorded }: Of<'partly-changed'>): NoticeWords {
  const { notices } = words;
  const { text, advice } = failureWords(failure);
  const record = isRecorded ? notices.changedLogged : notices.changedNotLogged;
  return warning(`${notices.partlyChanged(of, cells)}${text}${cells > 0 ? record : ''}`, advice);
}

/** How a command went, and what beside it has to be said. */
function remarked({ notice, plain, hasLostUndo }: Of<'remarked'>): NoticeWords {
  const own: NoticeWords | undefined = notice && noticeWords(notice);
  const looks = plain.length > 0 ? words.notices.plainLooks(plain) : '';
  const advice = [own?.advice ?? '', hasLostUndo ? words.notices.lostUndo : ''].join('').trim();
  return {
    tone: own?.tone === 'error' ? 'error' : plain.length > 0 ? 'warning' : (own?.tone ?? 'success'),
    text: `${own?.text ?? (plain.length > 0 ? '' : words.notices.done)}${looks}`.trim(),
    ...(advice === '' ? {} : { advice }),
  };
}
