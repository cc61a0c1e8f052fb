import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { target } from '../../../src/apps/cli/build.cjs';
import { say } from '../../../src/apps/cli/terminal';
import { annex, annexAlone, fileOf, folder } from './run';

const COMMANDS = [...annex('--help').out.matchAll(/^ {2}(\w+) {2,}/gm)]
  .map(([, name]) => name ?? '')
  .filter((name) => name !== 'annex');

describe('the frame of the command line', () => {
  it('has the commands that people rely on', () => {
    expect(COMMANDS).toEqual(expect.arrayContaining(['check', 'mark', 'summary', 'circular', 'proofread']));
  });

  it.each(COMMANDS)('%s has a help of its own, which costs nothing', (name) => {
    const { code, out, err } = annex(name, '--help');
    expect(out).toContain(`annex ${name}`);
    expect(out).toContain('用法');
    expect([code, err]).toEqual([0, '']);
  });

  it('says its version, and its help without being asked to do anything', () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(annexAlone('--version')).toEqual({ code: 0, out: `annex ${version}\n`, err: '' });
    expect(annex('--help')).toMatchObject({ code: 0, err: '' });
    expect(annex()).toMatchObject({ code: 2, out: annex('--help').out });
  });

  it('asks what a misspelt command or option was meant to be', () => {
    expect(annex('chekc', 'a.xlsx')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('您是否要 annex check？'),
    });
    expect(annex('sumary', 'a.xlsx')).toMatchObject({ err: expect.stringContaining('您是否要 annex summary？') });
    expect(annex('check', 'a.xlsx', '--jsn')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--jsn.*您是否要 --json？/),
    });
    expect(annex('删除', 'a.xlsx').err).not.toContain('您是否要');
  });

  it.each([
    [['check'], /需要文件/],
    [['mark', 'a.xlsx'], /需要用 -o/],
    [['circular', 'a.xlsx', 'b.xlsx'], /多了“b\.xlsx”/],
    [['check', 'a.xlsx', '--targets'], /--targets 后面缺少/],
    [['check', 'a.xlsx', '--jobs', '0'], /应为1到256的整数，现为“0”/],
    [['check', 'a.xlsx', '--jobs', '一'], /应为1到256的整数/],
    [['check', 'a.xlsx', '--json', '--ndjson'], /只能用一个/],
    [['notice', 'a.xlsx', '-o', '通知', '--due', '2022-02-30'], /这个月没有这一天，现为“2022-02-30”/],
    [['merge', 'a.xlsx', '-o', '--force'], /-o 后面缺少/],
    [['mark', 'a.xlsx', '-o', ''], /^-o 应为文件名/],
    [['mark', 'a.xlsx', '-o', '1.xlsx', '-o', '2.xlsx'], /^-o 写了两次/],
    [['check', 'a.xlsx', '--targets', 'a', '--targets=b'], /^--targets 写了两次/],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty'].map(
      (word) => [['programme', word], new RegExp(`programme 没有“${word}”`)] as [string[], RegExp],
    ),
    [['check', 'a.xlsx', '--programme', 'package.json'], /审核方案有\d+处错误：.*annex programme check/],
  ])('says in one sentence what is missing: annex %j', (words, sentence) => {
    const { code, out, err } = annex(...words);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  });

  it.each([
    [0, ['check', 'seeds/annexes-2022-09.xlsx']],
    [1, ['check', 'seeds/annexes-2022-09-faulty.xlsx', '--json']],
    [2, ['check', 'package.json']],
    [2, ['chekc', 'a.xlsx']],
  ])('ends with %j as a program of its own, and says what it says among others: annex %j', (code, words) => {
    const alone = annexAlone(...words);
    expect(alone).toEqual(annex(...words));
    expect(alone.code).toBe(code);
  });

  it('lets a file name begin with a dash behind --', () => {
    expect(annex('check', '--', '--help')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--help：找不到这个文件'),
    });
  });
});

describe('a terminal', () => {
  it('is never steered by what a file or its name holds', () => {
    const { err } = annex('check', '坏\u001b[31m名\u202e\n.xlsx');
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(err).toContain('坏␛[31m名');
    const text = fileOf('通报.txt', '全省计划改造3个项目，\u001b]0;坏\u0007已完成2个，剩余2个。');
    expect(annex('proofread', text).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(annex('proofread', text, '--json').out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('is told however many lines there are', async () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await say('首行', new Array<string>(200_000).fill('行'));
    const [[text] = []] = write.mock.calls;
    write.mockRestore();
    expect(String(text).split('\n')).toHaveLength(200_002);
  });

  it('may close the pipe when it has seen enough', async () => {
    const files = ['', './', '././', '../seeds/', './../seeds/'].map(
      (way) => `seeds/${way}annexes-2022-09-faulty.xlsx`,
    );
    const child = spawn(process.execPath, [target, 'check', ...files, '--jobs', '1', '--ndjson']);
    let err = '';
    child.stderr.on('data', (some: Buffer) => {
      err += some.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => {
      child.once('exit', resolve);
    });
    expect([code, err]).toEqual([0, '']);
  });
});

describe('npm run annex', () => {
  it('builds what is out of date, also when two begin at once', async () => {
    annex('--version');
    // Other tests read the program meanwhile: it is never missing.
    utimesSync('dist/annex.cjs', 1, 1);
    const ran = await Promise.all(
      [0, 1, 2].map(
        () =>
          new Promise<readonly unknown[]>((resolve) => {
            const child = spawn(process.execPath, ['src/apps/cli/run.cjs', '--version']);
            let text = '';
            for (const stream of [child.stdout, child.stderr])
              stream.on('data', (some: Buffer) => {
                text += some.toString();
              });
            child.once('close', (code) => resolve([code, text]));
          }),
      ),
    );
    expect(ran).toEqual(Array(3).fill([0, annexAlone('--version').out]));
    expect(statSync('dist/annex.cjs').mtimeMs).toBeGreaterThan(1000);
  });

  it('is one file that runs without the sources and without a compiler', () => {
    annex('--version');
    const { status, stdout } = spawnSync(
      process.execPath,
      [fileOf('annex.cjs', readFileSync('dist/annex.cjs')), 'check', 'seeds/annexes-2022-09.xlsx'],
      { encoding: 'utf8' },
    );
    expect(stdout).toContain('可以报送');
    expect(status).toBe(0);
  });
});

test('what is no file, or too much to hold against itself, is one sentence with its name', () => {
  const pipe = join(folder(), 'annexes.xlsx');
  spawnSync('mkfifo', [pipe]);
  expect(annex('check', pipe)).toMatchObject({ code: 2, err: `${pipe}：这不是文件，是管道或设备。请先存成文件。\n` });
  const text = fileOf('circular.txt', '其中长春市5套、'.repeat(20_000));
  expect(annex('proofread', text)).toMatchObject({
    code: 2,
    err: `${text}：一次最多核校3000个数字、100万字，这份超出了。请分成几份核校。\n`,
  });
  const page = fileOf('circular.docx', '<html><body>计划100套，开工50套，占50%</body></html>');
  expect(annex('proofread', page).err).toContain('这不是文本文件，也不是 .docx。');
});

test('a programme is read in whatever encoding it was saved, and what it lacks is said in Chinese', () => {
  const lacking = fileOf('programme.json', '{"thresholds":{}}');
  const { code, err } = annex('check', 'seeds/annexes-2022-09.xlsx', '--programme', lacking);
  expect({ code, says: /undefined|\/\^/.exec(err)?.[0] }).toEqual({ code: 2, says: undefined });
});
