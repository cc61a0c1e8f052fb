import { claimPanel } from '../../../src/apps/addin/pages/proofread/claim';
import type { Plan } from '../../../src/apps/addin/view/element';
import type { Claim } from '../../../src/core';

const textsOf = (plan: Plan | undefined): readonly string[] =>
  typeof plan === 'string' ? [plan] : (plan?.children ?? []).flatMap(textsOf);
const panelOf = (facts: Partial<Claim>): string =>
  textsOf(
    claimPanel({
      kind: 'sum',
      start: 0,
      end: 2,
      quote: '共9',
      numbers: [],
      spans: [],
      verdict: 'fails',
      reason: '不符。',
      expected: '8套',
      ...facts,
    }),
  ).join(' ');

test('what a sum comes to is called a correction only where the figure at fault is known', () => {
  expect(panelOf({})).toContain('算得 8套');
  expect(panelOf({ suspect: '9' })).toContain('应为 8套');
  expect(panelOf({ suspect: '9', suggestion: '8' })).toContain('疑为 9→8');
  expect(panelOf({ kind: 'annex' })).toContain('应为 8套');
});
