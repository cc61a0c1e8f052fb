import type * as z from 'zod/mini';
import type { Mistake, MistakePath } from './mistake';

type Issue = z.core.$ZodIssue;

/** What zod found, in Chinese, with the value that is wrong; a union of forms is told by the form that was meant. */
export function issueMistakes(issue: Issue, data: unknown): readonly Mistake[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], says: `没有“${key}”这一项，请删除或改正拼写。` }));
  const value = valueAt(data, path);
  return [{ path, says: value === undefined ? `缺少${missing(path)}，请补上。` : saying(issue, value) }];
}

const missing = (path: MistakePath): string =>
  typeof path.at(-1) === 'string' ? `“${path.at(-1) ?? ''}”这一项` : '这一项';

function saying(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPE_NAMES[issue.expected] ?? '别的写法'}，现为${shown(value)}。`;
    case 'invalid_value':
      return `不认识的值${shown(value)}，可用的是${issue.values.map(shown).join('、')}。`;
    case 'invalid_union':
      return `不认识的种类${shown(value)}。`;
    case 'too_small':
      return `${shown(value)}太少或太小，至少为${String(issue.minimum)}。`;
    case 'too_big':
      return `${shown(value)}太多或太大，至多为${String(issue.maximum)}。`;
    case 'invalid_format':
      return `${shown(value)}写法不对，${issue.message}。`;
    default:
      return `${shown(value)}写法不对。`;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true或false',
  array: '列表',
  object: '一组项目',
  record: '一组项目',
};

/** A value short enough for a sentence. */
function shown(value: unknown): string {
  if (value === null) return '空值';
  if (Array.isArray(value)) return `${value.length}项的列表`;
  if (typeof value === 'object' && value !== null) return '一组项目';
  if (typeof value === 'number' && !Number.isFinite(value)) return '大到无法表示的数';
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : String(value);
}

function valueAt(data: unknown, path: MistakePath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[part]
        : undefined,
    data,
  );
}
