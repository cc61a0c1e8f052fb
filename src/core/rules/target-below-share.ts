import { addressOf, figureAt, readingAt } from '../relations';
import { columnTitle, findColumn } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly part: string;
  readonly whole: string;
  readonly wholeName: string;
  readonly share: number;
  readonly least: number;
}

/** A local target below the province's demand, such as half of the problem dwellings within the year. */
export const targetBelowShare = tableRule('target-below-share')<Facts>({
  level: 'warning',
  basis: '年度目标不低于规定的比例',
  traits: { about: 'value', doubt: 'sense', compares: ['beside'] },
  words: {
    title: '年度目标偏低',
    why: '目标定低了，完成率再高也达不到上级要求。',
    say: ({ part, whole, wholeName, share, least }) =>
      `目标${part}，不到“${wholeName}”${whole}的${share}%，至少应为${least}。`,
  },
  concerns: (table) => table.annex.relations.some((relation) => relation.kind === 'share'),
  check: (table) =>
    table.annex.relations.flatMap((relation) => {
      if (relation.kind !== 'share') return [];
      const part = findColumn(table, relation.part);
      const whole = findColumn(table, relation.whole);
      if (!part || !whole) return [];
      return table.rows.flatMap((row) => {
        const ref = { table, row, column: part };
        const base = { table, row, column: whole };
        const least = Math.ceil((figureAt(base) ?? 0) * relation.atLeast);
        if (readingAt(ref).kind !== 'number' || readingAt(base).kind !== 'number' || (figureAt(ref) ?? 0) >= least)
          return [];
        const facts = {
          part: shownAt(ref),
          whole: shownAt(base),
          wholeName: columnTitle(whole),
          share: relation.atLeast * 100,
          least,
        };
        return [cellHit(ref, facts, { also: [addressOf(base)], expected: `≥${least}` })];
      });
    }),
});
