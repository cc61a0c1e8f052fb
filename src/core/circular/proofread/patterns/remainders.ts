/** How a text says what is left of a whole once the deed is taken off, or what was done beyond the plan. */
export interface Remainder {
  readonly id: string;
  /** Tried on the words of the figure's own clause. */
  readonly pattern: RegExp;
  /** `left`: whole − deed = figure. `beyond`: deed − plan = figure. */
  readonly kind: 'left' | 'beyond';
  /** The words admit no other base than the figures just named. */
  readonly isFirm: boolean;
  readonly example: string;
}

/** Tried in order; the first that fits decides. */
export const REMAINDERS: readonly Remainder[] = [
  { id: 'left', pattern: /剩余|余下|尚余|还剩|剩下/, kind: 'left', isFirm: true, example: '问题住房100套，已整改60套，剩余40套' },
  { id: 'undone', pattern: /(?:尚|还|仍)未|^未(?:完成|开工|整改|签约|发放|分配|竣工|交付|拆除|入住|销号)/, kind: 'left', isFirm: true, example: '计划开工100套，已开工60套，尚未开工40套' },
  { id: 'still', pattern: /(?:尚|还|仍)有|还需|仍需|还差|尚差|缺口|结余/, kind: 'left', isFirm: false, example: '计划开工100套，已开工60套，还有40套' },
  { id: 'beyond', pattern: /超额(?:完成)?$|超计划(?:完成|任务)?$|超出(?:年度)?(?:计划|任务|目标)$|比(?:年度)?计划多(?:完成)?$/, kind: 'beyond', isFirm: true, example: '计划开工100套，已开工120套，超额完成20套' },
];
