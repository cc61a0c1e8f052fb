import type { RelationBlock, Localisation, Operator, LinearRelation } from '../../../src/core/arithmetic';

/** 'a + 2b - t >= 3' as a relation. */
export function relation(text: string): LinearRelation {
  const [, left = '', op = '==', right = '0'] = /^(.*?)(==|<=|>=|<|>)(.*)$/.exec(text.replaceAll(' ', '')) ?? [];
  const terms = [...left.matchAll(/([+-]?)([\d.]*)([A-Za-z]\w*)/g)].map(
    ([, sign, factor, name = '']): [number, string] => [Number(`${sign}${factor || 1}`), name],
  );
  return { terms, op: op as Operator, constant: Number(right) };
}

/** A block from relations in writing. */
export const block = (
  relations: readonly string[],
  values: RelationBlock['values'],
  more: Partial<RelationBlock> = {},
): RelationBlock => ({
  relations: relations.map(relation),
  values,
  ...more,
});
/** 'a b' as two bounds. */
export const nonnegative = (names: string): readonly string[] => names.split(' ').map((name) => `${name} >= 0`);

/** 'a 558.4→58.4 (digit)' for the best reading. */
export function first({ candidates: [best] }: Localisation): string | undefined {
  return (
    best && `${best.changes.map(({ variable, from, to }) => `${variable} ${from}→${to}`).join(', ')} (${best.evidence})`
  );
}
