import { term } from './term';

/** Words that tell of a measure rather than of whom it belongs to; what is left of a label is its subject. */
export const MEASURE_WORDS = term(
  'measure',
  /全[省市县区州国盟]|剩余|余下|[尚还]余|还剩|剩下|建筑|总?面积|总?投资|资金|总?[户套]数|总[数量额]|数量|金额|住房|房屋|计划|目标|任务|指标|[应实欠](?![际变急验])\p{Script=Han}|尚?未|没有?|拟|应|需|实际|完成|新?开工|基本|建成|竣工|完工|发放|分配|签约|整改|支付|拨付|发行|拆除|拆迁|征地|交付|入住|办结|到位|落实|安排|下达|累计|总体|进度|启动|惠及|居民|家庭|群众|受益|协议|签订|开复工|放款|概算|占|比|率|项目|工程|承担|处理|小区/gu,
  '完成投资',
  '吉首市',
);

/** Words with which the cell of a row goes on, not with a new name. */
export const CELL_BEGINS = term(
  'cell',
  /^(?:已|实际|累计|共|计划|目标|任务|应|需|拟|总|占|完成|达到|现已|目前|建筑|面积|户数|涉及|惠及|开工率|投资)/,
  '已开工',
  '吉首市',
);

/** What belongs in pairs: area and homes, with the least and the most square metres a home can have. */
export const HOME_AREA = { least: 12, most: 600 } as const;

/** Money named as a programme's, which no office reports in single yuan. */
export const PUBLIC_MONEY = term('money', /投资|资金|贷款|债券|补助|授信|融资|财政/, '完成投资', '每户奖励');

/** Words that point back at a figure. */
export const REFERRING = term(
  'referring',
  /^.*(?:上述|前述|通报的|所列的?|提到的|这些?|该)/,
  '本次通报的',
  '已建成床位',
);

/** What takes up a count to divide it: 8个镇中, 8个镇中较快的. */
export const AMONG_COUNT = term('among-count', /^[^,;:。\n]{0,6}?中(?![心小学央型等])/, '中较快的', '中心校');

/** What is so or so, with as many as are: 80%以上的5个. */
export const COUNTED_AT_END = term('counted-end', /的(?:有|共|共有|为)?$/, '不足50%的', '的村');

/** 3.48万套基本建成中: what stands behind the figure is divided further on. */
export const DIVIDED = term('divided', /[之当]?中$/, '基本建成中', '中小学');

/** How titles end that name no subject, or only behind one. */
export const TITLE_ENDS = term(
  'title',
  /(?:(?:总体|有关|整体|主要|具体|分[\p{Script=Han}]{1,2}|任务|目标)?(?:工作)?(?:总体|年度)?(?:进展|完成|落实|推进|下达|分解|建设|开工|竣工|实施)?(?:情况|进度|进展|要求|任务|目标|安排))$/u,
  '总体情况',
  '公租房',
);

/** Quotients by name. */
export const MEASURE_NAMED = term('measure-named', /\p{Script=Han}{2}(?:率|比例|进度|得分)/gu, '交付率低于', '已交付');

/** A rate by the deed it is called after. */
export const RATE_NAMED = term('rate-named', /(\p{Script=Han}{2})率/gu, '成功率88.0%', '税率');

/** The rate that a label ends with. */
export const RATE_AT_END = term(
  'rate-end',
  /\p{Script=Han}{2}(?:率|比例|进度)(?:达到?|为|已|均)*$/u,
  '恩施州录入率达',
  '恩施州',
);

/** Words between a mark and a figure. */
export const CELL_WORDS = term('cell-words', /(?<=[,:])(\p{Script=Han}{1,8})(?=\d)/gu, '甲坊:住户418户', '住户四百户');
