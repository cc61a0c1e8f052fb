import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../../src/apps/addin/words-en';
import { words } from '../../../src/apps/addin/words';

type Leaf = readonly [path: string, value: unknown];
const leaves = (value: unknown, path: string): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];

/** Names of sheets, files and clauses that stand in the workbook go by their Chinese names in every language. */
const withoutNames = (text: string): string => text.replace(/“[^”]*”|【[^】]*】/g, '');
const KEPT = new RegExp(
  `\\.(${[
    'findingsSheet',
    'formulaHead\\.\\d',
    'yes',
    'no',
    'correctedFile',
    'draftFile',
    'mergedName',
    'noticesName',
    'comparedName',
    'templateMonth',
    'templatesName',
  ].join('|')})$`,
);

test('English says every word that Chinese says, and takes as many facts', () => {
  const shape = (spoken: object): readonly string[] =>
    leaves(spoken, 'words')
      .map(([path, value]) => `${path} ${typeof value === 'function' ? value.length : typeof value}`)
      .sort();
  expect(shape(english)).toEqual(shape(words));
});

test('no Chinese is left in English but names of what stands in the workbook', () => {
  const left = leaves(english, 'words')
    .filter(([path]) => !KEPT.test(path))
    .flatMap(([path, value]) => {
      const text = typeof value === 'function' ? String(value) : String(value);
      return /\p{Script=Han}/u.test(withoutNames(text)) ? [`${path} ${text}`] : [];
    });
  expect(left).toEqual([]);
});

/** Where words are, and what is written into files whatever the language of the pane. */
const SPOKEN = /(?:words(?:-en)?|notice-sentences(?:-en)?|failure-words|collect|coverage-en)\.ts$/;

test('what stands between words is a word too: no full-width mark is written anywhere else', () => {
  const folder = 'src/apps/addin';
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !SPOKEN.test(name))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split('\n')
        .flatMap((line) => (/[，。；：、（）]/.test(line) ? [`${name}: ${line.trim()}`] : [])),
    );
  expect(left).toEqual([]);
});

test('Excel in Chinese keeps the words it has; Excel in another language gets English', async () => {
  const { speak } = await import('../../../src/apps/addin/language');
  const before = { ...words };
  await speak('zh-CN');
  expect(words.audit).toBe('一键审核');
  await speak('zh-TW');
  expect(words.audit).toBe('一键审核');
  await speak('de-DE');
  expect([words.audit, words.nextSteps.ask, words.notices.copied]).toEqual([
    'Audit',
    'Verify with the place. ',
    'Copied.',
  ]);
  Object.assign(words, before);
});

test('names of levels and states are asked of the words of the pane, not of the core', () => {
  const folder = 'src/apps/addin/pages';
  const spoken = /(?:words(?:-en)?|settings\/commands|progress\/status-bar)\.ts$/;
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !spoken.test(name))
    .filter((name) =>
      /\b(?:LEVEL_NAMES|STATUS_NAMES|statusName|stateName)\b/.test(readFileSync(join(folder, name), 'utf8')),
    );
  expect(left).toEqual([]);
});
