import { figureText, progress, rateText, type Progress } from '../../../src/core';
import { measureOf, placesWith, seed, STALLED } from './seeds';

let now: Progress;
let alone: Progress;
beforeAll(async () => {
  const snapshot = await seed('annexes-2022-09.xlsx');
  now = progress(snapshot, { targets: await seed('targets-2022.xlsx'), previous: await seed('annexes-2022-06.xlsx') });
  alone = progress(snapshot);
});

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const rate = (id: string): string | undefined => {
  const { total } = measureOf(now, id);
  return total.rate && rateText(total.rate);
};

test('every measure of the annexes is there, none has an unreadable place or one without a row', () => {
  expect(now.measures.map(({ measure }) => measure.id)).toEqual([
    'start',
    'built',
    'investment',
    'subsidy',
    'expropriation',
    'policy',
    'affordable',
    'allocated',
    'new-build',
    'rectification',
    'vacancy',
  ]);
  expect(now.measures.flatMap(({ counts, missing }) => [counts.unknown, missing.length])).toEqual(
    now.measures.flatMap(() => [0, 0]),
  );
});

test('four places paid no subsidies, thirty-five more than planned', () => {
  const measure = measureOf(now, 'subsidy');
  expect(new Set(placesWith(measure, 'zero'))).toEqual(set('辽源市 大安市 九台区 桦甸市'));
  expect(measure.counts).toMatchObject({ zero: 4, over: 35, 'no-task': 0 });
  expect(
    measure.places
      .filter(({ rank }) => rank !== undefined && rank <= 5)
      .map(({ place, rank }) => `${rank} ${place}`)
      .sort(),
  ).toEqual(['1 集安市', '2 四平市', '3 磐石市', '4 敦化市', '5 长岭县']);
});

test('two places start slowly', () => {
  expect(placesWith(measureOf(now, 'start'), 'behind')).toEqual(['梨树县', '靖宇县']);
});

test('five places have rectified nothing', () => {
  expect(new Set(placesWith(measureOf(now, 'rectification'), 'zero'))).toEqual(
    set('吉林市 江源区 扶余市 乾安县 洮南市'),
  );
});

test('twenty places have expropriated nothing, twelve are fast, one has no task', () => {
  const measure = measureOf(now, 'expropriation');
  expect(measure.counts).toMatchObject({ zero: 20, 'no-task': 1 });
  expect(new Set(measure.places.filter(({ isFast }) => isFast).map(({ place }) => place))).toEqual(
    set('梅河口市 通化市 白城市 德惠市 珲春市 长春市 图们市 舒兰市 辽源市 辉南县 伊通县 蛟河市'),
  );
  expect(measure.unranked).toBe(1);
});

test('seven policies are pending', () => {
  const measure = measureOf(now, 'policy');
  expect(new Set(placesWith(measure, 'zero'))).toEqual(set('德惠市 农安县 榆树市 龙井市 集安市 扶余市 乾安县'));
  expect(measure.counts).toMatchObject({ zero: 7, done: 44 });
  expect([figureText(measure.total.done), measure.places.some(({ rank }) => rank !== undefined)]).toEqual([
    '44',
    false,
  ]);
});

test.each(Object.entries(STALLED))('%s stands still where the list beside the June workbook says', (id, places) => {
  expect(placesWith(measureOf(now, id), 'stalled')).toEqual(places);
});

test('without a period before nobody stands still and nothing has an increment', () => {
  expect(alone.measures.map(({ counts }) => counts.stalled)).toEqual(alone.measures.map(() => 0));
  expect(alone.measures.flatMap(({ places }) => places.flatMap(({ increment }) => increment ?? []))).toEqual([]);
  expect(now.previousPeriod).toEqual({ year: 2022, fromMonth: 1, toMonth: 6 });
});

test('the province is the ratio of the sums', () => {
  expect(
    Object.fromEntries(
      [
        'start',
        'built',
        'investment',
        'subsidy',
        'affordable',
        'allocated',
        'new-build',
        'rectification',
        'vacancy',
      ].map((id) => [id, rate(id)]),
    ),
  ).toEqual({
    start: '101.2',
    built: '71.7',
    investment: '159.4',
    subsidy: '92.2',
    affordable: '76.2',
    allocated: '96.3',
    'new-build': '100.0',
    rectification: '99.2',
    vacancy: '60.7',
  });
  expect(rate('expropriation')).toBeUndefined();
  expect(figureText(measureOf(now, 'expropriation').total.done)).toBe('6783');
});
