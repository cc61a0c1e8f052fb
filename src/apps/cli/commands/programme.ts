import { programmeJson, programmeJsonSchema, PROGRAMMES } from '../../../core';
import { CannotRun } from '../failure';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { writeOutput } from '../output';
import { loadedProgramme } from '../programme-file';
import { note, say, sayText } from '../terminal';

/** annex programme: lists, exports and checks what an office audits (审核方案), as JSON. */
export const programmeCommand: CommandDefinition = {
  name: 'programme',
  title: '审核方案：列出、导出、检查',
  takes: 'list | export [方案] | check 方案.json | schema',
  files: [1, 2],
  options: ['output', 'force'],
  help: [
    'list 列出随附的方案；export 导出一个方案（不写名称时为第一个），修改后可用于别的省份或附表；',
    'check 检查方案文件，逐条说明错误的位置；schema 输出方案的 JSON Schema，供编辑器提示。',
    '退出码：0 方案可用，2 方案有错误或无法运行。',
    '',
    '例：annex programme export jilin -o 方案.json',
    '    annex programme check 方案.json',
    '    annex check 附表.xlsx --programme 方案.json',
  ],
  run: (words) => {
    const [action = ''] = words.files;
    const run = ACTIONS.get(action);
    if (!run) throw new CannotRun(`programme 没有“${action}”。可用的是list、export、check、schema。`);
    return run(words);
  },
};

const ACTIONS: ReadonlyMap<string, (words: CommandArguments) => Promise<number>> = new Map(
  Object.entries({
    list: async () => {
      await say(
        ...PROGRAMMES.map(
          (one) =>
            `${one.id}\t${one.name}（${one.version}）：${one.units.length}个报送市县，${one.annexes.length}张附表`,
        ),
      );
      return 0;
    },
    export: async (words: CommandArguments) => {
      const [, id = PROGRAMMES[0]?.id ?? ''] = words.files;
      const found = PROGRAMMES.find((one) => one.id === id);
      if (!found) throw new CannotRun(`没有“${id}”这个方案。可用的是${PROGRAMMES.map((one) => one.id).join('、')}。`);
      return written(programmeJson(found), words);
    },
    check: checkFile,
    schema: (words: CommandArguments) => written(programmeJsonSchema(), words),
  }),
);

async function written(data: unknown, words: CommandArguments): Promise<number> {
  const text = `${JSON.stringify(data, undefined, 2)}\n`;
  if (words.output === undefined) await sayText(text);
  else await writeOutput(words.output, [], new TextEncoder().encode(text), words);
  return 0;
}

async function checkFile({ files: [, path] }: CommandArguments): Promise<number> {
  if (path === undefined) throw new CannotRun('programme check 需要方案.json。');
  const loaded = await loadedProgramme(path);
  if (loaded.kind === 'refused') {
    const { length } = loaded.mistakes;
    await note(
      ...loaded.mistakes.map((one) => `${path}：${one}`),
      ...(length > 1 ? [`${path}：共${length}处错误。`] : []),
    );
    return 2;
  }
  const { name, units, annexes } = loaded.programme;
  await say(`方案可用：${name}，${units.length}个报送市县，${annexes.length}张附表。`);
  return 0;
}
