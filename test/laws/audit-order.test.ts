import fc from 'fast-check';
import { audit, recognise, type Finding, type Sheet, type Snapshot } from '../../src/core';
import { random } from '../mutation/random';
import { faulty, unordered } from './faulty-workbooks';
import { runs } from '../runs';

/** The same places in another order, numbered anew. */
function shuffled(snapshot: Snapshot, seed: number): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => shuffledSheet(sheet, snapshot, seed)) };
}

function shuffledSheet(sheet: Sheet, snapshot: Snapshot, seed: number): Sheet {
  const table = recognise(snapshot).tables.find((one) => one.sheet === sheet);
  if (!table) return sheet;
  const places = table.rows.filter(({ kind }) => kind === 'place').map(({ row }) => row - sheet.origin.row);
  const order = permuted(places, seed);
  const from = new Map(places.map((row, i) => [row, order[i] ?? row]));
  const number =
    (table.columns.find(({ definition }) => definition?.id === 'sequence')?.column ?? -1) - sheet.origin.column;
  const values = sheet.values.map((line, i) =>
    from.has(i) ? (sheet.values[from.get(i) ?? i] ?? []).map((value, j) => (j === number ? line[j] : value)) : line,
  );
  return { ...sheet, values };
}

function permuted(list: readonly number[], seed: number): readonly number[] {
  const source = random(seed);
  return list
    .map((row) => ({ row, key: source.below(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

/** A finding by its place and column, wherever the place stands now. */
const fact = ({ rule, place, column, value, expected }: Finding): string =>
  [rule, place, column, value, expected].join('|');

/** Faults of figures; which of two equal rows is the double, and where a number is skipped, is a matter of order. */
const KINDS = [
  'digit added',
  'digit dropped',
  'digit replaced',
  'digits interchanged',
  'sign lost',
  'power of ten',
  'number as text',
  'left blank',
  'wrong total',
  'wrong rate',
];

test('an audit tells the same of every place in whatever order the places stand', () => {
  fc.assert(
    fc.property(faulty(KINDS, unordered), fc.nat(9999), ({ snapshot, options }, seed) => {
      const facts = (one: Snapshot): readonly string[] => audit(one, options).findings.map(fact).sort();
      expect(facts(shuffled(snapshot, seed))).toEqual(facts(snapshot));
    }),
    { numRuns: runs(60) },
  );
});
