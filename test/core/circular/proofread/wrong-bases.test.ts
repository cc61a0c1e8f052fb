import fc from 'fast-check';
import { type Claim, proofread } from '../../../../src/core/circular/proofread';

const failing = (text: string): readonly Claim[] => proofread(text).claims.filter(({ verdict }) => verdict === 'fails');
const told = (text: string): readonly string[] => failing(text).map(({ numbers }) => numbers.join(' '));
const percent = (top: number, bottom: number): string => ((100 * top) / bottom).toFixed(1);

/** Whether no slip of the finger makes one of two numbers of three digits the other. */
const areFarApart = (one: number, other: number): boolean =>
  [...String(one)].filter((digit, at) => digit !== String(other)[at]).length > 1 &&
  [...String(one)].sort().join('') !== [...String(other)].sort().join('');

describe('a share whose words name one figure alone as base is reckoned over no other', () => {
  const text = (share: string): string =>
    `全域共收喏啦件312件，其中已核喏啦件208件。已核喏啦件中唔哩的78件，占已核喏啦件的${share}%。`;

  test('what comes out over another figure is wrong', () => {
    expect(told(text(percent(78, 208)))).toEqual([]);
    expect(told(text(percent(78, 312)))).toEqual([`${percent(78, 312)} 78 208`]);
  });

  test('whatever the figures are', () => {
    const figures = fc.tuple(
      fc.integer({ min: 60, max: 90 }),
      fc.integer({ min: 140, max: 340 }),
      fc.integer({ min: 350, max: 400 }),
    );
    fc.assert(
      fc.property(figures, ([part, some, all]) => {
        fc.pre(areFarApart(some, all) && percent(part, some) !== percent(part, all));
        const of = (base: number): string =>
          `全域共收喏啦件${String(all)}件，其中已核喏啦件${String(some)}件。唔哩的${String(part)}件，占已核喏啦件的${percent(part, base)}%。`;
        expect(told(of(some))).toEqual([]);
        expect(failing(of(all)).map(({ suspect }) => suspect)).toEqual([percent(part, all)]);
      }),
      { numRuns: 40, seed: 17 },
    );
  });

  test('where two figures bear the name, or it names but the area, either may be meant', () => {
    expect(told('共收喏啦件312件，已核喏啦件208件。唔哩的78件，占喏啦件的25.0%。')).toEqual([]);
    expect(told('全市改造312件，其中东区208件。唔哩的78件，占全市的37.5%。')).toEqual([]);
  });
});

describe('a quotient that comes out over a farther figure is explained by the error in the nearer one', () => {
  test('where the two are one slip apart', () => {
    const text = (again: string): string =>
      `上半年共批准喏啦1146笔，金额2.35亿元。\n二、办理情况\n批准的${again}笔喏啦中，唔哩的803笔，占70.1%。`;
    expect(told(text('1146'))).toEqual([]);
    expect(failing(text('1164')).map(({ suspect, suggestion }) => [suspect, suggestion])).toEqual([['1164', '1146']]);
  });

  test('or top and base are exchanged', () => {
    expect(told('全年目标合计13.30万套，累计筹集12.93万套，完成率97.2%。')).toEqual([]);
    expect(told('全年目标合计13.30万套，累计筹集12.93万套，完成率102.9%。')).toEqual(['102.9 12.93 13.30']);
  });
});

describe('a whole that leaves out one of its parts was not carried on', () => {
  test('is the one that is wrong', () => {
    const [claim] = failing('甲县8件、乙县11件、丙县13件、丁县14件、戊县17件，五县共改46件。');
    expect([claim?.suspect, claim?.suggestion]).toEqual(['46', '63']);
  });
});
