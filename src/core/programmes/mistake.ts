/** Where something stands in a programme's file. */
export type MistakePath = readonly (string | number)[];

/** What is wrong though the form is right: where, and the sentence. */
export interface Mistake {
  readonly path: MistakePath;
  readonly says: string;
}

/** A mistake as one sentence where no line can be told: the names in the file on the way to it, then what is wrong. */
export const mistakeText = ({ path, says }: Mistake): string => `${pathText(path)}：${says}`;

const pathText = (path: MistakePath): string =>
  path.map((part) => (typeof part === 'number' ? `第${part + 1}项` : `“${part}”`)).join('') || '方案';
