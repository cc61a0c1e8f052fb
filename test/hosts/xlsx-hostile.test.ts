import type { HostFailure } from '../../src/hosts/host';
import { HostError } from '../../src/hosts/host';
import { readXlsx, openXlsx } from '../../src/hosts/xlsx';
import { HOSTILE, type Outcome } from './hostile';

/** What comes of bytes: the cells of the first sheet, or why they are refused. Any other fault is thrown. */
function outcomeOf(bytes: Uint8Array): Outcome | HostFailure['kind'] {
  try {
    openXlsx(bytes);
    return readXlsx(bytes).sheets[0]?.values ?? [];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.failure.kind === 'unreadable' ? error.failure.reason : error.failure.kind;
  }
}

test.each(HOSTILE.map(({ name, make, outcome }) => [name, make, outcome] as const))('%s', (_, make, outcome) => {
  expect(outcomeOf(make())).toEqual(outcome);
});

test('the list has each input once, and no fewer than fifty', () => {
  expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(50);
});
