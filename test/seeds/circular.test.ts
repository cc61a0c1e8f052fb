import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { figuresOf, inTenThousands, sum, type Figures } from './figures';

const annexes: Record<string, Figures> = {};
const of = (id: string): Figures => annexes[id] as Figures;
const isZero = (value: unknown): boolean => value === 0;
const isPositive = (value: unknown): boolean => typeof value === 'number' && value > 0;

beforeAll(async () => {
  const host = await openXlsx(readFileSync(join(__dirname, '../../seeds/annexes-2022-09.xlsx')));
  const snapshot = await host.read();
  for (const id of [
    'shantytown',
    'rent-subsidy',
    'expropriation',
    'compensation-policy',
    'affordable-rental',
    'public-rental',
    'rectification',
    'funding',
    'audit-vacancy',
  ]) {
    annexes[id] = figuresOf(snapshot, id);
  }
});

test('affordable rental: seven places, 9655 of 12670 started, 76.2 %', () => {
  const annex = of('affordable-rental');
  expect(new Set(annex.places)).toEqual(new Set('长春市 辽源市 长白山管委会 梅河口市 永吉县 蛟河市 辉南县'.split(' ')));
  expect([annex.total('plan'), annex.total('done'), annex.total('rate')]).toEqual([12670, 9655, 76.2]);
  expect(annex.where('policy', (value) => value === '已出台')).toEqual(['长春市', '永吉县', '辉南县']);
  expect(annex.where('group', (value) => value !== '已成立')).toEqual(['辽源市']);
  expect([annex.total('certified-projects'), annex.total('certified-units')]).toEqual([5, 1761]);
  expect(annex.where('certified-units', isPositive)).toEqual(['长春市', '辉南县', '长白山管委会']);
  expect(annex.where('app', (value) => value === '已上线')).toHaveLength(7);
  expect(annex.where('rate', (value) => Number(value) < 75)).toEqual(['辽源市']);
});

test('public rental: 32.19 of 33.43 万 allocated, 96.3 %; 长春市 builds 500 of 500', () => {
  const annex = of('public-rental');
  expect([
    inTenThousands(annex.total('raised')),
    inTenThousands(annex.total('allocated')),
    annex.total('allocated-rate'),
  ]).toEqual(['33.43', '32.19', 96.3]);
  expect(annex.where('new-plan', isPositive)).toEqual(['长春市']);
  expect([annex.total('new-plan'), annex.total('new-done')]).toEqual([500, 500]);
});

test('rent subsidies: 6.93 of 7.51 万 paid, 92.2 %, 35 places beyond their plan, four at zero', () => {
  const annex = of('rent-subsidy');
  expect([inTenThousands(annex.total('plan')), inTenThousands(annex.total('done')), annex.total('rate')]).toEqual([
    '7.51',
    '6.93',
    92.2,
  ]);
  const beyond = annex.places.filter((place) => Number(annex.at(place, 'done')) > Number(annex.at(place, 'plan')));
  expect(beyond).toHaveLength(35);
  expect(annex.where('rate', (value) => Number(value) > 100)).toEqual(beyond);
  const best = [...beyond].sort((a, b) => Number(annex.at(b, 'rate')) - Number(annex.at(a, 'rate'))).slice(0, 5);
  expect(best).toEqual(['集安市', '四平市', '磐石市', '敦化市', '长岭县']);
  expect(new Set(annex.where('done', isZero))).toEqual(new Set(['辽源市', '大安市', '九台区', '桦甸市']));
  expect(annex.where('regular', (value) => value === '否')).toEqual(annex.where('done', isZero));
  expect(annex.where('done', isZero).every((place) => annex.at(place, 'remark'))).toBe(true);
});

test('shantytowns: 24 places, 101.2 % started, 71.7 % built, 159.4 % invested', () => {
  const annex = of('shantytown');
  expect(annex.where('start-plan', isPositive)).toHaveLength(24);
  expect([
    inTenThousands(annex.total('start-plan')),
    inTenThousands(annex.total('start-done')),
    annex.total('start-rate'),
  ]).toEqual(['2.04', '2.07', 101.2]);
  expect(annex.where('start-rate', (value) => Number(value) < 60)).toEqual(['梨树县', '靖宇县']);
  expect([
    inTenThousands(annex.total('built-plan')),
    inTenThousands(annex.total('built-done')),
    annex.total('built-rate'),
  ]).toEqual(['1.87', '1.34', 71.7]);
  expect(['plan', 'done', 'new', 'rate'].map((key) => annex.total(`investment-${key}`))).toEqual([
    50, 79.7, 52.1, 159.4,
  ]);
});

test('rectification: 17 places, 64 projects, 7141 of 7200, five at zero', () => {
  const annex = of('rectification');
  expect(annex.places).toHaveLength(17);
  expect(['projects', 'problem-units', 'target', 'done'].map(annex.total)).toEqual([64, 14383, 7200, 7141]);
  expect((Number(annex.total('rate')) * 100).toFixed(1)).toBe('99.2');
  const done = {
    长春市: 510,
    双辽市: 716,
    松原市: 1516,
    长岭县: 2,
    白城市: 3892,
    通榆县: 102,
    延吉市: 257,
    长白山管委会: 146,
  };
  expect(Object.fromEntries(annex.where('done', isPositive).map((place) => [place, annex.at(place, 'done')]))).toEqual(
    done,
  );
  expect(new Set(annex.where('done', isZero))).toEqual(new Set(['吉林市', '江源区', '扶余市', '乾安县', '洮南市']));
  for (const place of annex.where('target', isPositive)) {
    expect(Number(annex.at(place, 'target')) * 2).toBeGreaterThanOrEqual(Number(annex.at(place, 'problem-units')));
    expect(Number(annex.at(place, 'done'))).toBeLessThanOrEqual(Number(annex.at(place, 'problem-units')));
  }
});

test('expropriation: 50 places report, 6783 households and 58.62 万㎡, twelve fast, twenty without', () => {
  const annex = of('expropriation');
  expect(annex.numbers('all-households')).toHaveLength(50);
  expect(
    ['taken-households', 'taken-area', 'demolished-households', 'demolished-area', 'all-households', 'all-area'].map(
      annex.total,
    ),
  ).toEqual([6768, 58.4, 15, 0.22, 6783, 58.62]);
  expect(annex.where('all-households', isZero)).toHaveLength(20);
  const ranked = [...annex.where('all-households', isPositive)].sort(
    (a, b) => Number(annex.at(b, 'all-households')) - Number(annex.at(a, 'all-households')),
  );
  expect(ranked.slice(0, 12)).toEqual(
    '梅河口市 通化市 白城市 德惠市 珲春市 长春市 图们市 舒兰市 辽源市 辉南县 伊通县 蛟河市'.split(' '),
  );
});

test('policies: 44 issued with name, number and date, seven pending with a reason', () => {
  const annex = of('compensation-policy');
  expect(annex.places).toHaveLength(51);
  const issued = annex.where('issued', (value) => value === '是');
  expect(issued).toHaveLength(44);
  for (const place of issued) {
    expect(annex.at(place, 'document')).toMatch(/^\S+国有土地上房屋征收\S+$/);
    expect(annex.at(place, 'number')).toMatch(/〔20\d\d〕\d+号$/);
    expect(annex.at(place, 'date')).toBeGreaterThan(43891);
    expect(annex.at(place, 'date')).toBeLessThan(44835);
  }
  const pending = annex.where('issued', (value) => value === '否');
  expect(new Set(pending)).toEqual(new Set('德惠市 农安县 榆树市 龙井市 集安市 扶余市 乾安县'.split(' ')));
  expect(pending.every((place) => annex.at(place, 'remark'))).toBe(true);
});

test('funds: two banks, bonds, and the three kinds of central subsidy', () => {
  const annex = of('funding');
  const loans = (column: string) =>
    Object.fromEntries(annex.where(column, isPositive).map((place) => [place, annex.at(place, column)]));
  expect(loans('agricultural-loan')).toEqual({
    长春市: 0.31,
    九台区: 2.17,
    蛟河市: 0.26,
    白山市: 0.54,
    抚松县: 0.53,
    临江市: 0.04,
    江源区: 0.45,
    龙井市: 0.29,
    长白山管委会: 0.68,
  });
  expect(loans('development-loan')).toEqual({ 通化市: 2.1, 洮南市: 0.08 });
  expect(
    [
      'agricultural-loan',
      'development-loan',
      'bond-projects',
      'bond-approved',
      'issued-projects',
      'bond-issued',
      'central-subsidy',
    ].map(annex.total),
  ).toEqual([5.27, 2.18, 30, 52.85, 28, 31.76, 9.01]);
  expect(String(annex.total('remark')).match(/\d+\.\d+/g)).toEqual(['1.98', '4.85', '2.18']);
  expect(sum([1.98, 4.85, 2.18])).toBe(9.01);
});

test('audit: 7514 of 12379 settled, 60.7 %, 4865 left in seven places', () => {
  const annex = of('audit-vacancy');
  expect(['vacant', 'done', 'remaining'].map(annex.total)).toEqual([12379, 7514, 4865]);
  expect((Number(annex.total('rate')) * 100).toFixed(1)).toBe('60.7');
  expect(
    Object.fromEntries(annex.where('remaining', isPositive).map((place) => [place, annex.at(place, 'remaining')])),
  ).toEqual({ 长春市: 86, 吉林市: 2314, 辽源市: 1142, 松原市: 177, 长白山管委会: 786, 前郭县: 30, 图们市: 330 });
});
