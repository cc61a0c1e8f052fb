import { spawnSync } from 'node:child_process';
import { copyFileSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { target } from '../../../src/apps/cli/build.cjs';
import { returnsOf } from './returns';
import { annex, folder } from './run';

const SEED = 'seeds/annexes-2022-09.xlsx';

describe('the output of a merge', () => {
  it.each([
    ['one of the files', (returns: string) => [join(returns, '敦化市.xlsx'), join(returns, '延吉市.xlsx')], false],
    ['in the folder', (returns: string) => [returns], false],
    ['in the folder by another name', (returns: string) => [returns], true],
  ])('is never a return: %s', async (_, files, isLinked) => {
    const returns = await returnsOf(['敦化市', '延吉市']);
    const before = readFileSync(join(returns, '敦化市.xlsx'));
    const link = join(folder(), '另一处');
    symlinkSync(returns, link);
    const output = join(isLinked ? link : returns, '敦化市.xlsx');
    expect(annex('merge', ...files(returns), '-o', output, '--force', '--with-errors')).toMatchObject({
      code: 2,
      err: expect.stringContaining('不能覆盖原文件'),
    });
    expect(readFileSync(join(returns, '敦化市.xlsx')).equals(before)).toBe(true);
  });

  it('may be what was merged before, and is no return then', async () => {
    const returns = await returnsOf(['敦化市', '延吉市']);
    const output = join(returns, '全省.xlsx');
    for (const more of [[], [], ['--force']])
      expect(annex('merge', returns, '-o', output, ...more)).toMatchObject({
        code: 0,
        out: expect.stringContaining('2个市县'),
      });
  });
});

describe('the name of an output', () => {
  it('that is too long is said of the output', () => {
    const output = join(folder(), `${'长'.repeat(100)}.xlsx`);
    expect(annex('mark', SEED, '-o', output)).toEqual({
      code: 2,
      out: '',
      err: `${output}：输出文件的名称太长，请换一个短一些的。\n`,
    });
  });

  it('may be as long as names can be', () => {
    expect(annex('mark', SEED, '-o', join(folder(), `${'a'.repeat(250)}.xlsx`)).code).toBe(0);
  });

  it('that leads nowhere is a file that is there', () => {
    const link = join(folder(), '标记.xlsx');
    symlinkSync(join(folder(), '没有.xlsx'), link);
    expect(annex('mark', SEED, '-o', link)).toMatchObject({ code: 2, err: expect.stringContaining('已经存在') });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });
});

describe('standard input', () => {
  it('is left when it is more than can be read', () => {
    annex('--version');
    const copy = join(folder(), 'annex.cjs');
    copyFileSync(target, copy);
    const { status, stdout, stderr } = spawnSync(process.execPath, [copy, 'proofread', '-'], {
      input: Buffer.alloc(130_000_000),
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^标准输入：一次最多核校.*\n$/)]);
  });
});
