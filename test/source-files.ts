import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { isNode, visitSyntax, type Around, type SyntaxNode } from './syntax';

/** One source file: its path from `src`, what it imports, and the global names it uses. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly names: ReadonlySet<string>;
}

/** One import. `target` is a path from `src`, or the name of a package as written. */
export interface Import {
  readonly target: string;
  readonly isPackage: boolean;
  /** Types only: nothing of it is left at run time. */
  readonly isType: boolean;
  /** Loaded when it is needed, not before the file runs. */
  readonly isLater: boolean;
}

const root = join(__dirname, '..', 'src');

/** Every TypeScript file below `src`, parsed. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts$/.test(path));
  return paths
    .sort()
    .map((path) => sourceFile(relative(root, join(root, path)), readFileSync(join(root, path), 'utf8')));
}

/** Reads one file's text. */
export function sourceFile(path: string, text: string): SourceFile {
  const imports: Import[] = [];
  const names = new Set<string>();
  visitSyntax(text, (node, around) => {
    const found = importOf(node);
    if (found)
      imports.push({ ...resolved(path, found.from), isType: found.isType, isLater: node.type === 'CallExpression' });
    if (node.type === 'Identifier' && isFree(around)) names.add(String(node['value']));
  });
  return { path, imports, names };
}

const stringOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'StringLiteral' ? String(node['value']) : undefined;

/** Imports and exports from elsewhere, as declarations, as types within types, and as calls. */
function importOf(node: SyntaxNode): { readonly from: string; readonly isType: boolean } | undefined {
  const from = stringOf(sourceOf(node));
  return from === undefined ? undefined : { from, isType: node.type === 'TsImportType' || isTypeOnly(node) };
}

function sourceOf(node: SyntaxNode): unknown {
  if (['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type))
    return node['source'];
  if (node.type === 'TsImportType') return node['argument'];
  if (node.type !== 'CallExpression' || !isLoader(node['callee'])) return undefined;
  const [first] = node['arguments'] as readonly { readonly expression: unknown }[];
  return first?.expression;
}

const isLoader = (callee: unknown): boolean =>
  isNode(callee) && (callee.type === 'Import' || (callee.type === 'Identifier' && callee['value'] === 'require'));

function isTypeOnly(node: SyntaxNode): boolean {
  if (node['typeOnly'] === true) return true;
  const specifiers = node.type === 'ImportDeclaration' ? (node['specifiers'] as readonly SyntaxNode[]) : [];
  return specifiers.length > 0 && specifiers.every((one) => one['isTypeOnly'] === true);
}

function resolved(path: string, from: string): Pick<Import, 'target' | 'isPackage'> {
  if (!from.startsWith('.')) return { target: from, isPackage: true };
  return { target: posix.join(posix.dirname(path), from), isPackage: false };
}

/** Whether a name stands for itself: no member of something, no key of an object. */
const isFree = ({ parents: [parent], field }: Around): boolean =>
  !(
    (parent?.type === 'MemberExpression' && field === 'property') ||
    (parent?.type === 'TsQualifiedName' && field === 'right') ||
    ((parent?.type === 'KeyValueProperty' || parent?.type === 'TsPropertySignature') && field === 'key')
  );
