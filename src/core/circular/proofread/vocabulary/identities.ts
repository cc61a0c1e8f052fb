import { type Term, term } from './term';

/** Three measures of one fund of which one is always what the second leaves of the first. */
export interface Identity {
  readonly whole: Term;
  readonly part: Term;
  readonly rest: Term;
}

/** What is paid into a fund, lent by it or drawn from it since it was founded or in one stretch of time. */
export const IDENTITIES: readonly Identity[] = [
  {
    whole: term('balance', /(?:缴存|归集)总额|累计(?:归集|缴存)/, '缴存总额', '缴存余额'),
    part: term('balance', /提取总额|累计提取/, '历年累计提取', '缴存总额'),
    rest: term('balance', /(?:缴存|归集)余额|净(?:归集|缴存)/, '缴存余额', '缴存总额'),
  },
  {
    whole: term('loans', /贷款总额|累计发放/, '累计发放', '收回贷款'),
    part: term('loans', /累计[收回]{2}/, '累计收回', '累计发放'),
    rest: term('loans', /贷款余额/, '贷款余额', '贷款总额'),
  },
  {
    whole: term('at-hand', /(?:缴存|归集)余额/, '缴存余额', '贷款余额'),
    part: term('at-hand', /贷款余额/, '贷款余额', '缴存余额'),
    rest: term('at-hand', /结余资金|资金结余/, '结余资金', '贷款余额'),
  },
  {
    whole: term('earned', /(?:业务|总|[本当全]年)收入$/, '业务收入', '利息收入'),
    part: term('earned', /(?:业务|总|[本当全]年)支出$/, '本年支出', '利息支出'),
    rest: term('earned', /增值收益$|收支[^,]*(?:净增|结余)$/, '实现增值收益', '增值收益率'),
  },
  {
    whole: term('grown', /(?:缴存|归集|交存)(?:额|住房公积金)?$/, '全年缴存', '缴存余额'),
    part: term('grown', /提取(?:额|住房公积金)?$/, '上半年提取', '提取总额'),
    rest: term('grown', /余额.*增加?$/, '缴存余额 比上年末增加', '缴存总额增加'),
  },
];
