import type { Term } from './term';

/** Two deeds of which the second is done to what the first has yielded, so that it cannot be more. */
export interface Ceiling {
  readonly outer: Term;
  readonly inner: Term;
}

const ceiling = (id: string, outer: Omit<Term, 'id'>, inner: Omit<Term, 'id'>): Ceiling => ({
  outer: { id, ...outer },
  inner: { id, ...inner },
});

/** All that apply are checked. */
export const CEILINGS: readonly Ceiling[] = [
  ceiling(
    'issued',
    { pattern: /审批|获批|批准|通过/, example: '通过审批', counter: '已发行' },
    { pattern: /已?发行/, example: '已发行', counter: '审批' },
  ),
  ceiling(
    'allotted',
    { pattern: /筹集|建成|房源/, example: '累计筹集', counter: '已分配' },
    { pattern: /分配|配租/, example: '已分配', counter: '筹集' },
  ),
  ceiling(
    'occupied',
    { pattern: /分配|配租|竣工|完工|交付/, example: '已分配', counter: '入住' },
    { pattern: /入住/, example: '实际入住', counter: '已分配' },
  ),
  ceiling(
    'rectified',
    { pattern: /问题/, example: '排查问题', counter: '已整改' },
    { pattern: /整改|销号|办结/, example: '完成整改', counter: '排查' },
  ),
  ceiling(
    'signed',
    { pattern: /应签|涉及/, example: '应签约', counter: '已签约' },
    { pattern: /(?:已|完成|实际|累计)签约/, example: '已签约', counter: '应签约' },
  ),
  ceiling(
    'paid',
    { pattern: /下达|到位|授信/, example: '下达资金', counter: '拨付' },
    { pattern: /支付|拨付|放款/, example: '已拨付', counter: '下达' },
  ),
];
