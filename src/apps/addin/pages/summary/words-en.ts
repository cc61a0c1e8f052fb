import type { summaryWords } from './words';

/** The words of the page 汇总 in English. */
export const summaryEnglish: typeof summaryWords = {
  restTitle: {
    summary: 'The annexes still have errors. Make the summary all the same?',
    draft: 'The annexes still have errors. Draft the circular all the same?',
    template: 'The annexes still have errors. Show them in the template as the last period all the same?',
  },
  restText: {
    summary: (says) => `This workbook: ${says}. A summary of the present figures carries these errors along.`,
    draft: (says) => `This workbook: ${says}. A draft on the present figures carries these errors along.`,
    template: (says) => `This workbook: ${says}. The last period shown in the template carries these errors along.`,
  },
  restAdvice: 'Better correct them first, by the result of the audit.',
  seeFindings: 'See the faults first',
  writeAnyway: 'Go on all the same',
  onlyTargets: 'This workbook holds the annual plan and no annex of progress; no summary or circular is made of it.',
  tooLarge: (size, most) =>
    `${size.measures} measures of ${size.places} places; a summary has room for ${most.measures} of ${most.places}. Divide the workbook and make one of each part.`,
  oneCounty: (place) => `This workbook holds only ${place}; no summary or circular is made of one place.`,
  goTo: (sheet) => `Go to ${sheet}`,
  writeSummary: 'Make summary',
  writeDraft: 'Draft circular',
  summarySheet: 'Go to summary',
  draftSheet: 'Go to draft',
  copyDraft: 'Copy draft',
  saveDraft: 'Save draft (.docx)',
  draftFile: '通报稿.docx',
  summaryTitle: 'Summary and circular',
  summaryText:
    'The summary can be printed and signed; its figures are formulas that point at the annexes. The circular is drafted from the annexes; judgement is left to its author.',
  draftedAt: (at) => `Drafted at ${at}. Press a number to see where it comes from.`,
  draftNotes: (count) => `Notes on the draft (${count})`,
  sources: (count) => `Sources (${count})`,
  moreSources: (left) => `and ${left} more`,
  draftName: 'Draft of the circular',
};
