import lock from '../package-lock.json';

/** Licences under which a government office may use, change and pass on what the project is made of. */
const NAMES: readonly string[] = [
  'MIT(?:-0)?',
  'ISC',
  '0BSD',
  'BSD-[23]-Clause',
  'Apache-2\\.0',
  'MPL-2\\.0',
  'OFL-1\\.1',
  'CC0-1\\.0',
  'CC-BY-4\\.0',
  'Unlicense',
  'BlueOak-1\\.0\\.0',
  'Python-2\\.0',
  'WTFPL',
  'Zlib',
];
const FREE = new RegExp(`^\\(?(?:${NAMES.join('|')})\\b`);

/** Terms of their own, read and found fit: Office.js may be passed on unchanged as part of an add-in. */
const OWN_TERMS: ReadonlySet<string> = new Set(['node_modules/@microsoft/office-js']);

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}

const packages = Object.entries(lock.packages as Readonly<Record<string, Locked>>).filter(([path]) => path !== '');

test('everything that reaches users stands under a free licence', () => {
  const shipped = packages.filter(([path, { dev }]) => !dev && !OWN_TERMS.has(path));
  expect(shipped.length).toBeGreaterThan(5);
  expect(
    shipped
      .filter(([, { license }]) => !FREE.test(license ?? ''))
      .map(([path, { license }]) => `${path}: ${license ?? 'none'}`),
  ).toEqual([]);
});
