import { sourceFile, sourceFiles, type Import, type SourceFile } from './source-files';

/** What a zone may import: other zones, types of further zones, and packages by name or the beginning of it. */
interface Allowed {
  readonly zones: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const LANGUAGE = ['core/workbook', 'core/programmes', 'core/places'];
const READING = [...LANGUAGE, 'core/tables'];
const CHECKING = [...READING, 'core/arithmetic', 'core/relations', 'core/formulas'];
const PRODUCTS = [...CHECKING, 'core/progress'];

/** Who may import whom. A folder that is missing here fails the test: decide first what it may know. */
const TABLE: Readonly<Record<string, Allowed>> = {
  'core/workbook': { zones: [], packages: ['zod/mini'] },
  'core/programmes': { zones: ['core/workbook'], packages: ['zod/mini'] },
  'core/places': { zones: ['core/workbook', 'core/programmes'], packages: ['@vant/area-data'] },
  'core/arithmetic': { zones: [] },
  'core/tables': { zones: [...LANGUAGE, 'core/arithmetic'], packages: ['zod/mini'] },
  'core/relations': { zones: [...READING, 'core/arithmetic'] },
  'core/formulas': { zones: [...READING, 'core/arithmetic', 'core/relations'] },
  'core/rules': { zones: CHECKING },
  'core/causes': { zones: [...CHECKING, 'core/rules'] },
  'core/audit': { zones: [...CHECKING, 'core/rules', 'core/causes'], packages: ['zod/mini'] },
  'core/repair': { zones: [...READING, 'core/audit'], packages: ['zod/mini'] },
  'core/progress': { zones: CHECKING, packages: ['zod/mini'] },
  'core/summary': { zones: PRODUCTS, types: ['core/audit'], packages: ['zod/mini'] },
  'core/circular': { zones: PRODUCTS, types: ['core/audit'], packages: ['zod/mini'] },
  'core/returns': { zones: [...PRODUCTS, 'core/rules', 'core/audit', 'core/repair'], packages: ['zod/mini'] },
  core: {
    zones: [...PRODUCTS, 'core/rules', 'core/audit', 'core/repair', 'core/summary', 'core/circular', 'core/returns'],
  },
  hosts: { zones: ['core'] },
  'hosts/xlsx': { zones: ['core', 'hosts'], packages: ['fflate'] },
  'hosts/text': { zones: ['core', 'hosts', 'hosts/xlsx'] },
  'apps/addin': {
    zones: ['core', 'hosts', 'hosts/excel', 'hosts/memory', 'hosts/xlsx', 'hosts/text', 'apps/documents'],
    packages: ['zod/mini', 'fflate'],
  },
  'apps/documents': { zones: ['core'], packages: ['docx', 'fflate'] },
  'apps/page': { zones: ['core', 'hosts', 'hosts/xlsx', 'apps/addin', 'apps/documents'] },
  'apps/cli': {
    zones: ['core', 'hosts', 'hosts/xlsx', 'hosts/text', 'apps/documents'],
    packages: ['node:', 'zod/mini', 'fflate'],
  },
  'apps/kit': { zones: ['apps/documents'], packages: ['node:', 'esbuild', 'zod/mini'] },
  'apps/workbench': {
    zones: ['core', 'hosts', 'hosts/xlsx', 'hosts/memory'],
    packages: [
      'node:',
      '@univerjs/',
      '@fontsource-variable/',
      'react',
      'rxjs',
      'fflate',
      'office-addin-dev-certs',
      'zod/mini',
    ],
  },
};

/** What every host may know where the table says no more of it. */
const ANY_HOST: Allowed = { zones: ['core', 'hosts'] };

const allowedTo = (zone: string): Allowed | undefined =>
  TABLE[zone] ?? (zone.startsWith('hosts/') ? ANY_HOST : undefined);

/** The folder a path belongs to: core/rules/rule is core/rules, core/index is core, hosts/host is hosts. */
function zoneOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  return rest.length > 0 || TABLE[`${first}/${second}`] ? `${first}/${second}` : first;
}

const isPackageAllowed = (name: string, packages: readonly string[]): boolean =>
  packages.some((one) => name === one || name.startsWith(one.endsWith('/') || one.endsWith(':') ? one : `${one}/`));

function isAllowed(from: string, { target, isPackage, isType }: Import): boolean {
  const allowed = allowedTo(from);
  if (!allowed) return false;
  if (isPackage) return isPackageAllowed(target, allowed.packages ?? []);
  const zone = zoneOf(target);
  return zone === from || allowed.zones.includes(zone) || (isType && (allowed.types ?? []).includes(zone));
}

const breaches = (file: SourceFile): readonly string[] =>
  file.imports.filter((one) => !isAllowed(zoneOf(file.path), one)).map((one) => `${file.path} imports ${one.target}`);

const files = sourceFiles();

/** The files of ours that imports may mean. */
const ownTargets = (imports: readonly Import[]): readonly string[] =>
  imports.filter(({ isPackage }) => !isPackage).flatMap(({ target }) => [`${target}.ts`, `${target}/index.ts`]);

describe('the import table', () => {
  it('has every folder of src', () => {
    const zones = new Set(files.map((file) => zoneOf(file.path)));
    expect([...zones].filter((zone) => !allowedTo(zone))).toEqual([]);
  });

  it('is kept by every file', () => {
    expect(files.flatMap(breaches)).toEqual([]);
  });

  it('lets outsiders into the core by its one door', () => {
    const outside = files.filter((file) => !file.path.startsWith('core/'));
    const inner = outside.flatMap((file) =>
      file.imports
        .filter((one) => !one.isPackage && /^core\/(?!index$)/.test(one.target))
        .map((one) => `${file.path} imports ${one.target}`),
    );
    expect(inner).toEqual([]);
  });

  it('keeps rules apart: none imports another', () => {
    const isRule = (path: string): boolean =>
      files.some(
        (file) =>
          file.path === `${path}.ts` &&
          file.path.startsWith('core/rules/') &&
          /tableRule|workbookRule/.test([...file.names].join(' ')),
      );
    const rules = files.filter(
      (file) => isRule(file.path.replace(/\.ts$/, '')) && !/rules\/(?:rule|index)\.ts$/.test(file.path),
    );
    const breach = rules.flatMap((file) =>
      file.imports
        .filter((one) => rules.some((rule) => rule.path === `${one.target}.ts`))
        .map((one) => `${file.path} imports ${one.target}`),
    );
    expect(breach).toEqual([]);
  });

  it.each([
    ['a host that imports another', 'hosts/excel/read.ts', "import { write } from '../xlsx/write';"],
    ['a host that imports an app', 'hosts/memory/index.ts', "export * from '../../apps/addin/main';"],
    ['a workbench that imports the add-in', 'apps/workbench/page/page.ts', "import '../../addin/main';"],
    ['a core that imports a package', 'core/tables/header.ts', "import { readFileSync } from 'node:fs';"],
    ['a core that loads something later', 'core/circular/draft.ts', "const audit = () => import('../audit');"],
    ['a circular that runs the audit', 'core/circular/draft.ts', "import { audit } from '../audit';"],
    ['a folder nobody has decided on', 'core/extras/one.ts', "import '../workbook';"],
  ])('notices %s', (_, path, text) => {
    expect(breaches(sourceFile(path, text))).not.toEqual([]);
  });

  it('lets the circular know the shape of a report', () => {
    expect(breaches(sourceFile('core/circular/draft.ts', "import type { Report } from '../audit';"))).toEqual([]);
  });
});

describe('no file leads back to itself', () => {
  /** What a file names of ours: to run, for its types, or to load later. */
  const leads = new Map(files.map(({ path, imports }) => [path, ownTargets(imports)]));

  function isReached(from: string, wanted: string): boolean {
    const seen = new Set<string>();
    const left = [...(leads.get(from) ?? [])];
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      if (path === wanted) return true;
      if (seen.has(path)) continue;
      seen.add(path);
      left.push(...(leads.get(path) ?? []));
    }
    return false;
  }

  it('over whatever others, types and what is loaded later included', () => {
    expect([...leads.keys()].filter((path) => isReached(path, path))).toEqual([]);
  });

  it('and one that did would be noticed', () => {
    const later = sourceFile('core/one.ts', "const two = () => import('./two');");
    const type = sourceFile('core/one.ts', "import type { Two } from './two';");
    expect([later, type].map(({ imports }) => ownTargets(imports)[0])).toEqual(['core/two.ts', 'core/two.ts']);
  });
});

describe("Office's globals", () => {
  const mayUse = (path: string): readonly string[] =>
    path.startsWith('hosts/excel/')
      ? ['Excel', 'Office', 'OfficeExtension']
      : path.startsWith('apps/addin/')
        ? ['Office']
        : [];
  const strays = ({ path, names }: SourceFile): readonly string[] =>
    ['Excel', 'Office', 'OfficeExtension']
      .filter((name) => names.has(name) && !mayUse(path).includes(name))
      .map((name) => `${path} uses ${name}`);

  it('are used by the Excel host, and for starting by the add-in', () => {
    expect(files.flatMap(strays)).toEqual([]);
  });

  it('are noticed anywhere else', () => {
    expect(strays(sourceFile('apps/addin/view/app.ts', 'Excel.run(async () => undefined);'))).toHaveLength(1);
    expect(strays(sourceFile('core/audit/audit.ts', 'const host: Office.HostType = x.Excel;'))).toHaveLength(1);
  });
});
