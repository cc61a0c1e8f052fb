import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1, audit, type Snapshot } from '../../src/core';
import { openXlsx } from '../../src/hosts/xlsx';
import { readWorkbook } from './read-workbook';

interface Planted {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly was: string;
  readonly now: string;
  readonly note: string;
}

const folder = join(__dirname, '../../seeds');
const faulty = readWorkbook(readFileSync(join(folder, 'annexes-2022-09-faulty.xlsx')));
const { errors } = JSON.parse(readFileSync(join(folder, 'annexes-2022-09-faulty.json'), 'utf8')) as {
  errors: readonly Planted[];
};

const snapshotOf = async (name: string): Promise<Snapshot> => (await openXlsx(readFileSync(join(folder, name)))).read();

/** The first rule set, apart from what no single fault can show. */
const KINDS = [
  'unknown-annex',
  'missing-annex',
  'missing-column',
  'text-number',
  'stray-space',
  'missing-value',
  'error-value',
  'not-integer',
  'negative-number',
  'percent-scale',
  'unknown-place',
  'irregular-place-name',
  'duplicate-place',
  'missing-place',
  'sequence-gap',
  'total-mismatch',
  'row-sum-mismatch',
  'part-exceeds-whole',
  'rate-mismatch',
  'period-mismatch',
];

/** Faults that stand at a cell which is right in itself. */
const ELSEWHERE = new Set(['missing-annex', 'missing-column', 'missing-place', 'unknown-annex']);

test('the faulty workbook carries more than thirty faults of every kind', () => {
  expect(errors.length).toBeGreaterThan(30);
  expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(KINDS));
  expect(new Set(errors.map(({ sheet, cell, rule }) => `${sheet} ${cell} ${rule}`)).size).toBe(errors.length);
});

test.each(errors)('$sheet $cell holds the fault $rule: $now', ({ sheet, cell, rule, was, now, note }) => {
  const stored = faulty.get(sheet)?.get(cell);
  expect(stored).toBeDefined();
  expect(note).not.toBe('');
  if (ELSEWHERE.has(rule)) return;
  expect(now !== was || typeof stored?.value === 'string').toBe(true);
  const shown = stored?.formula === undefined ? String(stored?.value ?? '') : `=${stored.formula}`;
  expect(shown).toBe(now);
});

test('the circular’s own two errors are among them', () => {
  expect(errors).toContainEqual(
    expect.objectContaining({ sheet: '附件3房屋征收', rule: 'total-mismatch', was: '58.4', now: '558.4' }),
  );
  expect(errors).toContainEqual(
    expect.objectContaining({ sheet: '附件1棚改开工', rule: 'rate-mismatch', was: '71.7', now: '71.1' }),
  );
});

test('an audit finds every planted fault at its cell, and nothing else', async () => {
  const { findings } = audit(await snapshotOf('annexes-2022-09-faulty.xlsx'));
  const found = findings.map(({ rule, at }) => `${at.sheet} ${a1(at)} ${rule}`);
  expect([...found].sort()).toEqual(errors.map(({ sheet, cell, rule }) => `${sheet} ${cell} ${rule}`).sort());
});

test(
  'an audit of the clean workbooks finds no fault;' +
    ' against June it only asks about the three rows of 征收 that did not move',
  async () => {
    const [september, june, targets] = await Promise.all(
      ['annexes-2022-09.xlsx', 'annexes-2022-06.xlsx', 'targets-2022.xlsx'].map(snapshotOf),
    );
    if (!september || !june || !targets) throw new Error('a workbook is missing');
    const { findings, skipped } = audit(september, { targets, previous: june });
    expect(findings.map(({ rule, place }) => `${rule} ${place ?? ''}`)).toEqual([
      'unchanged-row 四平市',
      'unchanged-row 柳河县',
      'unchanged-row 延吉市',
    ]);
    expect(skipped).toEqual([]);
    expect(audit(june, { targets }).findings).toEqual([]);
  },
);
