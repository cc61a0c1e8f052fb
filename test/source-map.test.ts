import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SOURCE = join(__dirname, '../src');
const README = readFileSync(join(SOURCE, 'README.md'), 'utf8');

/** Every folder of the source, as the map writes it; the pages of the pane have one line together. */
const folders = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((folder) => !folder.startsWith('apps/addin/pages/'));

const described = [...README.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, folder = '', text = '']) => ({
  folder,
  text,
}));

describe('the map of the source', () => {
  it('has a sentence for every folder, and for no other', () => {
    expect(described.map(({ folder }) => folder).sort()).toEqual(folders.sort());
    expect(described.filter(({ text }) => !text.endsWith('.'))).toEqual([]);
  });

  it('names files that exist', () => {
    const named = [...README.matchAll(/`((?:core|apps|hosts)\/[\w./-]+\.(?:ts|md))`/g)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(join(SOURCE, file)))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});
