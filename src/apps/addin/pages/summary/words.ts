/** The words of the page 汇总. */
export const summaryWords = {
  writeSummary: '生成汇总表',
  writeDraft: '生成通报稿',
  summarySheet: '转到汇总表',
  draftSheet: '转到通报稿',
  copyDraft: '复制通报稿',
  summaryTitle: '汇总表和通报稿',
  summaryText: '汇总表可以打印签字，数字是指向附表的公式。通报稿按附表起草，评价留给起草人。',
  draftedAt: (at: string) => `${at}起草。点数字可以转到它的来源。`,
  draftNotes: (count: number) => `起草说明（${count}条）`,
  sources: (count: number) => `来源（${count}个单元格）`,
  moreSources: (left: number) => `等${left}个`,
  draftName: '通报稿',
};
