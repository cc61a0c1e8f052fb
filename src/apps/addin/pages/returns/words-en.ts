import { periodName, type EntryState, type Period } from '../../../../core';
import { MOST_FILES, type returnsWords } from './words';

const s = (count: number): string => (count === 1 ? '' : 's');
const of = (period: Period | undefined): string => (period ? periodName(period) : '');

const STATES: Readonly<Record<EntryState, string>> = {
  merged: 'merged',
  errors: 'has errors',
  superseded: 'replaced by a later one',
  refused: 'not used',
};

/** The words of the page 各地报表 in English; files keep the names that offices know. */
export const returnsEnglish: typeof returnsWords = {
  returnsTitle: 'Merge the returns',
  returnsText:
    'Choose the workbooks that came in: they are audited, registered, merged, and notices of correction written. Of two from one place the later counts; those with errors are left out unless you ask for them. The annual plan may be chosen along with them.',
  chooseFiles: 'Choose returns',
  chooseFolder: 'Choose a folder',
  chooseAgain: 'Choose again',
  noWorkbooks: 'No workbook among the files chosen.',
  saveMerged: 'Save merged workbook',
  mergeHere: 'Merge into this workbook',
  saveNotices: (count) => `Notices of correction (${count})`,
  noNotices: 'No return has anything to be sent back for.',
  copyUrging: 'Copy reminder',
  withErrors: 'Merge returns with errors too, marked',
  collectedLine: (files, sent, places) =>
    `${files} file${s(files)} came in; ${sent} place${s(sent)} reported, ${places - sent} did not.`,
  notWorkbooks: (names) =>
    `${names.length} more file${s(names.length)}, not workbooks and not read: ${names.slice(0, MOST_FILES).join(', ')}${names.length > MOST_FILES ? ' …' : ''}`,
  returnTargets: (file) => `Annual plan: ${file}`,
  matrix: 'What came in: places and annexes',
  matrixPlace: 'Place',
  matrixStates: { passes: 'Passed', open: 'To verify', errors: 'Errors', missing: 'Missing', none: '—' },
  otherFiles: (count) => `Files not used (${count})`,
  returnState: ({ state, unread }, withErrors) => {
    if (state === 'errors') return withErrors ? 'has errors, merged and marked' : 'has errors, not merged';
    return state === 'merged' && unread.length > 0 ? 'merged, in part unread' : STATES[state];
  },
  returnOf: (place, annex) => (annex === undefined ? place : `${place} ${annex}`),
  backToMatrix: 'Back to what came in',
  noFindings: 'No faults.',
  openReturn: 'Open this return',
  compareReturn: 'Compare with the one before…',
  returnComparedWith: (file) => `Compared with “${file}”`,
  returnChange: (place, column, before, after, at) =>
    `${place} ${column}: ${before === '' ? 'blank' : before}→${after === '' ? 'blank' : after} (${at})`,
  mergedName: (period) => `${of(period)}附表汇总.xlsx`,
  noticesName: (period) => `${of(period)}退回修改通知.zip`,
  comparedName: (file) => file.replace(/(\.[^.]+)?$/, '（修改对照）$1'),
  templates: 'Hand out templates',
  templateText:
    'Makes blank annexes from the audit programme: place names and formulas locked, input cells checked. Where this workbook holds the last period, it is shown.',
  templatePeriod: 'Month of the report',
  templateWhole: 'One file for all places',
  templateEach: 'One file for each place (.zip)',
  templateMonth: (year, month) => `${year}年${month}月`,
  templatesName: (year, month) => `${year}年${month}月下发模板.zip`,
  otherSubmission: (before, after) =>
    `“${before}” and “${after}” share no place of the same annex, so they are not two returns of one place and were not compared. Choose the return this place sent before.`,
  moreReturnChanges: (count) => `${count} more in the comparison that was saved.`,
};
