/** How a text says what share a percentage is. The pattern is tried on the words of the percentage's own clause in front of it. */
export interface RatePhrase {
  readonly id: string;
  /** Group `base`: the words that name the base. Group `verb`: the deed a named rate counts. Group `about`: what stands in front of it. */
  readonly pattern: RegExp;
  /** What the base is: the plan, the whole named by the words, or what the deed of a named rate is measured against. */
  readonly base: 'plan' | 'whole' | 'named';
  readonly example: string;
}

/** Deeds by which facts of annexes are told apart. */
export const DEEDS = '开工|竣工|完工|建成|分配|发放|签约|整改|支付|发行|拆除|筹集|印发|成立|完成';

/** Rates that are no deed ÷ task; they have bases of their own. */
const OTHER_RATES = '空置|覆盖|绿地|绿化|容积|增长|占有|效|频|概|税|汇|费|利|周转|逾期|个贷|递增|下降|投诉';

const IS = '(?:已|约|均|仅|只|就|分别|总体)?(?:为|达到?|有|是|到)?';

/** Tried in order; the first that fits decides. */
export const RATES: readonly RatePhrase[] = [
  {
    id: 'named', base: 'named', pattern: new RegExp(`(?<about>[^,;:。()]{0,12}?)(?<verb>(?!${OTHER_RATES})\\p{Script=Han}{2})(?:率|比例|进度)${IS}$`, 'u'),
    example: '计划建设100套，已开工50套，开工率50.0%',
  },
  {
    id: 'of-plan', base: 'plan', pattern: /(?:完成|占|为|达到?|实现|相当于|是)(?<base>[^,;:。()]{0,16}?(?:计划|目标|任务|指标)[^,;:。()占]{0,6}?)的?(?:比例|比重)?(?:已|约)?(?:为|达到?)?$/,
    example: '计划建设100套，已开工50套，完成年度计划的50.0%',
  },
  { id: 'fulfilled', base: 'plan', pattern: /^(?:已|实际)?完成(?:了)?(?<base>)$/, example: '计划建设100套，已开工50套，完成50.0%' },
  {
    id: 'of-whole', base: 'whole', pattern: /(?:占|为)(?<base>[^,;:。()]{0,16}?(?:总[数量额体]?|全部|应)[^,;:。()占]{0,8}?)的?(?:比例|比重)?(?:已|约)?(?:为|达到?)?$/,
    example: '共有100套，已出租50套，占总数的50.0%',
  },
  {
    id: 'of-named', base: 'whole', pattern: /(?:占|为|相当于)(?<base>[^,;:。()占为]{2,14}?)的(?:比例|比重)?(?:已|约)?(?:为|达到?)?$/,
    example: '已签约100户，拆除50户，占签约户数的50.0%',
  },
  { id: 'share', base: 'whole', pattern: /占(?:比|全部)?(?<base>)(?:约|已)?(?:为|达到?)?$/, example: '共100套，其中人才房30套，占30.0%' },
];
