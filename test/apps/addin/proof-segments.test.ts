import fc from 'fast-check';
import { inOrder, segmentsOf } from '../../../src/apps/addin/pages/proofread/proof-segments';
import { markedText } from '../../../src/apps/addin/pages/proofread/marked-text';
import { correctedText, proofread, type Claim } from '../../../src/core';
import { circularText } from './workbooks';

const claimAt = (spans: readonly (readonly [number, number])[], verdict: Claim['verdict']): Claim => ({
  kind: 'sum',
  start: spans[0]?.[0] ?? 0,
  end: spans.at(-1)?.[1] ?? 0,
  quote: '',
  numbers: [],
  verdict,
  reason: '',
  spans: spans.map(([start, end]) => ({ start, end })),
});

test('the pieces together are the text, and every figure of every claim begins a piece', () => {
  const text = '0123456789'.repeat(5);
  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) => [start, start + length] as const);
  const claims = fc.array(
    fc.tuple(
      fc.array(span, { minLength: 1, maxLength: 4 }),
      fc.constantFrom<Claim['verdict']>('holds', 'fails', 'not-checkable'),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(claims, (drawn) => {
      const all = drawn.map(([spans, verdict]) => claimAt(spans, verdict));
      const segments = segmentsOf(text, all);
      expect(segments.map((one) => one.text).join('')).toBe(text);
      all.forEach((claim, index) =>
        claim.spans.forEach(({ start }) =>
          expect(segments.find((one) => one.start === start)?.claims).toContain(index),
        ),
      );
    }),
  );
});

test('a figure of several claims shows the worst of them', () => {
  const [, figure] = segmentsOf('共58.62万㎡', [claimAt([[1, 6]], 'holds'), claimAt([[1, 6]], 'fails')]);
  expect(figure).toMatchObject({ text: '58.62', verdict: 'fails', claims: [1, 0] });
});

test('failing claims stand first, in the order of the text', () => {
  const claims = (['holds', 'fails', 'within-rounding', 'fails'] as const).map((verdict) => claimAt([[0, 1]], verdict));
  expect(inOrder(claims).map(([, index]) => index)).toEqual([1, 3, 2, 0]);
});

test('the corrected circular says what stood there', () => {
  const { claims } = proofread(circularText());
  const marked = markedText(correctedText(circularText(), claims));
  expect(marked).toContain('58.40【原为558.40】万㎡');
  expect(marked.replace(/58\.40【原为558\.40】/, '558.40')).toBe(circularText());
});

test('a suspect with its multiplier is one piece, marked once', () => {
  const text = '共用7.32亿元，其中漆料0.52亿元，竹料1.84万元，绒料2.25亿元，麻料2.71亿元。';
  const suspects = segmentsOf(text, proofread(text).claims).filter(({ isSuspect }) => isSuspect);
  expect(suspects.map((one) => one.text)).toEqual(['1.84万']);
});
