import { findingDetails } from '../../../src/apps/addin/pages/audit/finding-details';
import type { Plan } from '../../../src/apps/addin/view/element';
import type { Finding } from '../../../src/core';
import { finding } from './reports';

const at = (row: number): Finding['at'] => ({ sheet: '附件1', row, column: 3 });
const silenced = (...rows: readonly number[]): NonNullable<Finding['silenced']> =>
  rows.map((row) => ({ rule: 'total-mismatch' as const, at: at(row), by: 'wrong-cell' as const }));

/** The texts of a plan in reading order. */
const textsOf = (plan: Plan | undefined): readonly string[] =>
  typeof plan === 'string' ? [plan] : (plan?.children ?? []).flatMap(textsOf);
const detailsOf = (facts: Partial<Finding>): string =>
  textsOf(findingDetails(finding({ id: '1', at: at(4), ...facts }), undefined)).join(' ');

describe('the details of a finding', () => {
  it('lead to the cells of what is not told, never to its own, and say when there are more', () => {
    expect(detailsOf({ silenced: silenced(4) })).not.toContain('不再单列');
    expect(detailsOf({ silenced: silenced(4, 7) })).toMatch(/由此引起的2处不再单列 D8 (?!等)/);
    expect(detailsOf({ silenced: silenced(10, 11, 12, 13, 14, 15, 16) })).toMatch(/由此引起的7处不再单列( D\d+){6} 等/);
  });

  it('list readings where there are several, or one of another cell', () => {
    const own = { at: at(4), value: '20', evidence: '只差一位' };
    expect(detailsOf({ expected: '20', candidates: [own] })).not.toContain('可能的改法');
    expect(detailsOf({ expected: '20', candidates: [own, { ...own, at: at(9) }] })).toContain('可能的改法');
  });

  it('show what was filled in at a body cell, and no heading as such', () => {
    expect(detailsOf({ value: '实际数', title: '多出栏目' })).not.toContain('填报值');
    expect(detailsOf({ value: '12', place: '某县' })).toContain('填报值 12');
  });
});
