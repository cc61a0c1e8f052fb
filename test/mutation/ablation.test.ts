import { CAUSES, type CauseId } from '../../src/core/causes';
import { campaign, fieldOf, type Field } from './campaign';
import { subjects } from './example';
import { KINDS } from './kinds';

/** Faults of each kind tried for each cause; kinds are tried until one shows the cause at work. */
const TIMES = 40;

let fields: readonly Field[] = [];

beforeAll(async () => {
  fields = (await subjects()).map(fieldOf);
});

/** How many findings the planted faults of a kind make, with every cause or without one. */
function told(kind: string, without?: CauseId): number {
  const causes = CAUSES.filter(({ id }) => id !== without);
  const mutation = KINDS[kind];
  const audited = fields.map((field) => ({ ...field, options: { ...field.options, causes } }));
  return (mutation ? campaign(kind, mutation, audited, TIMES) : []).reduce((sum, { found }) => sum + found.length, 0);
}

describe('without one of the causes', () => {
  it.each(CAUSES.map(({ id }) => id))('%s, some planted faults are told more often', (id) => {
    expect(Object.keys(KINDS).some((kind) => told(kind, id) > told(kind))).toBe(true);
  });
});
