import { addressOf } from '../relations';
import { cellHit, wordCells } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
}

const TEXT_KINDS = new Set(['text', 'option', 'document-number', 'date', 'remark']);

/**
 * Spaces around an answer make two equal answers differ; trimming keeps the meaning. Place names have their own rule.
 */
export const straySpace = tableRule('stray-space')<Facts>({
  level: 'info',
  basis: '附表填报要求',
  traits: { about: 'form' },
  words: {
    title: '多余空格',
    why: '首尾空格会使筛选和比对把相同内容当成不同内容。',
    say: ({ text }) => `“${text}”首尾有空格。`,
  },
  check: (table) =>
    wordCells(table).flatMap((ref) => {
      const { value, column } = ref;
      if (typeof value !== 'string' || !TEXT_KINDS.has(column.definition?.kind ?? '')) return [];
      if (value === value.trim() || value.trim() === '') return [];
      return [
        cellHit(
          ref,
          { text: value },
          { expected: value.trim(), fix: { isSafe: true, at: addressOf(ref), to: value.trim() } },
        ),
      ];
    }),
});
