import { tableRule } from './rule';

interface Facts {
  readonly name: string;
  readonly again: number;
}

/** Two columns of one header path: nobody can say which of them counts. */
export const duplicateColumn = tableRule('duplicate-column')<Facts>({
  level: 'error',
  basis: '附表表样',
  traits: { about: 'sheet' },
  words: {
    title: '栏目重复',
    why: '同名的栏目只能读取一个，另一个的数据会被漏掉。',
    say: ({ name, again }) => `“${name}”是第${again}次出现。`,
  },
  check: (table) => {
    const seen = new Map<string, number>();
    return table.columns.flatMap(({ path, unit, header }) => {
      const name = path.join('/');
      const key = `${name}(${unit ?? ''})`;
      const again = (seen.get(key) ?? 0) + 1;
      seen.set(key, again);
      return name !== '' && again > 1 ? [{ at: header, value: name, facts: { name, again } }] : [];
    });
  },
});
