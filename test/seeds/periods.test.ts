import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAnnex, jilin, reportAnnexes, targetsAnnex, type Snapshot } from '../../src/core';
import { openXlsx } from '../../src/hosts/xlsx';
import { figuresOf } from './figures';

const folder = join(__dirname, '../../seeds');
const read = async (name: string): Promise<Snapshot> => (await openXlsx(readFileSync(join(folder, name)))).read();
const { stalled } = JSON.parse(readFileSync(join(folder, 'annexes-2022-06.json'), 'utf8')) as {
  stalled: Record<string, string[]>;
};

let september: Snapshot;
let june: Snapshot;
let targets: Snapshot;
beforeAll(async () => {
  [september, june, targets] = await Promise.all([
    read('annexes-2022-09.xlsx'),
    read('annexes-2022-06.xlsx'),
    read('targets-2022.xlsx'),
  ]);
});

const measures = reportAnnexes(jilin).flatMap((annex) =>
  annex.measures.map((measure) => ({ annex: annex.id, measure })),
);
const withTargets = measures.filter(({ measure }) => measure.targetColumn !== undefined);
const numeric = measures.filter(({ measure }) => measure.doneOption === undefined);

test.each(numeric)('$measure.name never falls from June to September', ({ annex, measure }) => {
  const before = figuresOf(june, annex);
  const after = figuresOf(september, annex);
  expect(after.places).toEqual(before.places);
  for (const place of after.places) {
    const [was, is] = [before.at(place, measure.done), after.at(place, measure.done)];
    expect(typeof is).toBe(typeof was);
    if (typeof was === 'number' && typeof is === 'number') expect(was).toBeLessThanOrEqual(is);
  }
});

test.each(numeric)(
  '$measure.name stands still exactly where the list beside the June workbook says',
  ({ annex, measure }) => {
    const before = figuresOf(june, annex);
    const after = figuresOf(september, annex);
    const still = after
      .where(measure.done, (value) => typeof value === 'number' && value > 0)
      .filter((place) => {
        const target = measure.target === undefined ? Infinity : Number(after.at(place, measure.target));
        return (
          Number(after.at(place, measure.done)) < target &&
          after.at(place, measure.done) === before.at(place, measure.done)
        );
      });
    expect(stalled[measure.id]).toEqual(still);
  },
);

test.each(withTargets)(
  '$measure.name has the targets of the targets workbook, — where there is no task',
  ({ annex, measure }) => {
    const plan = figuresOf(targets, targetsAnnex(jilin)?.id ?? '');
    const own = figuresOf(september, annex);
    for (const place of plan.places) {
      const expected = own.places.includes(place) ? own.at(place, measure.target ?? '') : '—';
      expect(plan.at(place, measure.targetColumn ?? '')).toBe(expected);
    }
    expect(plan.total(measure.targetColumn ?? '')).toBe(own.total(measure.target ?? ''));
  },
);

test.each(reportAnnexes(jilin).map(({ id }) => id))('%s: no cumulative figure of any column falls', (id) => {
  const before = figuresOf(june, id);
  const after = figuresOf(september, id);
  const columns = (findAnnex(jilin, id)?.columns ?? []).filter(
    ({ kind, id: column }) => (kind === 'count' || kind === 'amount') && column !== 'remaining',
  );
  for (const { id: column } of columns) {
    after.places.forEach((place) => {
      const was = before.at(place, column);
      if (typeof was === 'number') expect(after.at(place, column)).toBeGreaterThanOrEqual(was);
    });
  }
});
