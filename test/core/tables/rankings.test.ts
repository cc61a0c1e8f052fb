import { audit, type Finding, type Report } from '../../../src/core';
import { misranked } from '../../../src/core/tables';
import { workbookOf } from '../build';
import { drawn } from './drawn';

const PLACES = ['青溪县', '白岭县', '赤湾市', '黑坪县', '金塘市', '银桥县', '松滩市', '柏沟县'];
const PLANS = [410, 365, 520, 298, 640, 333, 475, 286];
const DONE = [371, 204, 455, 261, 377, 306, 401, 92];
const rateOf = (row: number): number => Math.round((1000 * (DONE[row] ?? 0)) / (PLANS[row] ?? 1)) / 10;
const RANKS = PLACES.map((_, row) => 1 + PLACES.filter((_other, other) => rateOf(other) > rateOf(row)).length);

const RATES = PLACES.map((_, row) => rateOf(row));

interface Typed {
  readonly header?: string;
  readonly ranks?: readonly number[];
  readonly rates?: readonly number[];
}

/** Subsidies with a column of ranks under any header, some ranks and rates typed otherwise. */
function reportOf({ header = '排名', ranks = RANKS, rates = RATES }: Typed): Report {
  const rows = PLACES.map((name, i) => [name, PLANS[i], DONE[i], rates[i], ranks[i]].join(' | '));
  const total = (figures: readonly number[]): number => figures.reduce((sum, one) => sum + one, 0);
  const rate = ((100 * total(DONE)) / total(PLANS)).toFixed(1);
  const head = ['2024年1-9月租赁补贴发放情况表', `市县 | 计划发放（户） | 已发放（户） | 完成率（%） | ${header}`];
  return audit(
    workbookOf(drawn(`\n${[...head, ...rows, `合计 | ${total(PLANS)} | ${total(DONE)} | ${rate} |`].join('\n')}`)),
  );
}

const errors = ({ findings }: Report): readonly Finding[] => findings.filter(({ level }) => level !== 'info');
const typed = <T>(list: readonly T[], at: number, value: T): readonly T[] =>
  list.map((one, i) => (i === at ? value : one));

describe('a column of ranks', () => {
  it.each(['排名', '位次', '癸'])('is held to the rates it ranks, whatever it is called: %s', (header) => {
    expect(reportOf({ header }).verdict.state).toBe('ready');
    const [finding, ...others] = errors(reportOf({ header, ranks: typed(RANKS, 4, 8) }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'rank-mismatch', expected: '6', at: { row: 6, column: 4 } });
    expect(finding?.message).toBe('填报第8名，按“完成率(%)”从高到低应为第6名。');
  });

  it('tells two exchanged ranks at both, and a rank that no table has', () => {
    const exchanged = RANKS.map((rank) => (rank === 2 ? 5 : rank === 5 ? 2 : rank));
    expect(
      errors(reportOf({ ranks: exchanged }))
        .map(({ rule, expected }) => `${rule} ${String(expected)}`)
        .sort(),
    ).toEqual(['rank-mismatch 2', 'rank-mismatch 5']);
    expect(errors(reportOf({ ranks: typed(RANKS, 0, 81) })).map(({ rule }) => rule)).toEqual(['rank-mismatch']);
  });

  it('does not blame the ranks of the others where one rate is wrong', () => {
    const found = errors(
      reportOf({
        rates: typed(RATES, 0, 19.5),
      }),
    );
    expect(found.map(({ rule, at }) => `${rule} ${at.row}`)).toEqual(['rate-mismatch 2']);
  });

  it('is asked about where it ranks nothing that the table shows', () => {
    const report = reportOf({ ranks: [3, 7, 2, 8, 1, 5, 4, 6] });
    expect(report.verdict.state).toBe('incomplete');
    expect(report.unread.map(({ text }) => text)).toEqual(['排名']);
  });
});

describe('ranks of equal figures', () => {
  const figures = [90, 85, 85, 85, 60, 40];
  it.each([
    ['share a rank', [1, 2, 2, 2, 5, 6]],
    ['share a rank that is counted once', [1, 2, 2, 2, 3, 4]],
    ['stand in any order', [1, 3, 4, 2, 5, 6]],
  ])('%s', (_, ranks) => {
    expect(misranked(ranks, figures, true)).toEqual([]);
  });

  it('are wrong where a row between has another one', () => {
    expect(misranked([1, 2, 2, 2, 4, 6], figures, true)).toEqual([{ row: 4, least: 5, most: 5 }]);
  });

  it('say nothing where nearly all figures are the same', () => {
    expect(misranked([4, 2, 3, 1], [100, 100, 100, 100], true)).toBeUndefined();
  });
});
