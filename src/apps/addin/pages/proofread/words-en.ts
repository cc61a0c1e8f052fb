import type { proofreadWords } from './words';

const DAMAGED = 'The file is damaged and cannot be opened. Open it in Word or WPS, save it as .docx and try again.';

/** The words of the page 核校 in English. */
export const proofreadEnglish: typeof proofreadWords = {
  proofTitle: 'Proofread a circular',
  proofText:
    'Paste the whole circular, or open a .txt or .docx file. Totals, shares, counts, lists, comparisons and repeated figures are checked.',
  textField: 'The circular',
  textHint: 'Paste the circular here',
  openText: 'Open file',
  proofread: 'Proofread',
  proofreadWithAnnexes: 'Check against the annexes of this workbook too',
  editText: 'Edit text',
  copyCorrected: 'Copy corrected text',
  saveCorrected: 'Save with corrections (.docx)',
  correctedFile: '通报（修订）.docx',
  correctedMark: (was) => `【原为${was}】`,
  characters: (count) => `${count} characters`,
  claimVerdicts: {
    fails: 'Differs',
    'within-rounding': 'Within rounding',
    holds: 'Agrees',
    'not-checkable': 'Cannot be checked',
  },
  claimKinds: {
    sum: 'Total',
    rate: 'Rate',
    difference: 'Difference',
    count: 'Count',
    comparison: 'Comparison',
    order: 'Order',
    annex: 'Annex',
    restated: 'Repeated figure',
    growth: 'Growth',
  },
  filterByVerdict: 'Filter by verdict',
  proofFails: (count) => `${count} differ${count === 1 ? 's' : ''}`,
  proofClear: 'Nothing found that differs',
  proofNone: 'No figures found that can be checked',
  proofCount: (count, withAnnexes) =>
    `${count} checked, ${withAnnexes ? 'also against the annexes' : 'not against the annexes'}`,
  claims: 'What was checked',
  openClaim: 'This one',
  claimComputed: 'Comes to',
  claimExpected: 'Should be',
  claimSuspect: 'Suspected',
  oneOf: 'one of these',
  unreadableText: {
    damaged: DAMAGED,
    encrypted: 'The file has a password. Remove the password in Word or WPS and try again.',
    empty: 'The file is empty.',
    'duplicate-part': DAMAGED,
    'duplicate-sheet': DAMAGED,
    'too-many-sheets': DAMAGED,
    encoding: 'The characters inside are not encoded as declared. Save the file again in Word or WPS and try again.',
    'not-text': 'This is no text and no .docx. Open the circular in Word or WPS, save it as .docx and try again.',
    'other-encoding':
      'The characters are in an encoding that is not known, perhaps Big5. Open the text in Notepad, see that it is right, save it as UTF-8 and try again.',
    'old-word': 'This is an old .doc or .wps document. Open it in Word or WPS, save it as .docx and try again.',
    pdf: 'This is a PDF, which cannot be read. Use the .docx or the text of the circular.',
    'not-word':
      'This file holds no Word document; it may be a workbook or an archive. Use the .docx or the text of the circular.',
    'not-excel': DAMAGED,
  },
  namedFile: (name, text) => `“${name}”: ${text}`,
  suggestion: (was, now) => `${was}→${now}`,
  wrongMark: '✗',
  checkedText: 'The text as checked',
};
