import { failureEnglish, noticeEnglish } from './notice-sentences-en';
import { englishOfPages } from './pages/words-en';
import type { PaneWords } from './words';

/**
 * The pane's words in English, key by key; loaded where Excel does not speak Chinese. What the core says of a workbook
 * stays Chinese, and names of sheets are those that stand in the workbook.
 */
export const english: PaneWords = {
  ...englishOfPages,
  product: 'Annex Audit',
  audit: 'Audit',
  findingsSheet: 'Fault list',
  clear: 'Clear marks',
  close: 'Close',
  undoNow: 'Undo',
  dock: 'Results and navigation',
  cancel: 'Cancel',

  steps: {
    reading: 'Reading the workbook…',
    auditing: 'Auditing…',
    rechecking: 'Auditing again…',
    marking: 'Marking faults, writing the list…',
    clearing: 'Clearing marks…',
    fixing: 'Changing…',
    undoing: 'Restoring…',
    explaining: 'Saving the explanation…',
    computing: 'Writing rates…',
    highlighting: 'Marking progress…',
    storing: 'Archiving…',
    importing: 'Reading the file…',
    saving: 'Saving…',
    summarising: 'Making the summary…',
    drafting: 'Drafting the circular…',
    proofreading: 'Proofreading…',
    merging: 'Merging…',
    noticing: 'Writing notices…',
    comparing: 'Comparing…',
    templating: 'Making templates…',
  },

  levels: { error: 'Error', warning: 'To verify', info: 'Hint' },
  levelMeaning: {
    error: 'Error: has to be corrected',
    warning: 'To verify: correct or explain',
    info: 'Hint: does not hold up submission',
  },
  comma: ', ',
  listed: ', ',
  semicolon: '; ',
  fullStop: '. ',
  colon: ': ',
  bracketed: (text) => ` (${text})`,

  coreLanguage: 'What is said of each fault is written in Chinese, the language of the annexes.',

  stepOf: (step, done, of) => `${step} (part ${done + 1} of ${of})`,
  stop: 'Stop',
  stopping: 'Stopping…',
  waitingForCell: 'A cell is being edited; press Enter to go on.',

  starting: 'Opening Annex Audit…',
  emptyTitle: 'Audit the annexes of this workbook',
  emptyText:
    'Finds the cell at fault, says what it should be and on what basis. Figures that were reported are not changed.',
  emptyPoints: [
    'Marks faults by conditional format, leaving your formats alone',
    'Makes the sheet “差错清单” with all faults',
    'Takes you to each of them from here',
  ],
  elsewhereTitle: 'Annex Audit runs in Excel',
  elsewhereText:
    'This is not Excel. In Excel, choose “Open pane” on the “Annex Audit” tab. Without Excel, use the page below, which audits in the browser.',
  elsewhereLink: 'Open the page that needs no Excel',
  oldExcelTitle: 'This version of Excel cannot run Annex Audit',
  oldExcelText:
    'Excel 2021, Microsoft 365 or Excel on the web (ExcelApi 1.14) is needed, and WebView2 or Edge 94 or later. Update Excel; if it is new already, update the WebView2 runtime. Excel on the web opens this workbook too, and the page below needs no Excel.',
  noOfficeTitle: 'No connection to Excel',
  noOfficeText: 'Close the pane and open it again. If nothing changes, ask whoever deployed the add-in.',

  notices: noticeEnglish,
  failures: failureEnglish,
};
