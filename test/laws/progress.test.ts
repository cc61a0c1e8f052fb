import fc from 'fast-check';
import {
  jilin,
  progress,
  rateText,
  recognise,
  reportAnnexes,
  STATUSES,
  type MeasureProgress,
  type PlaceProgress,
  type Snapshot,
  type Status,
  type Value,
} from '../../src/core';
import { sheetOf, workbookOf } from '../core/build';
import { seed } from '../core/progress/seeds';
import { figuresOf } from '../seeds/figures';
import { runs } from '../runs';

const NAMES = [
  '长春市',
  '双阳区',
  '九台区',
  '农安县',
  '榆树市',
  '德惠市',
  '公主岭市',
  '吉林市',
  '永吉县',
  '蛟河市',
  '桦甸市',
  '舒兰市',
];

interface Line {
  readonly name: string;
  readonly target: Value;
  readonly done: Value;
  readonly before: number;
}

const count = fc.integer({ min: 0, max: 60 });
const lines: fc.Arbitrary<readonly Line[]> = fc
  .record({
    names: fc.shuffledSubarray(NAMES, { minLength: 2 }),
    figures: fc.array(
      fc.record({
        target: fc.oneof({ weight: 6, arbitrary: count }, fc.constantFrom<Value>('—', undefined, '无', '待定')),
        done: fc.oneof({ weight: 6, arbitrary: count }, fc.constantFrom<Value>(undefined, '—')),
        before: count,
      }),
      { minLength: NAMES.length, maxLength: NAMES.length },
    ),
  })
  .map(({ names, figures }) =>
    names.map((name, i) => ({
      name,
      target: figures[i]?.target,
      done: figures[i]?.done,
      before: figures[i]?.before ?? 0,
    })),
  );

const workbook = (
  rows: readonly Line[],
  done: (line: Line) => Value = (line) => line.done,
  title = '2022年1-9月',
): Snapshot =>
  workbookOf(
    sheetOf({
      rows: [
        [`${title}全省租赁补贴发放工作进展情况表`],
        ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
        ...rows.map((line, i) => [i + 1, line.name, line.target, done(line)]),
      ],
    }),
  );

function subsidies(rows: readonly Line[]): MeasureProgress {
  const state = progress(workbook(rows), { previous: workbook(rows, ({ before }) => before, '2022年1-6月') });
  const [measure] = state.measures;
  if (!measure) throw new Error('no measure');
  return measure;
}

const facts = ({ place, status, light, rank, rate }: PlaceProgress) =>
  [place, status, light, rank, rate && rateText(rate)].join(' ');
const sorted = (measure: MeasureProgress): readonly string[] => measure.places.map(facts).sort();

test('the order of the rows does not matter', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      expect(sorted(subsidies([...rows].reverse()))).toEqual(sorted(subsidies(rows)));
    }),
    { numRuns: runs(60) },
  );
});

test('nothing changes when every figure is so many times as large', () => {
  const times = (factor: number, value: Value): Value => (typeof value === 'number' ? value * factor : value);
  fc.assert(
    fc.property(lines, fc.integer({ min: 2, max: 1_000_000 }), (rows, factor) => {
      const large = rows.map((line) => ({
        ...line,
        target: times(factor, line.target),
        done: times(factor, line.done),
        before: line.before * factor,
      }));
      expect(sorted(subsidies(large))).toEqual(sorted(subsidies(rows)));
    }),
    { numRuns: runs(60) },
  );
});

test('every place has one status, and the counts say how many have it', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      const { places, counts, unranked } = subsidies(rows);
      expect(
        Object.fromEntries(STATUSES.map((status) => [status, places.filter((one) => one.status === status).length])),
      ).toEqual(counts);
      expect(places.filter(({ rank }) => rank === undefined)).toHaveLength(unranked);
    }),
    { numRuns: runs(60) },
  );
});

test('a rank is one more than the places that stand before it, cross-multiplied', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      const { places } = subsidies(rows);
      const tasks = rows.flatMap(({ name, target, done }) =>
        typeof target === 'number' && target > 0 && typeof done === 'number' ? [{ name, target, done }] : [],
      );
      const expected = new Map(
        tasks.map((one) => [
          one.name,
          1 + tasks.filter((other) => other.done * one.target > one.done * other.target).length,
        ]),
      );
      expect(new Map(places.flatMap(({ place, rank }) => (rank === undefined ? [] : [[place, rank]])))).toEqual(
        expected,
      );
    }),
    { numRuns: runs(60) },
  );
});

test('doing more never makes a status worse', () => {
  const order: readonly Status[] = ['zero', 'behind', 'normal', 'done', 'over'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 50 }),
      (target, done, more) => {
        const at = (figure: number): number => {
          const [place] =
            progress(workbook([{ name: '长春市', target, done: figure, before: 0 }])).measures[0]?.places ?? [];
          return order.indexOf(place?.status ?? 'unknown');
        };
        expect(at(done + more)).toBeGreaterThanOrEqual(at(done));
        expect(at(done)).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: runs(80) },
  );
});

let september: Snapshot;
let june: Snapshot;
beforeAll(async () => {
  [september, june] = await Promise.all([seed('annexes-2022-09.xlsx'), seed('annexes-2022-06.xlsx')]);
});

/** The share that is due in September, as the circular and the calendar have it. */
const DUE: Readonly<Record<string, readonly [number, number]>> = { start: [60, 100], rectification: [1, 1] };

test('the workbook stays as it is, and the same question gets the same answer', () => {
  const before = JSON.stringify(september);
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
  const first = text(progress(september, { previous: june }).measures.map(({ table: _, ...rest }) => rest));
  expect(text(progress({ ...september }, { previous: june }).measures.map(({ table: _, ...rest }) => rest))).toBe(
    first,
  );
  expect(JSON.stringify(september)).toBe(before);
});

const planned = reportAnnexes(jilin).flatMap((annex) =>
  annex.measures.filter(({ target }) => target !== undefined).map((measure) => ({ annex: annex.id, measure })),
);
test.each(planned)(
  '$measure.name: ranks, rates and counts agree with a recomputation from the cells',
  ({ annex, measure }) => {
    const [now, before] = [figuresOf(september, annex), figuresOf(june, annex)];
    const [over, under] = DUE[measure.id] ?? [9, 12];
    const rows = now.places.map((place) => {
      const steps = (value: Value): number | undefined =>
        typeof value === 'number' ? Math.round(value * 100) : undefined;
      return {
        place,
        target: steps(now.at(place, measure.target ?? '')),
        done: steps(now.at(place, measure.done)),
        was: steps(before.at(place, measure.done)),
      };
    });
    const tasks = rows.flatMap(({ target, done, ...rest }) =>
      target !== undefined && target > 0 && done !== undefined ? [{ ...rest, target, done }] : [],
    );
    const status = new Map(
      tasks.map(({ place, target, done, was }): [string, Status] => {
        if (done === 0) return [place, 'zero'];
        if (done >= target) return [place, done > target ? 'over' : 'done'];
        if (done === was) return [place, 'stalled'];
        return [place, done * under < target * over ? 'behind' : 'normal'];
      }),
    );
    const rank = (place: string): number | undefined => {
      const own = tasks.find((one) => one.place === place);
      return own && 1 + tasks.filter((other) => other.done * own.target > own.done * other.target).length;
    };
    const found = progress(september, { previous: june }).measures.find((one) => one.measure === measure);
    expect(found?.places.map((one) => [one.place, one.status, one.rank, one.rate && rateText(one.rate)])).toEqual(
      rows.map(({ place }) => {
        const own = tasks.find((one) => one.place === place);
        return [
          place,
          status.get(place) ?? 'no-task',
          rank(place),
          own && (Math.floor((2000 * own.done + own.target) / (2 * own.target)) / 10).toFixed(1),
        ];
      }),
    );
    expect(found?.unranked).toBe(rows.length - tasks.length);
  },
);

test('every figure is found where it stands', () => {
  const sheets = new Map(recognise(september).tables.map(({ sheet }) => [sheet.name, sheet]));
  for (const { places } of progress(september).measures) {
    for (const { cells, place } of places) {
      const sheet = sheets.get(cells.place.sheet);
      expect(
        String(sheet?.values[cells.place.row - sheet.origin.row]?.[cells.place.column - sheet.origin.column]).trim(),
      ).toBe(place);
      expect(cells.done.row).toBe(cells.place.row);
    }
  }
});
