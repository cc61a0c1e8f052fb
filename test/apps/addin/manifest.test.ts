import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { helpPages } from '../../../src/apps/addin/help/build.cjs';
import { RIBBON } from '../../../src/apps/addin/ribbon';
import { CAUSES } from '../../../src/core/causes';
import { RULES } from '../../../src/core/rules';

interface Shortcuts {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

const ROOT = join(__dirname, '../../..');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const shortcuts = JSON.parse(readFileSync(join(ROOT, 'src/apps/addin/shortcuts.json'), 'utf8')) as Shortcuts;
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
const manifest = new JSDOM(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), { contentType: 'text/xml' }).window
  .document;

const all = (name: string, inside: Document | Element = manifest): readonly Element[] => [
  ...inside.getElementsByTagName(name),
];
const one = (name: string, inside: Document | Element = manifest): Element => {
  const found = all(name, inside)[0];
  if (!found) throw new Error(`The manifest has no ${name}.`);
  return found;
};
const children = (element: Element): readonly string[] => [...element.children].map((child) => child.tagName);
const attribute =
  (name: string) =>
  (element: Element): string =>
    element.getAttribute(name) ?? '';

/** The names in the order that the schema wants them; names that are not there are left out. */
const ordered = (names: readonly string[], element: Element): readonly string[] =>
  names.flatMap((name) => children(element).filter((child) => child === name));

/** Width and height of a PNG, from its header. */
function pixels(path: string): readonly [number, number] {
  const file = readFileSync(path);
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

const imageFile = (url: string): string => join(ROOT, new URL(url).pathname);

test.each([
  [
    'OfficeApp',
    [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
      'ExtendedOverrides',
    ],
  ],
  ['OfficeMenu', ['Control']],
  ['VersionOverrides', ['Description', 'Requirements', 'Hosts', 'Resources']],
  ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
  ['CustomTab', ['Group', 'Label']],
  ['Group', ['Label', 'Icon', 'Control']],
  ['Control', ['Label', 'Supertip', 'Icon', 'Action']],
  ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
])('the manifest has the elements of %s in the order of the schema', (name, names) => {
  for (const element of all(name)) expect(children(element)).toEqual(ordered(names, element));
});

test('the manifest begins its host with a long-lived shared runtime of the page that also holds the functions', () => {
  const host = one('Host', one('VersionOverrides'));
  expect(children(host)[0]).toBe('Runtimes');
  expect(one('Runtime').getAttribute('lifetime')).toBe('long');
  expect([...all('Runtime'), ...all('FunctionFile')].map(attribute('resid'))).toEqual(['Pane.Url', 'Pane.Url']);
  expect(
    attribute('resid')(one('SourceLocation', all('Control').find((control) => control.id === 'Button.Pane') ?? host)),
  ).toBe('Pane.Url');
});

test('the manifest asks for the calls in use, and lets an older Excel open the page that says so', () => {
  const sets = all('bt:Set').map((set) => `${attribute('Name')(set)} ${attribute('MinVersion')(set)}`);
  expect(sets).toEqual(['ExcelApi 1.14', 'SharedRuntime 1.1']);
  expect(all('Set').map(attribute('MinVersion'))).toEqual(['1.1']);
});

test('the manifest speaks Chinese by default and English where asked, within the lengths Excel allows', () => {
  expect(one('DefaultLocale').textContent).toBe('zh-CN');
  const most = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
  for (const [kind, length] of Object.entries(most)) {
    for (const text of all('bt:String', one(kind))) {
      const texts = [attribute('DefaultValue')(text), attribute('Value')(one('bt:Override', text))];
      for (const words of texts) expect(words.length).toBeLessThanOrEqual(length);
      expect(texts[0]).toMatch(/\p{Script=Han}/u);
      expect(texts[1]).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

test('the manifest resolves every resource it names, under an id of at most 32 characters', () => {
  const named = [...all('*')].flatMap((element) => element.getAttribute('resid') ?? []);
  const held = [...one('Resources').children].flatMap((list) => [...list.children]).map(attribute('id'));
  expect(new Set(held).size).toBe(held.length);
  expect([...new Set(named)].sort()).toEqual([...held].sort());
  for (const id of held) expect(id.length).toBeLessThanOrEqual(32);
});

test('the manifest has every icon in every size, each a file of that many pixels', () => {
  const urls = new Map(
    all('bt:Image', one('bt:Images')).map((image) => [attribute('id')(image), attribute('DefaultValue')(image)]),
  );
  for (const icon of all('Icon')) {
    expect(all('bt:Image', icon).map((image) => Number(attribute('size')(image)))).toEqual(SIZES);
    for (const image of all('bt:Image', icon)) {
      const size = Number(attribute('size')(image));
      expect(pixels(imageFile(urls.get(attribute('resid')(image)) ?? ''))).toEqual([size, size]);
    }
  }
  expect(pixels(imageFile(attribute('DefaultValue')(one('IconUrl'))))).toEqual([32, 32]);
  expect(pixels(imageFile(attribute('DefaultValue')(one('HighResolutionIconUrl'))))).toEqual([64, 64]);
});

test('the manifest gives every command of the ribbon an icon of its own', () => {
  const icons = all('Control', one('CustomTab')).map((control) =>
    attribute('resid')(one('bt:Image', one('Icon', control))),
  );
  expect(new Set(icons).size).toBe(icons.length);
});

test('the manifest has a group for every kind of work, the pane last', () => {
  const label = (group: Element): string =>
    attribute('DefaultValue')(
      all('bt:String').find((text) => attribute('id')(text) === attribute('resid')(one('Label', group))) ?? group,
    );
  expect(all('Group').map(label)).toEqual(['审核', '进度', '汇总与通报', '各地报表', '面板']);
});

test('the manifest calls only functions that the code associates, and all of them', () => {
  const named = [...all('FunctionName').map((name) => name.textContent), ...shortcuts.actions.map(({ id }) => id)];
  expect([...new Set(named)].sort()).toEqual(Object.keys(RIBBON).sort());
});

test('the manifest offers one entry at the menu of a cell, as Excel allows no more', () => {
  expect(all('OfficeMenu').map(attribute('id'))).toEqual(['ContextMenuCell']);
  expect(all('Control', one('OfficeMenu'))).toHaveLength(1);
});

test('the manifest has shortcuts for actions that exist, each its own, with a key that types nothing', () => {
  expect(attribute('Url')(one('ExtendedOverrides'))).toBe('https://localhost:3000/shortcuts.json');
  const ids = shortcuts.actions.map(({ id }) => id);
  expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(ids);
  const keys = shortcuts.shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+[A-Z]$/);
});

test('the manifest is of one version and one id, and names itself within the lengths of the schema', () => {
  expect(one('Version').textContent).toMatch(/^\d{1,5}(?:\.\d{1,5}){3}$/);
  expect(one('Version').textContent).toBe(`${version}.0`);
  expect(one('Id').textContent).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  for (const [name, most] of [
    ['ProviderName', 125],
    ['DisplayName', 125],
    ['Description', 250],
  ] as const) {
    const texts = [
      one(name).textContent,
      attribute('DefaultValue')(one(name)),
      ...all('Override', one(name)).map(attribute('Value')),
    ];
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(most);
  }
  for (const control of [...all('Control'), ...all('CustomTab'), ...all('Group')])
    expect(control.id.length).toBeLessThanOrEqual(64);
});

test('the manifest links help and support to pages of the build, which hold every rule and cause', () => {
  const pages = helpPages();
  const linked = [
    attribute('DefaultValue')(one('SupportUrl')),
    ...all('bt:Url')
      .map(attribute('DefaultValue'))
      .filter((url) => !url.includes('taskpane')),
  ];
  for (const url of linked) expect(Object.keys(pages)).toContain(new URL(url).pathname.slice(1));
  for (const { id } of [...RULES, ...CAUSES]) expect(pages['help.html']).toContain(`<section id="${id}">`);
  for (const page of ['help.html', 'support.html']) expect(pages[page]).not.toMatch(/^(?:#|\|)|\*\*|<script|http:/m);
  expect(pages['help.html']).toContain('数据不出本机');
  for (const { key } of shortcuts.shortcuts) expect(pages['help.html']).toContain(`${key.default}：`);
});

test('the manifest opens a page that exists', () => {
  const page = new URL(attribute('DefaultValue')(one('SourceLocation'))).pathname;
  expect(existsSync(join(ROOT, 'src/apps/addin', page))).toBe(true);
});
