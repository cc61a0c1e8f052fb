import { a1 } from '../../core';
import type { failureSentences, noticeSentences } from './notice-sentences';
import { MOST_CHARACTERS } from './pages/proofread/model';

const s = (count: number): string => (count === 1 ? '' : 's');
const listed = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join(', ');
const are = (sheets: readonly string[]): string => (sheets.length === 1 ? 'is' : 'are');
const UNPROTECT_STRUCTURE = 'Choose “Protect Workbook” on the Review tab to lift the protection, then try again.';

/** What is said of how a command went, in English; a sentence that another may follow ends with a space. */
export const noticeEnglish: typeof noticeSentences = {
  sheetsHeld: 'Marks cleared. The structure of the workbook is protected, so the sheets made were not deleted.',
  unprotectStructure: UNPROTECT_STRUCTURE,
  unprotectStructureWhenNeeded: `If you need them: ${UNPROTECT_STRUCTURE}`,
  fixed: (cells) => `${cells} cell${s(cells)} changed and audited again.`,
  undone: (cells) => `${cells} cell${s(cells)} restored and audited again.`,
  checksRestored: (cells) => `Input checks of ${cells} cell${s(cells)} restored and audited again.`,
  explanationSaved: 'Explanation saved.',
  explanationsForgotten: 'Lapsed explanations deleted.',
  answered: 'Remembered in this workbook; the next audit recognises it so.',
  askedAgain: 'What this workbook said of its columns is withdrawn.',
  withdrawn: 'Explanation withdrawn.',
  notMadeYet: (sheet: string) => `There is no “${sheet}” yet.`,
  auditFirst: 'Choose “Audit” first; it makes the list.',
  makeFirst: (_sheet: string) => 'Make it first; this button goes to it afterwards.',
  ratesWritten: (cells) => `${cells} rate formula${s(cells)} written.`,
  logged: 'Logged on “修改记录”; can be undone.',
  ratesUndone: (cells) => `${cells} cell${s(cells)} restored.`,
  unhighlighted: 'Progress marks cleared.',
  targetsImported: 'Annual plan imported onto the sheet “年度计划”.',
  settingsSaved: 'Settings saved; states judged again.',
  stored: (period, figures) => `${figures} figures of ${period} kept on “历史数据”.`,
  programmeChosen: (name) => `Audit programme “${name}” is in use and kept in the workbook.`,
  auditByProgramme: 'Audit again for a verdict by the new programme.',
  programmeRefused: (file, mistakes) => `“${file}” has ${mistakes} mistake${s(mistakes)} and is not used.`,
  correctProgramme: 'The mistakes are listed below; correct them and import again.',
  fileOffered: (name) => `Asked to save “${name}”.`,
  fileNotOffered: 'If Excel offers no file, choose “Copy programme” and paste it into a text editor.',
  written: (sheet) => `Written to the sheet “${sheet}”.`,
  saved: (name) => `“${name}” is made; look in the downloads folder.`,
  copied: 'Copied.',
  notCopied: 'Excel does not let the pane copy.',
  copyByHand: 'Select the text in the pane and press Ctrl+C.',
  longText: `The text is longer than ${MOST_CHARACTERS} characters; the pane does not proofread it.`,
  inParts: 'Proofread it in parts.',
  cleared: 'Marks cleared.',
  clearedAll: 'Marks and sheets made are cleared.',
  merged: (figures) => `${figures} figures merged; the register is on “报送登记”, the sources on “汇总来源”.`,
  mergedRowless: (figures, rowless) =>
    `${figures} figures merged; ${rowless} row${s(rowless)} had no place in this workbook and ${rowless === 1 ? 'was' : 'were'} not written.`,
  addRows: 'Add rows for these places to the annexes and merge again; they are listed on “报送登记”.',
  highlighted: 'Progress marked; colours follow the figures.',
  highlightedBut: 'Progress marked. ',
  seeMarksSheet: 'The states in words are on the sheet “进度标记”.',
  notMarked: (sheets) => `${listed(sheets)} ${are(sheets)} protected and not marked. `,
  othersHighlighted: 'The other annexes are marked. To mark these, unprotect the sheet and mark again.',
  listedInPane: 'The faults are listed in the pane.',
  listedOnSheet: 'The faults are on “差错清单”. To mark these sheets, unprotect them and audit again.',
  notMade: (sheets) => `The structure of the workbook is protected, so ${listed(sheets)} ${are(sheets)} not made. `,
  nothingChanged: 'The workbook is unchanged.',
  changedUnknown: 'How much was written is not certain; look at the sheets first.',
  left: {
    cells: (cells) => `${cells} cell${s(cells)} changed`,
    sheets: (sheets) => `${listed(sheets)} written`,
    removed: (sheets) => `${listed(sheets)} deleted`,
    marked: 'cells marked',
    cleared: 'former marks cleared',
    settings: 'settings saved',
    checks: 'checks of cells restored',
  },
  leftDone: (done) => `Done: ${done.join(', ')}; the rest is not written. `,
  leftNothing: 'The rest is not written. ',
  leftBroken: (sheets) => `${listed(sheets)} ${are(sheets)} incomplete; delete and try again.`,
  leftOpen: (sheets) =>
    `${listed(sheets)} ${are(sheets)} no longer protected; protect again with Review > Protect Sheet.`,
  marksNotUpdated: ' Marks and “差错清单” are not up to date: ',
  auditDone: 'The audit is done, its result is in the pane. ',
  marksNotWritten: 'Marks and “差错清单” are not written; the workbook is unchanged.',
  partlyChanged: (of, cells) => `Of ${of} cells ${cells} changed and ${of - cells} did not: `,
  changedLogged: 'Those changed are logged on “修改记录” and can be undone.',
  changedNotLogged: '“修改记录” could not be written; note the changes from the preview.',
  plainLooks: (sheets) =>
    ` ${listed(sheets)} ${are(sheets)} complete, but some formats, charts or print settings could not be written.`,
  lostUndo: ' Undo (Ctrl+Z) no longer reaches what you did before; what this add-in changes can be undone in the pane.',
  done: 'Done.',
};

/** What went wrong, and what a person can do about it, in English. */
export const failureEnglish: typeof failureSentences = {
  protected: ({ sheet }) => ({
    text: `The sheet “${sheet}” is protected and cannot be written. `,
    advice: 'Unprotect the sheet on the Review tab, then try again.',
  }),
  'structure-protected': ({ sheet }) => ({
    text: `The structure of the workbook is protected; “${sheet}” cannot be made or deleted. `,
    advice: UNPROTECT_STRUCTURE,
  }),
  'no-answer': () => ({
    text: 'Excel does not answer. ',
    advice: 'If a cell is being edited, press Enter; if a dialog is open, close it. Then try again.',
  }),
  cancelled: () => ({ text: 'Stopped as you asked. ', advice: 'Start again when you need it.' }),
  stale: ({ at }) => ({
    text: `${a1(at)} on “${at.sheet}” has changed meanwhile; nothing was written there. `,
    advice: 'Audit again and go by the new result.',
  }),
  'foreign-sheet': ({ sheet }) => ({
    text: `There is a sheet “${sheet}” that this add-in did not make; it is not overwritten. `,
    advice: 'Rename that sheet, then try again.',
  }),
  'missing-sheet': ({ sheet }) => ({
    text: `There is no sheet “${sheet}”; it may have been renamed or deleted. `,
    advice: 'Audit again and go by the new result.',
  }),
  'cell-being-edited': () => ({
    text: 'A cell is being edited, so Excel accepts nothing else. ',
    advice: 'Press Enter to finish editing, then try again.',
  }),
  'too-large': () => ({
    text: 'The workbook is larger than Excel can transfer at once. ',
    advice: 'Save the annexes as a workbook of their own, or open it in Excel for desktop.',
  }),
  unreadable: () => ({ text: 'The workbook cannot be read. ', advice: 'Save it as .xlsx, reopen it and try again.' }),
  unknown: ({ code }) => ({
    text: `Not completed (${code}). `,
    advice: 'Save the workbook, close and reopen the pane, then try again.',
  }),
};
