import fc from 'fast-check';
import { jilin, recognise, reportAnnexes, type AuditOptions, type Sheet, type Snapshot } from '../../src/core';
import { drawnSheet, type Drawing } from '../mutation/drawn-sheet';
import { alone } from '../mutation/example';
import { KINDS } from '../mutation/kinds';
import type { Mutation } from '../mutation/faults';
import { random } from '../mutation/random';

/** A drawn table with a few faults in it, and the same table before them as the period before. */
export interface Faulty {
  readonly drawing: Drawing;
  readonly snapshot: Snapshot;
  readonly options: AuditOptions;
}

const layout = fc.record({
  header: fc.constantFrom('merged' as const, 'open' as const, 'flat' as const),
  units: fc.constantFrom('brackets' as const, 'below' as const, 'line' as const),
  total: fc.constantFrom('first' as const, 'last' as const, 'none' as const),
  hasSubtotals: fc.boolean(),
  hasSequence: fc.boolean(),
  hasIndexRow: fc.boolean(),
  row: fc.nat(3),
  column: fc.nat(2),
});

const drawing = fc.record({
  annex: fc.constantFrom(...reportAnnexes(jilin)),
  layout,
  places: fc.constantFrom(4, 12, 30, 51),
  parts: fc.constantFrom(0, 0, 2),
  seed: fc.nat(9999),
});

/** Tables with up to five faults of these kinds; half of them with a period before. */
export const faulty = (
  kinds: readonly string[] = Object.keys(KINDS),
  drawings: fc.Arbitrary<Drawing> = drawing,
): fc.Arbitrary<Faulty> =>
  fc
    .tuple(drawings, fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(9999)), { maxLength: 5 }), fc.boolean())
    .map(([drawn, faults, isCompared]) => {
      const clean = drawnSheet(drawn);
      const spoilt = faults.reduce((sheet, [kind, seed]) => withFault(sheet, KINDS[kind], seed), clean);
      return { drawing: drawn, snapshot: alone(spoilt), options: isCompared ? { previous: alone(clean) } : {} };
    });

/** Tables whose places may stand in any order. */
export const unordered: fc.Arbitrary<Drawing> = drawing.map((drawn) => ({
  ...drawn,
  parts: 0,
  layout: { ...drawn.layout, hasSubtotals: false },
}));

function withFault(sheet: Sheet, mutation: Mutation | undefined, seed: number): Sheet {
  const [table] = recognise(alone(sheet)).tables;
  if (!table || table.rows.length < 3 || !mutation) return sheet;
  return mutation(table, random(seed))?.sheet ?? sheet;
}
