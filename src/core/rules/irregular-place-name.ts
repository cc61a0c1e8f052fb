import { tableRule } from './rule';

interface Facts {
  readonly label: string;
  readonly name: string;
}

/** A known place under another form of its name; the printed form keeps lists and look-ups together. */
export const irregularPlaceName = tableRule('irregular-place-name')<Facts>({
  level: 'info',
  basis: '报送市县名录',
  traits: { about: 'form' },
  words: {
    title: '市县名称不规范',
    why: '写法不同，筛选、查找和跨表公式会当成两个市县。',
    say: ({ label, name }) => `“${label}”应写作“${name}”。`,
  },
  check: (table) =>
    table.rows.flatMap((row) => {
      const { match } = row;
      if (match.kind !== 'unit' || match.form === 'standard' || isDeliberate(row.label)) return [];
      const { name } = match.unit;
      const fix = match.ambiguous ? {} : { fix: { isSafe: true, at: row.labelCell, to: name } };
      return [{ at: row.labelCell, row, value: row.label, expected: name, facts: { label: row.label, name }, ...fix }];
    }),
});

/** 本级, 其中 and a note in brackets say something that the plain name does not. */
const isDeliberate = (label: string): boolean =>
  /本级|市区|市直|其中|^\s*[(（]?(?:\d+|[一二三四五六七八九十]+)[)）.．、]|.[(（].+[)）]\s*$/.test(label);
