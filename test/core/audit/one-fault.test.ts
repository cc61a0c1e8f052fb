import { a1, audit, type AuditOptions, type Finding, type Snapshot, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { drawn } from '../tables/drawn';
import { expropriations, subsidies } from './samples';

const vacancies = (rows: string): Snapshot =>
  workbookOf(
    drawn(
      `\n2022年1-9月审计问题（空置住房）整改情况表\n市县 | 空置问题（套） | 已完成（套） | 剩余（套） | 完成率（%）\n${rows}`,
      { name: '审计' },
    ),
  );

const typedSubsidies = (rows: readonly (readonly Value[])[]): Snapshot =>
  workbookOf(
    sheetOf({
      name: '附件2',
      rows: [
        ['2022年1-9月全省租赁补贴发放工作进展情况表'],
        ['序号', '市县', '计划发放（户）', '已发放（户）', '完成率（%）'],
        ...rows,
      ],
    }),
  );

const targetsOf = (rows: string): Snapshot =>
  workbookOf(drawn(`\n2022年度计划表\n市县 | 租赁补贴（户）\n${rows}`, { name: '年度计划' }));

const told = (snapshot: Snapshot, options: AuditOptions = {}): readonly string[] =>
  audit(snapshot, options).findings.map((one) => `${one.rule} ${a1(one.at)}`);
const first = (snapshot: Snapshot, options: AuditOptions = {}): Finding | undefined =>
  audit(snapshot, options).findings[0];
const written = (finding: Finding | undefined): readonly string[] =>
  finding?.fix?.edits.map(({ at, to }) => `${a1(at)}=${String(to)}`) ?? [];

describe('a wrong figure', () => {
  it('is not told again by the formulas that follow it', () => {
    const rows = [
      [1, '集安市', 520, 560.5, '=D3/C3*100|107.8'],
      [2, '磐石市', 830, 861, 103.7],
      [undefined, '合计', '=SUM(C3:C4)|1350', '=SUM(D3:D4)|1421.5', 105.3],
    ];
    expect(told(typedSubsidies(rows))).toEqual(['not-integer D3']);
  });

  it('is not told again by the target and the period before at the same cell', () => {
    const options = {
      targets: targetsOf('集安市 | 520\n磐石市 | 830'),
      previous: subsidies('1 | 集安市 | 520 | 310 | 59.6\n2 | 磐石市 | 830 | 420 | 50.6'),
    };
    expect(told(subsidies('1 | 集安市 | 5200 | 560 | 10.8\n2 | 磐石市 | 830 | 861 | 103.7'), options)).toEqual([
      'target-mismatch C4',
    ]);
  });
});

describe('a wrong figure and a wrong rate in another row', () => {
  it('are two faults: the rate of the wrong figure is not a third', () => {
    const rows = [
      '集安市 | 520 | 312 | 208 | 60.0',
      '磐石市 | 830 | 5810 | 249 | 70.0',
      '辉南县 | 400 | 180 | 220 | 54.0',
      '柳河县 | 300 | 246 | 54 | 82.0',
      '合计 | 2050 | 1319 | 731 | 64.3',
    ];
    expect(told(vacancies(rows.join('\n')))).toEqual(['total-mismatch C4', 'rate-mismatch E5']);
  });
});

describe('figures in each other’s place', () => {
  it('are found also where a formula of the user’s own holds with them exchanged, too', () => {
    const formula = '[已完成] + [剩余] * 2 <= [空置问题] * 3';
    const own = sheetOf({
      name: '审核公式',
      rows: [
        ['附表', '公式'],
        ['审计问题整改', formula],
      ],
    });
    const { sheets } = vacancies(
      '长春市 | 840 | 615 | 317 | 62.3\n吉林市 | 932 | 523 | 317 | 66.0\n合计 | 1772 | 1138 | 634 | 64.2',
    );
    expect(first(workbookOf(...sheets, own))?.message).toContain('互换了位置');
  });

  it('of two rows are one finding whose correction puts both right', () => {
    const finding = first(
      vacancies(
        '长春市 | 1117 | 973 | 86 | 92.3\n吉林市 | 3287 | 1031 | 2314 | 29.6\n合计 | 4404 | 2004 | 2400 | 45.5',
      ),
    );
    expect(finding?.message).toContain('互换了位置');
    expect(written(finding)).toEqual(['C3=1031', 'C4=973']);
  });

  it('beside a third that is wrong are told one by one, each with its own change and no other', () => {
    const { findings } = audit(
      expropriations(
        [
          '长春市 | 612 | 5.31 | 347 | 3.12 | 959 | 8.43',
          '吉林市 | 218 | 2.94 | 5230 | 4.87 | 741 | 7.81',
          '四平市 | 436 | 3.85 | 129 | 1.06 | 565 | 4.91',
          '合计 | 1001 | 12.10 | 1264 | 9.05 | 2265 | 21.15',
        ].join('\n'),
      ),
    );
    expect(findings.map(({ fix }) => fix?.edits.map(({ at, to }) => `${a1(at)}=${String(to)}`))).toEqual([
      ['B4=347'],
      ['D4=612'],
      ['D5=523'],
    ]);
  });

  it('of two columns are found by the totals they upset', () => {
    const rows =
      '长春市 | 1117 | 86 | 1031 | 92.3\n吉林市 | 3287 | 973 | 2314 | 29.6\n合计 | 4404 | 2004 | 2400 | 45.5';
    expect(told(vacancies(rows))).toHaveLength(1);
    expect(written(first(vacancies(rows)))).toEqual(['C3=1031', 'D3=86']);
  });

  it('of two whole rows are told by targets and the period before', () => {
    const options = {
      targets: targetsOf('集安市 | 520\n磐石市 | 830'),
      previous: subsidies('1 | 集安市 | 520 | 310 | 59.6\n2 | 磐石市 | 830 | 720 | 86.7'),
    };
    const swapped = subsidies('1 | 集安市 | 830 | 861 | 103.7\n2 | 磐石市 | 520 | 560 | 107.7');
    expect(told(swapped, options)).toHaveLength(1);
    expect(written(first(swapped, options))).toEqual(['C4=520', 'C5=830', 'D4=560', 'D5=861', 'E4=107.7', 'E5=103.7']);
  });
});

describe('a lost row', () => {
  const before = vacancies(
    [
      '长春市 | 1117 | 980 | 137 | 87.7',
      '吉林市 | 3287 | 900 | 2387 | 27.4',
      '图们市 | 432 | 100 | 332 | 23.1',
      '合计 | 4836 | 1980 | 2856 | 40.9',
    ].join('\n'),
  );
  const now = vacancies(
    '长春市 | 1117 | 1031 | 86 | 92.3\n吉林市 | 3287 | 973 | 2314 | 29.6\n合计 | 4836 | 2106 | 2730 | 43.5',
  );

  it('is one finding that names the place, not one for every total', () => {
    expect(told(now, { previous: before })).toEqual(['total-mismatch B5']);
    expect(first(now, { previous: before })?.message).toContain('图们市');
  });
});

describe('a name', () => {
  it('that is another place’s is proposed from the targets', () => {
    const targets = targetsOf('集安市 | 520\n磐石市 | 830\n舒兰市 | 480');
    const doubled = subsidies(
      '1 | 集安市 | 520 | 560 | 107.7\n2 | 磐石市 | 830 | 861 | 103.7\n3 | 磐石市 | 480 | 493 | 102.7',
    );
    expect(told(doubled, { targets })).toContain('duplicate-place B6');
    expect(told(doubled, { targets })).not.toContain('target-mismatch C6');
  });

  it('that is misspelt is proposed when it is the only one missing', () => {
    const finding = first(vacancies('长安市 | 1117 | 1031 | 86 | 92.3\n吉林市 | 3287 | 973 | 2314 | 29.6'), {
      previous: vacancies('长春市 | 1117 | 980 | 137 | 87.7\n吉林市 | 3287 | 900 | 2387 | 27.4'),
    });
    expect(finding).toMatchObject({ rule: 'unknown-place', expected: '长春市' });
  });
});

describe('a blank', () => {
  it('is filled from the target where no typed sum tells', () => {
    expect(first(subsidies('1 | 集安市 | | 560 | 107.7'), { targets: targetsOf('集安市 | 520') })).toMatchObject({
      rule: 'missing-value',
      expected: '520',
    });
  });

  it('is not filled from a formula that follows it', () => {
    const sheet = sheetOf({
      name: '审计',
      rows: [
        ['2022年1-9月审计问题（空置住房）整改情况表'],
        ['市县', '空置问题（套）', '已完成（套）', '剩余（套）', '完成率（%）'],
        ['长春市', undefined, 1031, '=B3-C3|-1031', undefined],
      ],
    });
    const finding = audit(workbookOf(sheet)).findings.find(({ rule }) => rule === 'missing-value');
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });
});
