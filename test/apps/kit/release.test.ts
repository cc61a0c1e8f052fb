import { readFileSync } from 'node:fs';
import { releaseOf, type VersionFiles } from '../../../src/apps/kit/release';

const FILES: VersionFiles = {
  'package.json': '{\n  "name": "annex-audit",\n  "version": "0.2.0"\n}\n',
  'package-lock.json':
    '{\n  "version": "0.2.0",\n  "packages": { "": { "version": "0.2.0" }, "node_modules/x": { ' +
    '"version": "0.2.0" } }\n}\n',
  'manifest.xml': '<OfficeApp>\n  <Version>0.2.0.0</Version>\n</OfficeApp>\n',
  'src/CHANGELOG.md': '# Changes\n\n## Next\n\n- A new page.\n\n## 0.2.0\n\n- The first.\n',
};

it('puts one version into everything that carries it, and takes the notes from the changelog', () => {
  const { files, notes } = releaseOf('0.3.0', FILES);
  expect(notes).toBe('- A new page.');
  expect(files['package.json']).toContain('"version": "0.3.0"');
  expect(files['manifest.xml']).toContain('<Version>0.3.0.0</Version>');
  expect(files['src/CHANGELOG.md']).toBe('# Changes\n\n## 0.3.0\n\n- A new page.\n\n## 0.2.0\n\n- The first.\n');
});

it('leaves the versions of other packages alone', () => {
  const lock = releaseOf('0.3.0', FILES).files['package-lock.json'];
  expect(lock.match(/0\.3\.0/g)).toHaveLength(2);
  expect(lock).toContain('"node_modules/x": { "version": "0.2.0" }');
});

it('changes nothing when the version that stands there is released again', () => {
  const files = { ...FILES, 'src/CHANGELOG.md': '# Changes\n\n## 0.2.0\n\n- The first.\n' };
  expect(releaseOf('0.2.0', files)).toEqual({ files, notes: '- The first.' });
});

it.each([
  ['no version', '三', '“三”不是版本号，应为三个数，如0.3.0。'],
  ['an older one', '0.1.9', '0.1.9比现在的0.2.0旧，没有改动。'],
])('refuses %s with a sentence', (_, version, sentence) => {
  expect(() => releaseOf(version, FILES)).toThrow(sentence);
});

it('refuses a version of which the changelog says nothing', () => {
  const files = { ...FILES, 'src/CHANGELOG.md': '# Changes\n\n## 0.2.0\n\n- The first.\n' };
  expect(() => releaseOf('0.3.0', files)).toThrow('src/CHANGELOG.md里没有写0.3.0改了什么，先写在“## Next”下面。');
});

it('the files of this repository carry one version', () => {
  const read = (name: string): string => readFileSync(name, 'utf8');
  const { version }: { version: string } = JSON.parse(read('package.json'));
  expect(read('manifest.xml')).toContain(`<Version>${version}.0</Version>`);
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({ version, packages: { '': { version } } });
  expect(read('src/CHANGELOG.md')).toContain(`\n## ${version}\n`);
});
