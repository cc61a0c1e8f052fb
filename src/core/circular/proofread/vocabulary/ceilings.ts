import { type Term, term } from './term';

/** Two deeds of which the second is done to what the first has yielded, so that it cannot be more. */
export interface Ceiling {
  readonly outer: Term;
  readonly inner: Term;
}

/** All that apply are checked. */
export const CEILINGS: readonly Ceiling[] = [
  {
    outer: term('issued', /审批|获批|批准|通过/, '通过审批', '已发行'),
    inner: term('issued', /已?发行/, '已发行', '审批'),
  },
  {
    outer: term('allotted', /筹集|建成|房源/, '累计筹集', '已分配'),
    inner: term('allotted', /分配|配租/, '已分配', '筹集'),
  },
  {
    outer: term('occupied', /分配|配租|竣工|完工|交付/, '已分配', '入住'),
    inner: term('occupied', /入住/, '实际入住', '已分配'),
  },
  {
    outer: term('rectified', /问题/, '排查问题', '已整改'),
    inner: term('rectified', /整改|销号|办结/, '完成整改', '排查'),
  },
  {
    outer: term('signed', /应签|涉及/, '应签约', '已签约'),
    inner: term('signed', /(?:已|完成|实际|累计)签约/, '已签约', '应签约'),
  },
  {
    outer: term('paid', /下达|到位|授信/, '下达资金', '拨付'),
    inner: term('paid', /支付|拨付|放款/, '已拨付', '下达'),
  },
];

/** What words say of all that were told in front of them. */
export const OF_ALL_TOLD = term(
  'of-all-told',
  /(?:(?<!平)均|[都皆]|全部)[已不]?(?:[在达到]|低于|高于|少于|多于)*$/,
  '装裱率均在',
  '平均为',
);
