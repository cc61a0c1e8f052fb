import { audit } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from './drawn';

/** A table with a column of what the year before came to and one of the growth, under headers that say nothing. */
const sheetWith = (growths: readonly string[]): string =>
  [
    '',
    '租赁补贴发放情况表',
    '地区|计划（户）|已发放（户）|完成率（%）|戊己|庚辛',
    ...[
      ['甲片区', 400, 300, '75.0', 250],
      ['乙片区', 900, 450, '50.0', 480],
      ['丙片区', 700, 560, '80.0', 560],
      ['丁片区', 250, 200, '80.0', 125],
      ['戊片区', 640, 160, '25.0', 150],
    ].map((row, i) => [...row, growths[i]].join('|')),
    `合计|2890|1670|57.8|1565|6.7`,
  ].join('\n');

const told = (text: string): readonly string[] => {
  const { findings, verdict } = audit(workbookOf(drawn(text)));
  const errors = findings.filter(({ level }) => level === 'error');
  return [verdict.state, ...errors.map(({ rule, at, message }) => `${rule} ${at.row} ${at.column} ${message}`)];
};

const GROWTHS = ['20.0', '-6.3', '0', '60.0', '6.7'];

describe('a column of what another has grown by', () => {
  it('is read whatever it is called, in points and as fractions, and holds also below zero', () => {
    expect(told(sheetWith(GROWTHS))).toEqual(['ready']);
    const fractions = sheetWith(['0.2', '-0.063', '0', '0.6', '0.067']).replace('|6.7', '|0.067');
    expect(told(fractions)).toEqual(['ready']);
  });

  it('shows a growth that its two columns do not make', () => {
    expect(told(sheetWith(['20.0', '-6.3', '0', '66.0', '6.7']))).toEqual([
      'errors',
      'rate-mismatch 5 5 填报66%，200比125增长60.0%。66.0与应有的60.0只差一位：“0”填成了“6”。',
    ]);
  });

  it('is told with the digits that were typed, not with those of binary numbers', () => {
    expect(told(sheetWith(['20.0', '-6.3', '0', '60.0', '6.1'])).join()).toContain('6.1与应有的6.7只差一位');
  });

  it('shows the figure that the growth and its sum prove wrong', () => {
    const [state, ...errors] = told(sheetWith(GROWTHS).replace('|250|20.0', '|280|20.0'));
    expect([state, errors.length]).toEqual(['errors', 1]);
    expect(errors.join()).toMatch(/^rate-mismatch 2 4 .*280与应有的250只差一位/);
  });
});

/** The increase, and a growth that is reckoned of what it grew to. */
const turned = (header: string): string =>
  [
    '',
    '租赁补贴发放情况表',
    `地区|计划（户）|已发放（户）|完成率（%）|去年（户）|增减（户）|${header}`,
    '甲片区|400|300|75.0|250|50|16.7',
    '乙片区|900|450|50.0|480|-30|-6.7',
    '丙片区|700|560|80.0|500|60|10.7',
    '丁片区|250|200|80.0|125|75|37.5',
    '戊片区|640|160|25.0|150|10|6.3',
  ].join('\n');

describe('the share that an increase has of what it grew to', () => {
  it('is no growth from what was before, where it is called one', () => {
    expect(told(turned('占比（%）'))).toEqual(['ready']);
    expect(told(turned('同比增长（%）')).join()).toMatch(/^errors,rate-mismatch 1 6 5处中有5处“比率不符”/);
  });
});
