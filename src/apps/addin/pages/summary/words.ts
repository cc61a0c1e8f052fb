import type { SummarySize } from '../../../../core';

/** The words of the page 汇总. */
export const summaryWords = {
  restTitle: {
    summary: '附表还有错误，仍要生成汇总表吗',
    draft: '附表还有错误，仍要起草通报吗',
    template: '附表还有错误，仍要用作模板的上期数吗',
  },
  restText: {
    summary: (says: string) => `本工作簿${says}。按现在的数生成，汇总表会带着这些错误。`,
    draft: (says: string) => `本工作簿${says}。按现在的数起草，文字会带着这些错误。`,
    template: (says: string) => `本工作簿${says}。模板里的上期数会带着这些错误。`,
  },
  restAdvice: '建议先按审核结果改正，再生成。',
  seeFindings: '先看差错',
  writeAnyway: '仍然生成',
  onlyTargets: '工作簿里只有年度计划，没有进展附表，不生成汇总表和通报稿。',
  tooLarge: (size: SummarySize, most: SummarySize) =>
    `要汇总${size.places}个市县的${size.measures}项工作，一张汇总表最多${most.places}个市县、${most.measures}项工作，没有写出。请分成几个工作簿汇总。`,
  oneCounty: (place: string) => `本工作簿只有${place}一地，不生成汇总表和通报稿。`,
  goTo: (sheet: string) => `转到${sheet}`,
  writeSummary: '生成汇总表',
  writeDraft: '生成通报稿',
  summarySheet: '转到汇总表',
  draftSheet: '转到通报稿',
  copyDraft: '复制通报稿',
  saveDraft: '另存通报稿（.docx）',
  draftFile: '通报稿.docx',
  summaryTitle: '汇总表和通报稿',
  summaryText: '汇总表可以打印签字，数字是指向附表的公式。通报稿按附表起草，评价留给起草人。',
  draftedAt: (at: string) => `${at}起草。点数字可以转到它的来源。`,
  draftNotes: (count: number) => `起草说明（${count}条）`,
  sources: (count: number) => `来源（${count}个单元格）`,
  moreSources: (left: number) => `等${left}个`,
  draftName: '通报稿',
};
