import type { Area } from './address';

/** The cells of a grid grouped by a key into few rectangles: runs along a row, joined with equal runs above. */
export function rectangles(keys: readonly (readonly (string | undefined)[])[]): ReadonlyMap<string, readonly Area[]> {
  const done = new Map<string, Area[]>();
  let open = new Map<string, { readonly key: string; readonly area: Area }>();
  const close = (runs: Iterable<{ readonly key: string; readonly area: Area }>): void => {
    for (const { key, area } of runs) done.set(key, [...(done.get(key) ?? []), area]);
  };
  for (const [row, cells] of keys.entries()) {
    const grown = new Map<string, { readonly key: string; readonly area: Area }>();
    for (const { key, column, columns } of runsOf(cells)) {
      const at = `${key}|${column}|${columns}`;
      const above = open.get(at);
      grown.set(at, {
        key,
        area: above ? { ...above.area, rows: above.area.rows + 1 } : { row, column, rows: 1, columns },
      });
      open.delete(at);
    }
    close(open.values());
    open = grown;
  }
  close(open.values());
  return done;
}

interface Run {
  readonly key: string;
  readonly column: number;
  readonly columns: number;
}

/** The runs of equal keys in a row. */
export function runsOf(cells: readonly (string | undefined)[]): readonly Run[] {
  const runs: Run[] = [];
  cells.forEach((key, column) => {
    const last = runs.at(-1);
    if (key === undefined) return;
    const goesOn = last?.key === key && last.column + last.columns === column;
    if (goesOn) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ key, column, columns: 1 });
  });
  return runs;
}
