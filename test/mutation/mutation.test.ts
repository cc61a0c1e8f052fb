import { audit, jilin, recognise, type Annex } from '../../src/core';
import { campaign, fieldOf, type Field, type Outcome } from './campaign';
import { drawnSheet, type Drawing, type Layout } from './drawn-sheet';
import { alone, subjects } from './example';
import { KINDS } from './kinds';
import { constraints } from './oracle';
import { runs } from '../runs';
import { reasonsOf, tableOf, tallyOf } from './tally';

/** How many faults of each kind are tried; some find no place on the sheet they are drawn for. */
const TIMES = Number(process.env.FAULTS ?? Math.max(32, runs(160)));

/** Kinds made by one slip of a finger on a digit. */
const SLIPS = ['digit added', 'digit dropped', 'digit replaced', 'digits interchanged'];

let fields: readonly Field[] = [];
const outcomes = new Map<string, readonly Outcome[]>();

beforeAll(async () => {
  fields = (await subjects()).map(fieldOf);
  for (const [kind, mutation] of Object.entries(KINDS)) outcomes.set(kind, campaign(kind, mutation, fields, TIMES));
  const all = [...outcomes.values()].flat();
  process.stdout.write(
    `\n${tableOf([...outcomes].map(([kind, list]) => tallyOf(kind, list)))}\n\n${all.length} ` +
      'faults; nothing can show ' +
      `${all.filter(({ undetectable }) => undetectable !== undefined).length}:\n${reasonsOf(all)}\n` +
      '\n',
  );
}, 300_000);

describe('the example before anything is planted', () => {
  it('breaks no constraint', () => {
    const broken = fields.flatMap(({ subject, comparison }) =>
      constraints(subject.table.sheet, subject.table, comparison)
        .filter(({ holds }) => !holds)
        .map(({ kind, cells }) => ({ sheet: subject.name, kind, cells })),
    );
    expect(broken).toEqual([]);
  });

  it('holds at most places that stand still, which are a question and no fault', () => {
    expect(
      fields.flatMap(({ before }) => before.map(({ rule }) => rule)).filter((rule) => rule !== 'unchanged-row'),
    ).toEqual([]);
  });
});

describe.each(Object.keys(KINDS))('a fault of the kind “%s”', (kind) => {
  const tally = () => tallyOf(kind, outcomes.get(kind) ?? []);

  it('is planted often enough to tell', () => {
    expect(tally().detectable).toBeGreaterThan(TIMES / 5);
  });

  it('is found in at least 99 % of the cases in which anything can show it', () => {
    expect(tally().detected / tally().detectable).toBeGreaterThanOrEqual(0.99);
  });

  it('is told once: few findings beyond one for each of its cells', () => {
    expect(tally().extra / tally().planted).toBeLessThanOrEqual(kind === 'row shifted' ? 0.6 : 0.2);
  });
});

it('the whole campaign tells fewer findings beyond one a fault than the 72 of the first edition', () => {
  const extras = [...outcomes].reduce((sum, [kind, list]) => sum + tallyOf(kind, list).extra, 0);
  expect(extras * (160 / TIMES)).toBeLessThan(72);
});

describe('a slip of one digit that two relations see', () => {
  it.each(SLIPS)('(%s) stands first at its own cell in at least 95 %', (kind) => {
    const { pinned, pinnedFirst } = tallyOf(kind, outcomes.get(kind) ?? []);
    expect(pinned).toBeGreaterThan(TIMES / 10);
    expect(pinnedFirst / pinned).toBeGreaterThanOrEqual(0.95);
  });
});

const pick = <T>(list: readonly [T, ...T[]], i: number): T => list[i % list.length] ?? list[0];

const layoutOf = (i: number): Layout => ({
  header: pick(['merged', 'open', 'flat'], i),
  units: pick(['brackets', 'below', 'line'], Math.floor(i / 3)),
  total: pick(['first', 'last', 'none'], Math.floor(i / 2)),
  hasSubtotals: i % 5 === 0,
  hasSequence: i % 2 === 0,
  hasIndexRow: i % 7 === 3,
  row: i % 4,
  column: i % 3,
});

const drawingOf = (annex: Annex, i: number): Drawing => ({
  annex,
  layout: layoutOf(i),
  places: pick([51, 12, 30, 51, 5, 1], i),
  parts: pick([0, 0, 0, 2], i),
  seed: i,
});

function findingsOn(drawing: Drawing): readonly string[] {
  const snapshot = alone(drawnSheet(drawing));
  const [table] = recognise(snapshot).tables;
  if (table?.annex !== drawing.annex) return [`recognised as ${table?.annex.id ?? 'nothing'}`];
  return audit(snapshot).findings.map(({ rule, message }) => `${rule} ${message}`);
}

describe.each(jilin.annexes.map((annex) => [annex.id, annex] as const))('a table of %s without a fault', (_, annex) => {
  it('is silent in every layout and size', () => {
    const found = Array.from({ length: Math.min(24, runs(48)) }, (_unused, i) => drawingOf(annex, i)).flatMap(
      (drawing) => findingsOn(drawing).map((message) => ({ message, drawing })),
    );
    expect(found).toEqual([]);
  });

  it('is silent at a thousand rows', () => {
    expect(findingsOn({ annex, layout: layoutOf(1), places: 51, parts: 19, seed: 7 })).toEqual([]);
  });
});
