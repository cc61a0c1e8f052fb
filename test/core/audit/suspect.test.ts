import { audit } from '../../../src/core';
import { expropriations, subsidies } from './samples';

const PLACES = ['长春市', '吉林市', '四平市', '辽源市', '通化市', '白山市', '松原市', '白城市'];

describe('a rule that fails nearly everywhere', () => {
  it('is told once, on the column, with the likely reason', () => {
    const { findings } = audit(
      subsidies(
        PLACES.map((place, i) => `${i + 1} | ${place} | ${500 + i * 10} | ${400 + i * 7} | ${110 + i}.${i}`).join('\n'),
      ),
    );
    expect(findings.map((one) => [one.rule, one.cause, one.at.row, one.at.column])).toEqual([
      ['rate-mismatch', 'whole-column', 2, 4],
    ]);
    expect(findings[0]?.message).toBe('8处中有8处“比率不符”，多半是这一栏整体错了行，或它与计算它的两栏放错了位置。');
  });

  it('is told row by row while the rows are few', () => {
    const rows = PLACES.slice(0, 4).map(
      (place, i) => `${i + 1} | ${place} | ${500 + i * 10} | ${400 + i * 7} | ${110 + i}.${i}`,
    );
    expect(audit(subsidies(rows.join('\n'))).findings.every((one) => one.rule === 'rate-mismatch')).toBe(true);
  });

  it('is told row by row while most rows are right', () => {
    const rows = PLACES.map(
      (place, i) => `${place} | ${100 + i} | 1.00 | 2 | 0.02 | ${i < 3 ? 500 + i : 102 + i} | 1.02`,
    );
    expect(audit(expropriations(rows.join('\n'))).findings.filter((one) => one.cause === 'whole-column')).toEqual([]);
  });

  it('is one remark with one fix where only the form is at fault', () => {
    const { findings } = audit(
      subsidies(PLACES.map((place, i) => `${i + 1} | ${place} | '500 | 510 | 102`).join('\n')),
    );
    expect(findings.map((one) => [one.rule, one.level, one.fix?.edits.length])).toEqual([
      ['column-convention', 'info', PLACES.length],
    ]);
  });
});
