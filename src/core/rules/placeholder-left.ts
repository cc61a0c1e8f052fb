import { readNumber } from '../tables';
import { cellHit, wordCells } from './hit';
import { isPlaceholder } from './placeholder';
import { tableRule } from './rule';

interface Facts {
  readonly text: string;
}

/** A word that holds the place of an answer that was never given. “暂无” in a figure is a dash, not a placeholder. */
export const placeholderLeft = tableRule('placeholder-left')<Facts>({
  level: 'error',
  basis: '附表填报要求',
  traits: { about: 'value' },
  words: {
    title: '占位文字未替换',
    why: '待填的格子会被当成没有数据。',
    say: ({ text }) => `“${text}”是占位文字，没有换成实际内容。`,
  },
  check: (table) =>
    wordCells(table).flatMap((ref) => {
      const { value, column } = ref;
      if (typeof value !== 'string' || ref.isOwn || column.definition?.kind === 'place') return [];
      if (!isPlaceholder(value)) return [];
      const isDash = ref.isNumeric && readNumber(value).kind === 'none';
      return isDash ? [] : [cellHit(ref, { text: value.trim() })];
    }),
});
