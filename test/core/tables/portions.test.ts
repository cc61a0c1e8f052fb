import { audit, rateEdits, type Finding, type Report } from '../../../src/core';
import { workbookOf } from '../build';
import { described, drawn, tablesOn } from './drawn';

const PLACES = ['青溪县', '白岭县', '赤湾市', '黑坪县', '金塘市', '银桥县', '松滩市', '柏沟县'];
const PLANS = [410, 365, 520, 298, 640, 333, 475, 286];
const DONE = [371, 204, 455, 261, 377, 306, 401, 92];
const sumOf = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);
const portion = (done: number): number => Math.round((1000 * done) / sumOf(DONE)) / 10;

interface Typed {
  readonly header?: string;
  readonly done?: readonly number[];
  readonly total?: number;
  readonly portions?: readonly number[];
}

/** Dwellings begun, with what each place has of all of them, and no rate. */
function sheetOf({ header = '占比（%）', done = DONE, total = sumOf(DONE), portions = DONE.map(portion) }: Typed) {
  const rows = PLACES.map((name, i) => [name, PLANS[i], done[i], portions[i]].join(' | '));
  const head = ['2024年1-9月保障性租赁住房进展情况表', `市县 | 计划（套） | 已开工（套） | ${header}`];
  return drawn(`\n${[...head, ...rows, `合计 | ${sumOf(PLANS)} | ${total} | 100`].join('\n')}`);
}

const reportOf = (typed: Typed): Report => audit(workbookOf(sheetOf(typed)));
const errors = (typed: Typed): readonly string[] =>
  reportOf(typed)
    .findings.filter(({ level }: Finding) => level !== 'info')
    .map(({ rule, at, expected }) => `${rule} ${at.row},${at.column} ${String(expected)}`);
const changed = <T>(list: readonly T[], at: number, value: T): readonly T[] =>
  list.map((one, i) => (i === at ? value : one));

describe('what each place has of the total', () => {
  it.each(['占比（%）', '占全市比重', '癸'])('is read as that, and as no rate of the annex: %s', (header) => {
    const [table] = tablesOn(sheetOf({ header }));
    expect(described(table).columns).toMatch(/^place plan done 【.*】$/);
    expect(table?.own.relations).toEqual([
      { kind: 'rate', rate: 'own:3', done: 'done', base: 'done', isOfTotal: true },
    ]);
    expect(reportOf({ header }).verdict.state).toBe('ready');
  });

  it('is told where it is wrong, and tells which place is wrong where that is', () => {
    expect(errors({ portions: changed(DONE.map(portion), 2, 81.4) })).toEqual(['rate-mismatch 4,3 18.4']);
    expect(errors({ done: changed(DONE, 4, 737) })).toEqual(['total-mismatch 6,2 377']);
  });

  it('tells that the total is wrong, once, where all of them are of another one', () => {
    expect(errors({ total: 4267 })).toEqual(['total-mismatch 10,2 2467']);
  });

  it('is no rate of completion: 计算完成率 leaves its column as it is', () => {
    const { fill, replace } = rateEdits(workbookOf(sheetOf({ portions: DONE.map(portion).slice(0, 7) })));
    expect([...fill, ...replace]).toEqual([]);
  });
});
