import type { Term } from './term';

/** Three measures of one fund of which one is always what the second leaves of the first. */
export interface Identity {
  readonly whole: Term;
  readonly part: Term;
  readonly rest: Term;
}

const identity = (id: string, whole: Omit<Term, 'id'>, part: Omit<Term, 'id'>, rest: Omit<Term, 'id'>): Identity => ({
  whole: { id, ...whole },
  part: { id, ...part },
  rest: { id, ...rest },
});

/** What is paid into a fund, lent by it or drawn from it since it was founded or in one stretch of time. */
export const IDENTITIES: readonly Identity[] = [
  identity(
    'balance',
    { pattern: /(?:缴存|归集)总额|累计(?:归集|缴存)/, example: '缴存总额', counter: '缴存余额' },
    { pattern: /提取总额|累计提取/, example: '历年累计提取', counter: '缴存总额' },
    { pattern: /(?:缴存|归集)余额|净(?:归集|缴存)/, example: '缴存余额', counter: '缴存总额' },
  ),
  identity(
    'loans',
    { pattern: /贷款总额|累计发放/, example: '累计发放', counter: '收回贷款' },
    { pattern: /累计[收回]{2}/, example: '累计收回', counter: '累计发放' },
    { pattern: /贷款余额/, example: '贷款余额', counter: '贷款总额' },
  ),
  identity(
    'at-hand',
    { pattern: /(?:缴存|归集)余额/, example: '缴存余额', counter: '贷款余额' },
    { pattern: /贷款余额/, example: '贷款余额', counter: '缴存余额' },
    { pattern: /结余资金|资金结余/, example: '结余资金', counter: '贷款余额' },
  ),
];
