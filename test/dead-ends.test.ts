import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const CODE = /\.(?:ts|cjs|mjs|css)$/;

/** A text without comments, and of a folder's door without what it only passes on: neither is a use. */
const used = (path: string, text: string): string =>
  text
    .replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
    .replace(path.endsWith('index.ts') ? /^export (?:type )?(?:\{[^}]*\}|\*) from.*$/gm : /$^/, '');

const files: ReadonlyMap<string, string> = new Map(
  ['src', 'test', 'seeds']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => CODE.test(path))
        .map((path) => join(folder, path)),
    )
    .concat('webpack.config.js')
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

const EXPORTED = /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm;
/** What runs; a type may be exported because it stands in the signature of something that is. */
const RUNS = /^export (?:async )?(?:const|function\*?|class) (\w+)/gm;

/** How often each name is written in the program and its tests, and in how many files. */
const uses = new Map<string, number>();
const users = new Map<string, number>();
for (const [path, text] of files) {
  const names = used(path, text).match(/[A-Za-z_]\w*/g) ?? [];
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const name of new Set(names)) users.set(name, (users.get(name) ?? 0) + 1);
}

/** The exports of our files of which there are fewer than two. */
const strays = (exported: RegExp, counts: ReadonlyMap<string, number>): readonly string[] =>
  [...files].flatMap(([path, text]) =>
    path.startsWith('src') && path.endsWith('.ts')
      ? [...text.matchAll(exported)]
          .filter(([, name = '']) => (counts.get(name) ?? 0) < 2)
          .map(([, name]) => `${path}: ${name}`)
      : [],
  );

test('what is exported is used by somebody', () => {
  expect(strays(EXPORTED, uses)).toEqual([]);
});

test("what runs and is exported is used by another file, or is a term of the proofreader's vocabulary", () => {
  expect(strays(RUNS, users).filter((one) => !one.includes('/vocabulary/'))).toEqual([]);
});

/** What no text of ours names, and who asks for it. */
const ASKED_FOR: Readonly<Record<string, string>> = {
  '@types/jest': 'the compiler',
  '@types/node': 'the compiler',
  '@types/office-js': 'the compiler',
  'jest-environment-jsdom': 'jest, where a test says so',
  'webpack-cli': 'webpack',
  react: 'Univer',
  'react-dom': 'Univer',
  rxjs: 'Univer',
};

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly jest: unknown;
}

test('every package that is installed is used', () => {
  const { dependencies, devDependencies, scripts, jest }: Package = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const commands = JSON.stringify([scripts, jest]);
  const texts = [...files].map(([path, text]) => used(path, text));
  const isNamed = (name: string): boolean =>
    texts.some((text) => text.includes(`'${name}`) || text.includes(`/${name}/`)) ||
    new RegExp(`["/ ]${name}\\b`).test(commands);
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !isNamed(name) && ASKED_FOR[name] === undefined,
  );
  expect(unnamed).toEqual([]);
});
