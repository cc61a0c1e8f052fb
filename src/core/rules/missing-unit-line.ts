import { isAdditive } from '../programmes';
import { readUnitLine } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly columns: string;
}

/** A figure without a unit anywhere: 亿元 or 万元, ㎡ or 万㎡ is then anybody's guess. */
export const missingUnitLine = tableRule('missing-unit-line')<Facts>({
  level: 'info',
  basis: '附表表样：单位行',
  traits: { about: 'sheet' },
  words: {
    title: '没有写明单位',
    why: '看表的人分不清亿元和万元、㎡和万㎡。',
    say: ({ columns }) => `${columns}没有写明单位，表头和单位行都没有。`,
  },
  check: (table) => {
    const hasLine = table.headings.some(({ text }) => readUnitLine(text).length > 0);
    const bare = table.columns.filter(
      ({ definition, unit }) => definition !== undefined && isAdditive(definition) && unit === undefined,
    );
    const [first] = bare;
    if (hasLine || !first) return [];
    return [{ at: first.header, facts: { columns: bare.map(({ path }) => `“${path.join('/')}”`).join('、') } }];
  },
});
