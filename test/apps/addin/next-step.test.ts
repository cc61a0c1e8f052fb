import { nextStep } from '../../../src/apps/addin/pages/audit/next-step';
import { words } from '../../../src/apps/addin/words';
import type { Finding } from '../../../src/core';
import { CAUSES } from '../../../src/core/causes';
import { RULES } from '../../../src/core/rules';

const finding = (facts: Partial<Finding>): Finding => ({
  id: 'f',
  rule: 'rate-formula',
  title: '',
  level: 'error',
  at: { sheet: '附件1', row: 4, column: 3 },
  also: [],
  message: '',
  why: '',
  basis: '',
  candidates: [],
  isMarked: true,
  ...facts,
});

const WAYS: ReadonlySet<string> = new Set(Object.values(words.nextSteps));
/** The way on without what is said of explaining beside it. */
const wayOf = (facts: Partial<Finding>): string => nextStep(finding(facts)).replace(words.stepRight, '');

test.each([...RULES.map(({ id }) => id), 'column-convention' as const, 'rate-formula' as const])(
  'a finding of %s says in words what to do next',
  (rule) => {
    expect(WAYS).toContain(wayOf({ rule }));
  },
);

test.each(CAUSES.map(({ id }) => id))('a finding that %s explains says in words what to do next', (cause) => {
  expect(WAYS).toContain(wayOf({ rule: 'total-mismatch', cause }));
});

test('a cause that knows more than the rule leads its own way', () => {
  expect(wayOf({ rule: 'total-mismatch' })).toBe(words.nextSteps.which);
  expect(wayOf({ rule: 'contradiction-of-text' })).toBe(words.nextSteps.textOrFigure);
  expect(wayOf({ rule: 'total-mismatch', cause: 'exchanged-rows' })).toBe(words.nextSteps.swapRows);
  expect(wayOf({ rule: 'sequence-gap', cause: 'miscounted-rows' })).toBe(words.nextSteps.number);
});

test('every way is taken by some rule or cause', () => {
  const taken = [
    ...RULES.map(({ id }) => wayOf({ rule: id })),
    wayOf({ rule: 'column-convention' }),
    ...CAUSES.map(({ id }) => wayOf({ rule: 'total-mismatch', cause: id })),
  ];
  expect([...WAYS].filter((way) => !taken.includes(way))).toEqual([]);
});
