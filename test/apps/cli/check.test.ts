import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annex, fileOf, folder } from './run';

interface Planted {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
}

const places = (found: readonly Planted[]): readonly string[] =>
  found.map(({ sheet, cell, rule }) => `${sheet}!${cell} ${rule}`).sort();

describe('annex check', () => {
  it('finds nothing wrong in the clean example and exits with 0', () => {
    const { code, out } = annex('check', 'seeds/annexes-2022-09.xlsx');
    expect(out).toContain('可以报送');
    expect(out).not.toMatch(/\[错误\]|\[核实\]/);
    expect(code).toBe(0);
  });

  it('finds every planted fault of the faulty example at its cell, nothing else, and exits with 1', () => {
    const { code, out } = annex('check', 'seeds/annexes-2022-09-faulty.xlsx', '--json');
    const planted: { errors: readonly Planted[] } = JSON.parse(
      readFileSync('seeds/annexes-2022-09-faulty.json', 'utf8'),
    );
    const report: { findings: readonly Planted[] } = JSON.parse(out);
    expect(places(report.findings)).toEqual(places(planted.errors));
    expect(code).toBe(1);
  });

  it('tells every cell that a fix changes, not the first alone', () => {
    interface Changed {
      readonly cell: string;
      readonly value: unknown;
    }
    const { out } = annex('check', 'seeds/annexes-2022-09-faulty.xlsx', '--json');
    const { findings }: { findings: readonly { rule: string; fix?: Changed & { others?: readonly Changed[] } }[] } =
      JSON.parse(out);
    const gap = findings.find(({ rule }) => rule === 'sequence-gap')?.fix;
    expect([gap?.cell, gap?.value]).toEqual(['A24', 19]);
    expect(gap?.others?.slice(0, 2)).toEqual([
      { cell: 'A25', value: 20 },
      { cell: 'A26', value: 21 },
    ]);
  });

  it('compares with targets and the period before when they are given', () => {
    const { code, out } = annex(
      'check',
      'seeds/annexes-2022-09.xlsx',
      '--targets',
      'seeds/targets-2022.xlsx',
      '--previous',
      'seeds/annexes-2022-06.xlsx',
      '--json',
    );
    const report: { findings: readonly { level: string }[]; skipped: readonly unknown[] } = JSON.parse(out);
    expect(report.skipped).toEqual([]);
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(code).toBe(0);
  });
});

it.each([
  ['--targets', 'seeds/annexes-2022-06.xlsx', '这个工作簿里没有年度计划表。'],
  ['--previous', 'seeds/targets-2022.xlsx', '这个工作簿里没有附表，不能作为上期。'],
  ['--previous', 'seeds/annexes-2022-09.xlsx', '这个工作簿是2022年1-9月的，不早于本期（2022年1-9月），不能作为上期。'],
])('%s %s is refused with one sentence, since nothing would be compared', (option, file, sentence) => {
  const { code, out, err } = annex('check', 'seeds/annexes-2022-09.xlsx', option, file);
  expect([code, out, err]).toEqual([2, '', `${file}：${sentence}\n`]);
});

describe('what cannot be read gets one sentence and exit code 2', () => {
  const whole = readFileSync('seeds/annexes-2022-09.xlsx');
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(2000),
  ]);
  const cases: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['a damaged file', whole.subarray(0, 3000), '损坏'],
    ['an empty file', '', '空的'],
    ['a text file', '序号,市县,计划\n1,长春市,500\n', '不是 .xlsx'],
    ['an encrypted file', encrypted, '密码'],
  ];
  it.each(cases)('%s', (_, bytes, word) => {
    const { code, out, err } = annex('check', fileOf('附表.xlsx', bytes));
    expect(err).toContain(word);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('    at ');
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('a file that is not there', () => {
    const { code, err } = annex('check', '没有这个文件.xlsx');
    expect(err).toContain('找不到这个文件');
    expect(code).toBe(2);
  });
});

test('a marked copy is not written under a name that Excel would refuse', () => {
  const { code, err } = annex('mark', 'seeds/annexes-2022-09-faulty.xlsx', '-o', join(folder(), '标记.xlsm'));
  expect([code, err]).toEqual([2, expect.stringContaining('输出文件也要用.xlsx作扩展名')]);
});
