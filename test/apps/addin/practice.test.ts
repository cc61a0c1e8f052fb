import { practise, practiceWorkbook } from '../../../src/apps/addin/practice';
import { audit } from '../../../src/core';

describe('the audit that nobody asked for', () => {
  it('reads annexes and finds faults, so that an audit has run all it needs', () => {
    const { tables, findings } = audit(practiceWorkbook());
    expect(tables).toHaveLength(practiceWorkbook().sheets.length);
    expect(findings.length).toBeGreaterThan(3);
  });

  it('gives way as soon as something else is asked for', async () => {
    await expect(practise(() => true)).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  });
});
