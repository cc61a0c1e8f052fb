import { audit } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from './drawn';

const PLACES = ['青溪县', '白岭县', '赤湾市', '黑坪县', '金塘市', '银桥县', '松滩市', '柏沟县'];
const PLANS = [410, 365, 520, 298, 640, 333, 475, 286];
const MONEY = [61.27, 38.94, 75.31, 44.08, 70.66, 52.19, 66.73, 19.85];
const sumOf = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);

/** Subsidies with a column of their own whose total is typed. */
function found(total: string, header = '发放金额（万元）'): readonly string[] {
  const rows = PLACES.map((name, i) => [name, PLANS[i], PLANS[i], MONEY[i]?.toFixed(2)].join(' | '));
  const head = ['2024年1-9月租赁补贴发放情况表', `市县 | 计划发放（户） | 已发放（户） | ${header}`];
  const sums = `合计 | ${sumOf(PLANS)} | ${sumOf(PLANS)} | ${total}`;
  return audit(workbookOf(drawn(`\n${[...head, ...rows, sums].join('\n')}`)))
    .findings.filter(({ level }) => level !== 'info')
    .map(({ level, rule, expected = '', message }) => `${level} ${rule} ${expected} ${message}`);
}

describe('the total of a column that no annex has', () => {
  it('is the sum of its places, if it is more than any two of them', () => {
    expect(found(sumOf(MONEY).toFixed(2))).toEqual([]);
    expect(found('313.99')).toEqual([expect.stringMatching(/^warning total-mismatch 429.03 /)]);
  });

  it('is wrong itself where it is off by the figure of one place', () => {
    const [left, ...others] = found((sumOf(MONEY) - 75.31).toFixed(2));
    expect(others).toEqual([]);
    expect(left).toMatch(/^error total-mismatch 429.03 .*少的恰好是“赤湾市”的数，像是漏加了。$/);
    expect(found((sumOf(MONEY) + 38.94).toFixed(2))).toEqual([
      expect.stringMatching(/^error total-mismatch 429.03 .*多出的恰好是“白岭县”的数，像是加了两遍。$/),
    ]);
  });

  it('may be a mean where it is no more than the places have', () => {
    expect(found('53.60', '户均金额')).toEqual([]);
  });
});
