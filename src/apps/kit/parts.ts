import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A package that is shipped: in the pane, in the page, in the command line, or as it stands. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text of its licence as it came. */
  readonly text: string;
}

const ENTRIES = ['src/apps/addin/main.ts', 'src/apps/page/main.ts', 'src/apps/cli/main.ts'];
/** Copied into the build without being bundled. */
const COPIED = ['@microsoft/office-js'];

/**
 * Every package of which something is shipped: found by bundling, with those that it names, as some carry theirs
 * inside.
 */
export async function shippedParts(root: string): Promise<readonly ShippedPart[]> {
  const bundles = await Promise.all(
    ENTRIES.map((entry) =>
      build({
        absWorkingDir: root,
        entryPoints: [entry],
        bundle: true,
        write: false,
        metafile: true,
        outdir: 'out',
        define: { ANNEX_VERSION: '""' },
        ...(entry.includes('/cli/') ? { platform: 'node', format: 'cjs' } : { platform: 'browser', format: 'iife' }),
        logLevel: 'error',
      }),
    ),
  );
  const names = bundles.flatMap(({ metafile }) =>
    Object.keys(metafile.inputs).flatMap((path) => packageOf(path) ?? []),
  );
  return withNamed(root, [...names, ...COPIED]).map((name) => partOf(root, name));
}

/** Packages with the installed ones they depend on, and so on. */
function withNamed(root: string, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const file = join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || name.startsWith('@types/') || !existsSync(file)) return;
    found.add(name);
    const { dependencies = {} }: { dependencies?: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    Object.keys(dependencies).forEach(add);
  };
  names.forEach(add);
  return [...found].sort();
}

/** The innermost package a bundled file belongs to, as a path below node_modules. */
const packageOf = (path: string): string | undefined =>
  /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

function partOf(root: string, name: string): ShippedPart {
  const folder = join(root, 'node_modules', name);
  const { version, license }: { version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  const text =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return {
    name,
    version,
    licence: name === '@microsoft/office-js' ? 'LicenseRef-Microsoft-Office-JS' : (license ?? 'NOASSERTION'),
    text,
  };
}

/** The notices of all parts, each with its licence as it came. */
export const notices = (parts: readonly ShippedPart[]): string =>
  [
    'THIRD-PARTY NOTICES / 第三方组件声明',
    '',
    '附表审核（Annex Audit）随附下列组件，各依其许可证使用。网站和单文件网页不随附字体，使用系统字体。',
    'office.js 由 Microsoft 提供，未经修改。Microsoft is not responsible for maintaining, updating or supporting this add-in.',
    '微软不负责维护、更新或支持本加载项。',
    ...parts.flatMap(({ name, version, licence, text }) => [
      '',
      '='.repeat(78),
      `${name} ${version}（${licence}）`,
      '-'.repeat(78),
      text === '' ? `许可证：${licence}（该组件未附许可证全文）` : text,
    ]),
    '',
  ].join('\n');

/** A software bill of materials, CycloneDX 1.5. */
export const billOfMaterials = (version: string, parts: readonly ShippedPart[]): string =>
  `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: {
        component: { type: 'application', name: 'annex-audit', version, licenses: [{ license: { id: 'MIT' } }] },
      },
      components: parts.map((part) => ({
        type: 'library',
        name: part.name,
        version: part.version,
        purl: `pkg:npm/${part.name.replace('@', '%40')}@${part.version}`,
        licenses: [
          part.licence.startsWith('LicenseRef') ? { license: { name: part.licence } } : { expression: part.licence },
        ],
      })),
    },
    undefined,
    2,
  )}\n`;
