import { existsSync, readFileSync } from 'node:fs';
import { parseManifest } from '../../../src/apps/workbench/page/manifest';

const manifest = parseManifest(readFileSync('manifest.xml', 'utf8'));
const buttons = manifest.groups.flatMap((group) => group.buttons);

test('the ribbon has the tab, groups and labels of the manifest', () => {
  expect(manifest).toMatchObject({ name: '附表审核', tab: '附表审核', pane: '/taskpane.html' });
  expect(manifest.groups.every(({ label }) => label !== '')).toBe(true);
  expect(buttons.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['一键审核', '差错清单', '清除标记', '打开面板']),
  );
});

test('every button has a tip, a large icon that exists and something to do', () => {
  for (const { label, tip, icon, action } of buttons) {
    expect([label, tip.length > 0, existsSync(`.${icon}`)]).toEqual([label, true, true]);
    if (action.kind === 'function') expect(action.name).toMatch(/^\w+$/);
  }
  expect(buttons.find(({ label }) => label === '一键审核')?.action).toEqual({ kind: 'function', name: 'runAudit' });
  expect(buttons.find(({ label }) => label === '打开面板')?.action).toEqual({ kind: 'pane' });
});
