import type { ClaimKind, ClaimVerdict } from '../../../../core';

/** The words of the page 核校. */
export const proofreadWords = {
  proofTitle: '核校通报',
  proofText: '粘贴通报全文，或者打开.txt、.docx文件。核对文中的合计、占比、个数、名单、比较和前后一致。',
  textField: '通报全文',
  textHint: '在此粘贴通报',
  openText: '打开文件',
  proofread: '核校',
  proofreadWithAnnexes: '与本工作簿附表一起核校',
  editText: '修改文字',
  copyCorrected: '复制改后文本',
  correctedMark: (was: string) => `【原为${was}】`,
  characters: (count: number) => `${count}字`,
  claimVerdicts: { fails: '不符', 'within-rounding': '舍入范围内', holds: '相符', 'not-checkable': '不能核对' } satisfies Record<ClaimVerdict, string>,
  claimKinds: {
    sum: '合计', rate: '比率', difference: '差额', count: '个数', comparison: '比较', order: '排序', annex: '与附表', restated: '前后一致', growth: '增减',
  } satisfies Record<ClaimKind, string>,
  filterByVerdict: '按结论筛选',
  proofFails: (count: number) => `${count}处不符`,
  proofClear: '没有发现不符',
  proofNone: '没有找到可以核对的数字',
  proofCount: (count: number, withAnnexes: boolean) => `共核对${count}处${withAnnexes ? '，已与附表对照' : '，没有与附表对照'}`,
  claims: '核对结果',
  openClaim: '这一处',
  claimExpected: '应为',
  claimSuspect: '疑为',
  suggestion: (was: string, now: string) => `${was}→${now}`,
  wrongMark: '误',
  checkedText: '核校后的文字',
};
