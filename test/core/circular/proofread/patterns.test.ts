import { proofread } from '../../../../src/core/circular/proofread';
import { CEILINGS } from '../../../../src/core/circular/proofread/patterns/ceilings';
import { GROWTHS } from '../../../../src/core/circular/proofread/patterns/growths';
import { OPENINGS } from '../../../../src/core/circular/proofread/patterns/openings';
import { ORDERS } from '../../../../src/core/circular/proofread/patterns/orders';
import { RATES } from '../../../../src/core/circular/proofread/patterns/rates';
import { REMAINDERS } from '../../../../src/core/circular/proofread/patterns/remainders';

const named = (patterns: readonly { readonly id: string; readonly example: string }[], kind: string) =>
  patterns.map(({ id, example }) => ({ id, example, kind }));

const PATTERNS = [
  ...named(OPENINGS, 'sum'), ...named(RATES, 'rate'), ...named(REMAINDERS, 'difference'), ...named(GROWTHS, 'rate'), ...named(ORDERS, 'order'),
  ...named(CEILINGS, 'comparison'),
];

test.each(PATTERNS)('$kind $id finds a claim that holds in its example', ({ example, kind }) => {
  expect(proofread(example).claims.filter((claim) => claim.kind === kind).map(({ verdict }) => verdict)).toContain('holds');
});

test('no two patterns of a kind share an example', () => {
  const examples = PATTERNS.map(({ example }) => example);
  expect(new Set(examples).size).toBe(examples.length);
});
