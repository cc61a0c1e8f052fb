import { titleLines } from '../../../src/apps/documents/official-page';

describe('the lines of a title', () => {
  it('break no word, are as few as hold it and even', () => {
    expect(
      titleLines('某某省住房工作领导小组办公室关于2031年1-8月甲类住房、乙类住房、丙类改造及丁类征收工作进展情况的通报'),
    ).toEqual([
      '某某省住房工作领导小组办公室关于',
      '2031年1-8月甲类住房、乙类住房、',
      '丙类改造及丁类征收工作进展情况的通报',
    ]);
    expect(titleLines('关于住房工作的通报')).toEqual(['关于住房工作的通报']);
  });

  it('leave no few characters alone, and a title without joints as it is', () => {
    for (const title of ['甲'.repeat(45), `${'甲'.repeat(19)}、乙丙`]) expect(titleLines(title)).toEqual([title]);
  });
});
