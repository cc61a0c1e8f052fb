import { audit, type Finding } from '../../../src/core';
import { readNumberedCell, readNumberedHeader } from '../../../src/core/tables/column-statement';
import { workbookOf } from '../build';
import { drawn, tablesOn } from './drawn';

const sum = (...terms: readonly string[]) => ({
  kind: 'linear',
  terms: terms.map((term) => ({ number: term.replace('-', ''), times: term.startsWith('-') ? -1 : 1 })),
});
const quotient = (done: string, base: string, isPercent = false) => ({ kind: 'quotient', done, base, isPercent });

describe('a cell that numbers a column', () => {
  it.each([
    ['7', '7', undefined],
    ['（7）', '7', undefined],
    ['7栏', '7', undefined],
    ['⑦', '7', undefined],
    ['丙', '丙', undefined],
    ['D', 'D', undefined],
    ['7＝5＋6', '7', sum('5', '6')],
    ['8=5-6', '8', sum('5', '-6')],
    ['8=5−6−7', '8', sum('5', '-6', '-7')],
    ['第9栏=第3栏+第4栏', '9', sum('3', '4')],
    ['9(3+4)', '9', sum('3', '4')],
    ['4=3÷2', '4', quotient('3', '2')],
    ['（4）＝（3）／（2）×１００％', '4', quotient('3', '2', true)],
    ['④=(③÷②)*100', '4', quotient('3', '2', true)],
    ['E=D/C', 'E', quotient('D', 'C')],
  ])('%s is read', (text, number, statement) => {
    expect(readNumberedCell(text)).toEqual({ number, ...(statement ? { statement } : {}) });
  });

  it.each(['4=3÷2÷1', '4=3×2', '4=4-1', '4=2+2', '4=上年末', '4=1+…+3', '4=(1+2)÷3', '4=3', '4=1至3'])(
    '%s states nothing: it is not guessed at',
    (text) => expect(readNumberedCell(text)).toEqual({ number: '4' }),
  );
});

describe('a header that states what it is', () => {
  it.each([
    ['下达数①', { number: '1' }],
    ['下达数(1)', { number: '1' }],
    ['2024年下达数', {}],
    ['合计（3=1+2）', { number: '3', statement: sum('1', '2') }],
    ['结余（套）=①－②', { statement: sum('1', '-2') }],
    ['进度③=②/①×100%', { number: '3', statement: quotient('2', '1', true) }],
    ['进度（%）（=②÷①）', { statement: quotient('2', '1') }],
    ['进度=完成数/下达数', {}],
  ])('%s', (text, read) => expect(readNumberedHeader(text)).toEqual(read));
});

const PLACES = ['农安县', '榆树市', '德惠市', '舒兰市', '桦甸市', '蛟河市', '磐石市', '永吉县'];
const PLANNED = [240, 310, 175, 420, 268, 333, 290, 151];
const STARTED = [181, 266, 98, 377, 204, 301, 199, 120];
const BUILT = [90, 133, 61, 215, 77, 150, 120, 45];
const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

const told = (lines: readonly string[]): readonly Finding[] =>
  audit(workbookOf(drawn(`\n${lines.join('\n')}`))).findings.filter(({ rule }) =>
    /sum|rate-mismatch|relation-mismatch/.test(rule),
  );
const brief = ({ rule, at, level, cause }: Finding): string => `${rule} ${at.row} ${at.column} ${level} ${cause ?? ''}`;

describe('a column of rates that the form says to be of another base', () => {
  const form = (base: readonly number[], index: string): readonly string[] => [
    '2024年1-9月棚户区改造开工进展情况表',
    '市县 | 年度任务（套） | 实际开工（套） | 开工率（%） | 建成（套） | 建成率（%）',
    index,
    ...PLACES.map((name, i) =>
      [
        name,
        PLANNED[i],
        STARTED[i],
        share(STARTED[i] ?? 0, PLANNED[i] ?? 1),
        BUILT[i],
        share(BUILT[i] ?? 0, base[i] ?? 1),
      ].join(' | '),
    ),
  ];
  const INDEX = '栏次 | 1 | 2 | 3=2÷1 | 4 | 5＝4÷1';

  it('is one finding of the column, with what it really is of and all rates as they should be', () => {
    expect(told(form(PLANNED, INDEX))).toEqual([]);
    const [finding, ...others] = told(form(STARTED, INDEX));
    expect(others).toEqual([]);
    expect(finding && brief(finding)).toBe('rate-mismatch 1 5 error whole-column');
    expect(finding?.message).toContain('实际是按“基本建成/完成(套)”÷“新开工/实际开工(套)”计算的，表中写明应为');
    expect(finding?.fix?.edits.map(({ to }) => to)).toEqual(
      BUILT.map((built, i) => Number(share(built, PLANNED[i] ?? 1))),
    );
  });

  it('is asked about, without a proposal, where the annex says what was done and only the form states otherwise', () => {
    const rows = PLACES.map((name, i) =>
      [name, PLANNED[i], STARTED[i], share(STARTED[i] ?? 0, PLANNED[i] ?? 1), BUILT[i]].join(' | '),
    );
    const found = told([
      '2024年1-9月棚户区改造开工进展情况表',
      '市县 | 年度任务（套） | 实际开工（套） | 开工率（%） | 建成（套）',
      '栏次 | 1 | 2 | 3=4÷1 | 4',
      ...rows,
    ]);
    expect(found.map(brief)).toEqual(['rate-mismatch 1 3 warning whole-column']);
    expect(found[0]?.message).toContain(
      '与表样一致；表中却写明应为“基本建成/完成(套)”÷“新开工/计划(套)”，两者必有一个要改',
    );
    expect(found[0]?.fix).toBeUndefined();
  });

  it('is held to its figures where nothing is stated', () => {
    expect(told(form(STARTED, '甲 | 1 | 2 | 3 | 4 | 5'))).toEqual([]);
  });

  it('is one finding also where figures prove nothing of it', () => {
    const found = told(
      form(
        PLANNED.map((plan) => plan * 1.7),
        INDEX,
      ),
    );
    expect(found.map(brief)).toEqual(['rate-mismatch 1 5 error whole-column']);
    expect(found[0]?.fix).toBeUndefined();
  });
});

describe('columns of the office of which the form states a sum', () => {
  const form = (header: string, index: string, off: (i: number) => number): readonly string[] => [
    '2024年1-9月租赁补贴发放工作进展情况表',
    `市县 | 计划发放（户） | 已发放（户） | ${header}`,
    ...(index === '' ? [] : [index]),
    ...PLACES.map((name, i) => {
      const [a, b] = [40 + i * 7, 13 + ((i * 5) % 11)];
      return [name, 300 + i, 200 + i, a, b, a - b + off(i)].join(' | ');
    }),
  ];
  const FORMS = [
    ['甲类 | 乙类 | 丙类', '栏次 | 1 | 2 | 3 | 4 | 5=3-4'],
    ['甲类③ | 乙类④ | 丙类=③-④', ''],
    ['甲类(3) | 乙类(4) | 丙类（5=3－4）', ''],
    ['甲类 | 乙类 | 丙类（5=3-4）', '栏次 | 1 | 2 | 3 | 4 | 5=3-4'],
  ] as const;

  it.each(FORMS)('%s, %s are explained', (header, index) => {
    const lines = form(header, index, () => 0);
    expect(told(lines)).toEqual([]);
    const report = audit(workbookOf(drawn(`\n${lines.join('\n')}`)));
    expect(report.unread).toEqual([]);
    expect(tablesOn(drawn(`\n${lines.join('\n')}`))[0]?.own.relations).toContainEqual({
      kind: 'sum',
      whole: 'own:3',
      parts: ['own:5', 'own:4'],
    });
  });

  it.each(FORMS)('%s, %s are held to it in one row and in all, as an error', (header, index) => {
    const rows = index === '' ? 1 : 2;
    expect(told(form(header, index, (i) => (i === 3 ? 19 : 0))).map(brief)).toEqual([
      `row-sum-mismatch ${rows + 4} 3 error wrong-cell`,
    ]);
    expect(told(form(header, index, (i) => i + 3)).map(brief)).toEqual(['row-sum-mismatch 1 3 error whole-column']);
  });

  it('are held to what has several terms of either sign', () => {
    const lines = (off: number): readonly string[] => [
      '2024年1-9月租赁补贴发放工作进展情况表',
      '市县 | 计划发放（户） | 已发放（户） | 年初 | 新增 | 退出 | 期末',
      'A | B | C | D | E | F | G=D+E-F',
      ...PLACES.map((name, i) => {
        const [a, b, c] = [40 + i * 7, 13 + ((i * 5) % 11), 3 + ((i * 3) % 7)];
        return [name, 300 + i, 200 + i, a, b, c, a + b - c + (i === 2 ? off : 0)].join(' | ');
      }),
    ];
    expect(told(lines(0))).toEqual([]);
    const found = told(lines(30));
    expect(found.map(({ rule, at, level }) => `${rule} ${at.row} ${level}`)).toEqual(['relation-mismatch 5 error']);
    expect(found[0]?.message).toContain('应有[期末] = [年初] + [新增] − [退出]');
  });

  it('are a rate that the form states, whatever they are called, and no other rate of the same columns', () => {
    const lines = (off: (i: number) => number): readonly string[] => [
      '2024年1-9月租赁补贴发放工作进展情况表',
      '市县 | 计划发放（户） | 已发放（户） | 庚 | 辛 | 壬',
      '栏次 | 1 | 2 | 3 | 4 | 5=4÷3×100%',
      ...PLACES.map((name, i) =>
        [name, 300 + i, 200 + i, 40 + i * 9, 20 + i, Number(share(20 + i, 40 + i * 9)) + off(i)].join(' | '),
      ),
    ];
    expect(told(lines(() => 0))).toEqual([]);
    expect(told(lines((i) => (i === 4 ? 10 : 0))).map(brief)).toEqual(['rate-mismatch 7 5 error wrong-cell']);
    expect(told(lines((i) => 3 + ((i * 7) % 5))).map(brief)).toEqual(['rate-mismatch 1 5 error whole-column']);
  });

  it('are numbered down the side where places run across', () => {
    const lines = [
      '2024年1-9月租赁补贴发放工作进展情况表',
      ['项目', '行次', ...PLACES].join(' | '),
      ['计划发放（户）', 1, ...PLANNED].join(' | '),
      ['已发放（户）', 2, ...STARTED].join(' | '),
      ['庚', 3, ...STARTED.map((one) => one - 17)].join(' | '),
      ['辛', '4=2-3', ...STARTED.map((_, i) => (i === 3 ? 47 : 17))].join(' | '),
    ];
    expect(told(lines).map(({ rule, at, level }) => `${rule} ${at.row} ${at.column} ${level}`)).toEqual([
      'row-sum-mismatch 3 5 error',
    ]);
    expect(tablesOn(drawn(`\n${lines.join('\n')}`))[0]?.rows).toHaveLength(PLACES.length);
  });

  it('are held to it in a table that is none of the annexes', () => {
    const lines = (off: number): readonly string[] => [
      '2024年9月物业维修资金一览表',
      '市县 | 年初 | 收 | 补 | 支 | 年末',
      '栏次 | 1 | 2 | 3 | 4 | 5=1+2+3-4',
      ...PLACES.map((name, i) =>
        [name, 100 + i * 9, 20 + i, 3, 7 + i * 3, 116 + i * 7 + (i === 4 ? off : 0)].join(' | '),
      ),
    ];
    expect(told(lines(0))).toEqual([]);
    expect(told(lines(30)).map(({ rule, at }) => `${rule} ${at.row}`)).toEqual(['relation-mismatch 7']);
  });

  it('are left as they are where units or words contradict what is stated', () => {
    const stated = (header: string, index: string) =>
      tablesOn(drawn(`\n${form(header, index, (i) => i + 3).join('\n')}`))[0]?.own.stated;
    expect(stated('甲类（户） | 乙类（亿元） | 丙类（户）', '栏次 | 1 | 2 | 3 | 4 | 5=3-4')).toEqual([]);
    expect(stated('甲类 | 乙类 | 丙类率（%）', '栏次 | 1 | 2 | 3 | 4 | 5=3-4')).toEqual([]);
    expect(stated('甲类 | 乙类 | 丙类（户）', '栏次 | 1 | 2 | 3 | 4 | 5=3÷4')).toEqual([]);
    expect(stated('甲类 | 乙类 | 丙类', '栏次 | 1 | 2 | 3 | 4 | 5=3-8')).toEqual([]);
    expect(stated('甲类 | 乙类 | 丙类（5=3+4）', '栏次 | 1 | 2 | 3 | 4 | 5=3-4')).toEqual([]);
    expect(stated('甲类 | 乙类 | 丙类', '栏次 | 1 | 2 | 3 | 4 | 5=3-4')).toHaveLength(1);
  });
});

describe('a sum of the annex that the form states otherwise', () => {
  it('is held to the form', () => {
    const lines = [
      '2024年1-9月棚户区改造在建问题项目整改进展情况表',
      '市县 | 问题套数（套） | 已完成整改（套） | 核销（套） | 剩余（套）',
      '甲 | 1 | 2 | 3 | 4=1-2-3',
      ...PLACES.map((name, i) => [name, 100 + i, 60 + i * 2, 5, 35 - i + (i === 4 ? 9 : 0)].join(' | ')),
    ];
    expect(told(lines).map(({ at }) => at.row)).toEqual([7]);
  });
});
