import { performOn } from '../../../src/apps/addin/commands';
import type { Command, Message } from '../../../src/apps/addin/message';
import { firstModel, type Model } from '../../../src/apps/addin/model';
import { stateWords } from '../../../src/apps/addin/pages/settings/view';
import { update } from '../../../src/apps/addin/update';
import { FORMULA_SHEET, jilin, programmeFor, programmeJson, type Snapshot } from '../../../src/core';
import { memoryHost } from '../../../src/hosts/memory';
import type { Host } from '../../../src/hosts/host';
import { seed } from './workbooks';

const ready: Model = { ...firstModel, surroundings: 'excel' };
let faulty: Snapshot;
beforeAll(async () => {
  faulty = await seed('annexes-2022-09-faulty.xlsx');
});

/** The settings after one command. */
async function after(host: Host, command: Command): Promise<Extract<Message, { kind: 'configured' }>> {
  const last = await performOn(host)(
    command,
    () => undefined,
    () => false,
  );
  if (last?.kind !== 'configured') throw new Error(JSON.stringify(last));
  return last;
}

const file = (name: string, text: string): File => new File([text], name);

test('the page reads what the workbook is audited by', async () => {
  const { configured } = await after(memoryHost(faulty), { kind: 'configure' });
  expect(configured).toMatchObject({
    programme: { id: 'jilin', places: 51 },
    isStored: false,
    mistakes: [],
    formulas: { states: [] },
  });
  expect(configured.offered.map(({ id }) => id)).toContain('ningxia');
});

test('a chosen programme is remembered in the workbook', async () => {
  const host = memoryHost(faulty);
  const { configured, notice } = await after(host, { kind: 'choose-programme', id: 'ningxia' });
  expect([configured.programme.id, configured.isStored, notice?.kind]).toEqual(['ningxia', true, 'programme-chosen']);
  expect(programmeFor(await host.read()).id).toBe('ningxia');
});

test('an exported programme comes back changed, and one with mistakes changes nothing but says them all', async () => {
  const host = memoryHost(faulty);
  const { configured } = await after(host, { kind: 'configure' });
  const own = configured.json.replace('"version": "2022"', '"version": "2023"');
  expect(
    (await after(host, { kind: 'import-programme', file: file('方案.json', own) })).configured.programme.version,
  ).toBe('2023');
  const broken = { ...programmeJson(jilin), places: [] };
  const refused = await after(host, { kind: 'import-programme', file: file('坏.json', JSON.stringify(broken)) });
  expect(refused.configured.mistakes).toContain('“places”：0项的列表太少或太小，至少为1。');
  expect(refused.configured.programme.version).toBe('2023');
  const foreign = await after(host, { kind: 'import-programme', file: file('表.json', '不是') });
  expect(foreign.configured.mistakes).toEqual(['“表.json”不是JSON文件，请用“导出为文件”得到的文件修改。']);
});

test('a programme that names a thing twice is refused with the line, and one that Notepad saved is read', async () => {
  const host = memoryHost(faulty);
  const { configured } = await after(host, { kind: 'configure' });
  const twice = configured.json.replace('{', '{\n  "name": "另一个",');
  const refused = await after(host, { kind: 'import-programme', file: file('方案.json', twice) });
  expect(refused.configured.mistakes).toEqual(['第5行：“name”这一项在这里写了两次，请只留下一项。']);
  expect(refused.configured.isStored).toBe(false);
  const named = configured.json.replace(/"name": "[^"]*"/, '"name": "NAME"');
  const [head = '', tail = ''] = named
    .replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .split('NAME');
  const saved = new File([head, new Uint8Array([0xb7, 0xbd, 0xb0, 0xb8]), tail], '方案.json');
  const { notice } = await after(host, { kind: 'import-programme', file: saved });
  expect(notice).toEqual({ kind: 'programme-chosen', name: '方案' });
});

test('the built-in relations are written once, each with its state', async () => {
  const host = memoryHost(faulty);
  const { configured, notice } = await after(host, { kind: 'write-formulas' });
  const count = jilin.annexes.reduce((sum, { relations }) => sum + relations.length, 0);
  expect(notice).toEqual({ kind: 'said', text: `已在工作表“${FORMULA_SHEET}”添加${count}条公式。` });
  expect(configured.formulas.states.map(stateWords).every((said) => /^成立\d+|未检查/.test(said))).toBe(true);
  expect(configured.formulas.states.some(({ fails }) => fails > 0)).toBe(true);
  expect((await after(host, { kind: 'write-formulas' })).notice?.kind).toBe('refused');
});

test('commands start from the page and are not started twice', () => {
  const [busy, commands] = update(ready, { kind: 'configure' });
  expect([busy.page, commands]).toEqual(['settings', [{ kind: 'configure' }]]);
  expect(update(busy, { kind: 'write-formulas' })[1]).toEqual([]);
});
