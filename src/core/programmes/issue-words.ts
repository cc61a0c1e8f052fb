import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A path as people read it in an editor: annexes[2].columns[4].unit. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '') || '方案';

/** What zod found, in Chinese, with the value that is wrong; a union of forms is told by the form that was meant. */
export function issueSentence(issue: Issue, data: unknown): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${pathText([...issue.path, key])}：没有这一项，请删除或改正拼写。`);
  }
  return [`${pathText(issue.path)}：${saying(issue, valueAt(data, issue.path))}`];
}

function saying(issue: Issue, value: unknown): string {
  if (value === undefined) return '缺少这一项，请补上。';
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPE_NAMES[issue.expected] ?? issue.expected}，现为${shown(value)}。`;
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
      return issue.message;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: 'true或false',
  array: '列表',
  object: '一组项目',
  record: '一组项目',
};

/** A value short enough for a sentence. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `${value.length}项的列表`;
  if (typeof value === 'object' && value !== null) return '一组项目';
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : String(value);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[part] : undefined,
    data,
  );
}
