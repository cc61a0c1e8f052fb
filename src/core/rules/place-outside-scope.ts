import { tableRule } from './rule';

interface Facts {
  readonly label: string;
  readonly coveredBy: string | undefined;
}

/** An urban district does not report itself: its figures are inside the city proper, and would count twice. */
export const placeOutsideScope = tableRule('place-outside-scope')<Facts>({
  level: 'error',
  basis: '报送市县名录',
  traits: { about: 'name' },
  words: {
    title: '不单独报送',
    why: '单列一行会与所属城市的数据重复计算。',
    say: ({ label, coveredBy }) =>
      `“${label}”不是报送单位${coveredBy === undefined ? '' : `，数据应并入${coveredBy}`}。`,
  },
  check: (table) =>
    table.rows.flatMap((row) => {
      if (row.kind !== 'place' || row.match.kind !== 'outside') return [];
      return [
        {
          at: row.labelCell,
          row,
          value: row.label,
          facts: { label: row.label.trim(), coveredBy: row.match.place.coveredBy?.name },
        },
      ];
    }),
});
