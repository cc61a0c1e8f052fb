import type { Message } from '../../../src/apps/addin/message';
import { practise, practiceWorkbook } from '../../../src/apps/addin/practice';
import { audit } from '../../../src/core';

const unheard = (): void => undefined;

describe('the audit that nobody asked for', () => {
  it('reads annexes and finds faults, so that an audit has run all it needs', () => {
    const { tables, findings } = audit(practiceWorkbook());
    expect(tables).toHaveLength(practiceWorkbook().sheets.length);
    expect(findings.length).toBeGreaterThan(3);
  });

  it('says what it found as an audit would, so that the pane has drawn it before', async () => {
    const said: Message[] = [];
    await practise(
      (message) => said.push(message),
      () => false,
    );
    const last = said.at(-1);
    expect(last?.kind === 'found' && last.audited.report.findings.length).toBeGreaterThan(3);
  });

  it('gives way as soon as something else is asked for', async () => {
    await expect(practise(unheard, () => true)).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  });
});
