import { a1, audit, verdictLine, type Report, type Snapshot } from '../../../src/core';
import { tableRule, workbookRule } from '../../../src/core/rules';
import { sheetOf } from '../build';
import { drawn } from '../tables/drawn';
import { expropriations, subsidies, subsidySheet } from './samples';

const told = (report: Report): readonly string[] =>
  report.findings.map((one) => `${one.rule} ${one.at.sheet}!${a1(one.at)}`);
const rulesOf = (snapshot: Snapshot): readonly string[] => told(audit(snapshot));

describe('a finding', () => {
  it('says where it is, what stands there, what should, why it matters and on what it rests', () => {
    const [finding] = audit(subsidies("1 | 集安市 | 520 | '５６０ | 107.7")).findings;
    expect(finding).toMatchObject({
      rule: 'text-number',
      level: 'error',
      at: { sheet: '附件2', row: 3, column: 3 },
      annex: 'rent-subsidy',
      annexName: '租赁补贴',
      place: '集安市',
      column: '已发放(户)',
      value: '５６０',
      expected: '560',
      title: '数字存成文本',
      message: '“５６０”是文本，应为数字560。',
      why: '求和公式会跳过文本，合计因此偏小。',
      basis: '附表填报要求：数字栏填数字',
      isMarked: true,
      fix: { isSafe: true, label: '改为“560”', edits: [{ kind: 'cell', was: '５６０', to: 560 }] },
    });
  });

  it('has an id of its own, the same in every audit', () => {
    const snapshot = subsidies('1 | 长春市 | 100 | -90 | 90\n2 | 长春 | 100.5 | -80 | 80');
    const ids = audit(snapshot).findings.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(audit(snapshot).findings.map((one) => one.id)).toEqual(ids);
  });
});

describe('one fault', () => {
  it('is told once, at the cell that is wrong, whatever sums it upsets', () => {
    expect(
      rulesOf(
        expropriations(`合计 | 6768 | 558.40 | 15 | 0.22 | 6783 | 58.62
长春市 | 6000 | 50.20 | 10 | 0.20 | 6010 | 50.40
吉林市 | 768 | 8.20 | 5 | 0.02 | 773 | 8.22`),
      ),
    ).toEqual(['total-mismatch 附件3!C4']);
  });

  it('in a place is found though the total row shows it first', () => {
    const { findings } = audit(
      expropriations(`合计 | 6768 | 58.40 | 15 | 0.22 | 6783 | 58.62
长春市 | 6000 | 50.20 | 10 | 0.20 | 6010 | 50.40
吉林市 | 786 | 8.20 | 5 | 0.02 | 773 | 8.22`),
    );
    expect(findings.map((one) => [one.at.row, one.at.column, one.expected])).toEqual([[5, 1, '768']]);
    expect(findings[0]?.candidates[0]?.evidence).toContain('颠倒');
  });

  it('that nothing decides stays where it shows and names no correction', () => {
    const [finding] = audit(expropriations('长春市 | 6000 | 50.20 | 10 | 0.20 | 6432 | 50.40')).findings;
    expect(finding?.message).toContain('不能断定');
    expect(finding?.fix).toBeUndefined();
  });

  it('of a blank cell is not told again by the rate beside it, nor by the total', () => {
    expect(rulesOf(subsidies('1 | 集安市 | 520 | | 107.7'))).toEqual(['missing-value 附件2!D4']);
    expect(
      rulesOf(subsidies('1 | 集安市 | 520 | | 107.7\n2 | 磐石市 | 830 | 861 | 103.7\n | 合计 | 1350 | 1421 | 105.3')),
    ).toEqual(['missing-value 附件2!D4']);
  });
});

describe('what could not be checked', () => {
  it('is listed with the column that is missing', () => {
    const needy = tableRule('needy')<undefined>({
      level: 'error',
      basis: '',
      traits: { about: 'sheet' },
      needs: ['rate'],
      words: { title: '测试', why: '', say: () => '' },
      check: () => [],
    });
    const report = audit(
      { sheets: [drawn('\n租赁补贴发放情况\n市县 | 计划发放（户） | 已发放（户）\n长春市 | 1 | 1')], settings: {} },
      { rules: [needy] },
    );
    expect(report.skipped).toEqual([{ rule: 'needy', title: '测试', sheet: '表1', reason: '缺少“完成率”栏' }]);
    expect(report.rulesRun).toBe(0);
  });

  it('is one rule when a rule throws; the others run', () => {
    const words = { title: '出错', why: '', say: () => '' };
    const broken = tableRule('broken')<undefined>({
      level: 'error',
      basis: '',
      traits: { about: 'sheet' },
      words,
      check: () => {
        throw new Error('栈溢出');
      },
    });
    const whole = workbookRule('whole')<undefined>({
      level: 'info',
      basis: '',
      traits: { about: 'sheet' },
      words: { ...words, title: '整本', say: () => '有。' },
      check: ({ tables }) => [{ at: { sheet: tables[0]?.sheet.name ?? '', row: 0, column: 0 }, facts: undefined }],
    });
    const report = audit(subsidies('1 | 集安市 | 520 | 560 | 107.7'), { rules: [broken, whole] });
    expect(report.findings.map((one) => one.rule)).toEqual(['whole']);
    expect(report.skipped).toEqual([
      { rule: 'broken', title: '出错', sheet: '附件2', reason: '规则运行中断，这一条没有查完' },
    ]);
    expect(report.rulesRun).toBe(1);
    expect(report.verdict).toMatchObject({ state: 'incomplete', incomplete: ['“出错”在工作表“附件2”上没有查完'] });
  });

  it('is a table of totals alone: nothing can be held against them, and they are nobody’s', () => {
    const { verdict } = audit(subsidies('| 合计 | 400 | 300 | 75.0'));
    expect([verdict.state, verdict.incomplete]).toEqual([
      'incomplete',
      ['工作表“附件2”的租赁补贴只有合计，没有读到一行市县'],
    ]);
  });

  it('is said for every comparison that lacks its other side', () => {
    const reasons = new Set(audit(subsidies('1 | 集安市 | 520 | 560 | 107.7')).skipped.map((one) => one.reason));
    expect([...reasons].sort()).toEqual(['没有上期附表', '没有合计行', '没有年度计划表']);
  });
});

describe('the verdict', () => {
  const verdict = (rows: string): string => verdictLine(audit(subsidies(rows)).verdict);

  it('counts errors, then what is to be explained, and is ready when neither is left', () => {
    expect(verdict("1 | 集安市 | 520 | '560 | 107.7\n2 | 磐石市 | 830 | 861 | 99.9")).toBe('2处错误须修改');
    expect(verdict('1 | 集安市 | 520 | 560 | 107.7\n\n2 | 磐石市 | 830 | 861 | 103.7')).toBe(
      '没有错误，1处须修改或填写说明',
    );
    expect(verdict('1 | 集安市 | 520 | 560 | 107.7\n2 | 磐石 | 830 | 861 | 103.7')).toBe('可以报送');
  });

  it('of a workbook without any annex is no permission', () => {
    const report = audit({ sheets: [sheetOf({ rows: [['日程']] })], settings: {} });
    expect(report.tables).toEqual([]);
    expect(report.rulesRun).toBeLessThan(6);
  });
});

describe('the sheets of a workbook', () => {
  it('that the add-in wrote are not audited', () => {
    const own = sheetOf({
      name: '汇总表',
      rows: [
        ['租赁补贴发放工作进展情况表'],
        ['本表由“附表审核”生成'],
        ['市县', '计划发放', '已发放', '完成率'],
        ['长春市', 'x', -1, 5],
      ],
    });
    expect(rulesOf({ sheets: [own, subsidySheet('1 | 集安市 | 520 | 560 | 107.7')], settings: {} })).toEqual([]);
  });

  it('may include the targets, which the annexes are compared with', () => {
    const targets = drawn('\n2022年度计划表\n市县 | 租赁补贴(户)\n集安市 | 500', { name: '年度计划' });
    const snapshot = { sheets: [subsidySheet('1 | 集安市 | 520 | 560 | 107.7'), targets], settings: {} };
    expect(rulesOf(snapshot)).toEqual(['target-mismatch 附件2!C4']);
  });
});

test('a change of several cells says how many on its button', () => {
  const { findings } = audit(
    subsidies(`
      1 | 延吉市 | 2300 | 541 | 88.3
      2 | 图们市 | 410 | 2031 | 98.5
      3 | 珲春市 | 700 | 404 | 87.3
      4 | 龙井市 | 530 | 611 | 102.1
      5 | 和龙市 | 1050 | 933 | 88.9`),
  );
  expect(findings.find(({ cause }) => cause === 'shifted-cells')?.fix?.label).toBe('改为“2031”等4格');
});
