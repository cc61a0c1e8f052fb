import type { LastAudit } from '../../../src/apps/addin/pages/audit/model';
import type { Finding, Report, Snapshot } from '../../../src/core';

/** A finding with plausible facts; what a test is about is passed in. */
export const finding = ({ id, ...facts }: Partial<Finding> & Pick<Finding, 'id'>): Finding => ({
  id,
  rule: 'total-mismatch',
  title: '合计不符',
  level: 'error',
  at: { sheet: '附件1', row: 30, column: 3 },
  also: [],
  message: '各市县之和为20695，合计为20659，相差36。',
  why: '通报引用合计数，合计错则全文错。',
  basis: '附件1 合计行',
  candidates: [],
  isMarked: true,
  ...facts,
});

/** Tables of which only the sheets and the annexes' ids matter here. */
export const tablesOn = (names: readonly string[], isProtected = false): Report['tables'] =>
  names.map((name) => ({
    sheet: { name, isProtected },
    annex: { id: ANNEXES[name], name },
    area: { row: 3, column: 0, rows: 54, columns: 8 },
    scope: { kind: 'province', name: '全省', id: '', places: 51 },
    rows: [],
    columns: [],
    missing: [],
    own: { columns: [], relations: [], stated: [], replaced: [] },
  })) as unknown as Report['tables'];

const ANNEXES: Readonly<Record<string, string>> = {
  附件1: 'shantytown',
  附件2: 'rent-subsidy',
  附件3: 'expropriation',
};

/** A report over findings, with the verdict that follows from them. */
export function reportOf(findings: readonly Finding[], facts: Partial<Report> = {}): Report {
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  const open = findings.filter((one) => one.level === 'warning' && !one.explanation).length;
  return {
    tables: tablesOn(['附件1', '附件2', '附件3']),
    findings,
    skipped: [],
    rulesRun: 41,
    lapsed: [],
    switchedOff: [],
    formulas: [],
    unread: [],
    dismissed: [],
    scope: { kind: 'province', name: '全省', id: '', places: 51 },
    otherTables: 0,
    coverage: {
      sheets: 3,
      tables: 3,
      rows: 120,
      cells: 900,
      unreadCells: 0,
      rulesChecked: 41,
      dismissed: 0,
      rulesNotChecked: (facts.skipped ?? []).length,
    },
    verdict: {
      state: count('error') > 0 ? 'errors' : open > 0 ? 'open' : 'ready',
      incomplete: [],
      isReady: count('error') + open === 0,
      errors: count('error'),
      open,
      warnings: count('warning'),
      infos: count('info'),
    },
    ...facts,
  };
}

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const shantytown = { annex: 'shantytown', annexName: '棚户区改造' };
const expropriation = { annex: 'expropriation', annexName: '房屋征收' };

/** What a county would really get: faults of every level on three annexes, long texts among them. */
export const faulty = reportOf(
  [
    finding({
      id: '1',
      ...expropriation,
      at: at('附件3', 12, 3),
      place: '伊通县',
      column: '房屋征收/面积(万㎡)',
      value: '558.40',
      expected: '58.40',
      title: '合计不符',
      message: '“558.40”比应有的“58.40”多一位数字5；其余2项与合计58.62相符。',
      also: [at('附件3', 12, 7), at('附件3', 57, 3), at('附件1', 4, 2)],
      why: '面积多算500万㎡，通报里的全省合计随之出错。',
      basis: '通报一（五）：合计＝征收＋拆迁',
      candidates: [
        { at: at('附件3', 12, 3), value: '58.40', evidence: '多打一位数字5，改后两条关系都成立' },
        { at: at('附件3', 12, 7), value: '558.62', evidence: '只凭关系不能排除' },
      ],
      fix: {
        isSafe: false,
        label: '改为“58.40”',
        edits: [{ kind: 'cell', at: at('附件3', 12, 3), was: 558.4, to: 58.4 }],
      },
    }),
    finding({
      id: '2',
      ...expropriation,
      at: at('附件3', 20, 2),
      place: '前郭尔罗斯蒙古族自治县',
      column: '房屋征收/户数(户)',
      value: '１２０',
      expected: '120',
      rule: 'text-number',
      title: '数字为文本',
      message: '“１２０”是文本，不参加合计。',
      fix: {
        isSafe: true,
        label: '改为数字“120”',
        edits: [{ kind: 'cell', at: at('附件3', 20, 2), was: '１２０', to: 120 }],
      },
    }),
    finding({
      id: '3',
      ...shantytown,
      at: at('附件1', 7, 5),
      place: '梨树县',
      column: '基本建成/完成率(%)',
      value: '71.1',
      expected: '71.7',
      rule: 'rate-mismatch',
      title: '比率不符',
      message: '由1340÷1870得71.7，填报71.1，相差0.6。',
    }),
    finding({
      id: '4',
      ...shantytown,
      level: 'warning',
      at: at('附件1', 9, 4),
      place: '靖宇县',
      column: '新开工/实际开工(套)',
      value: '',
      rule: 'blank-or-zero',
      title: '空白还是零',
      message: '计划为120套，实际开工未填。',
    }),
    finding({
      id: '5',
      ...shantytown,
      level: 'info',
      at: at('附件1', 11, 1),
      place: '长白县',
      value: '长 白 县',
      expected: '长白县',
      rule: 'stray-space',
      title: '多余空格',
      message: '“长 白 县”中间有空格。',
      fix: {
        isSafe: true,
        label: '改为“长白县”',
        edits: [{ kind: 'cell', at: at('附件1', 11, 1), was: '长 白 县', to: '长白县' }],
      },
    }),
    finding({
      id: '6',
      level: 'warning',
      at: at('附件1', 0, 0),
      isMarked: false,
      rule: 'missing-annex',
      title: '缺少附表',
      message: '没有找到“全省租赁补贴发放工作进展情况表”。',
      explanation: { key: 'k', text: '本期不报', person: '张敏', date: '2022-10-08' },
    }),
  ],
  {
    skipped: [
      { rule: 'target-mismatch', title: '与年度计划不符', reason: '没有年度计划表' },
      { rule: 'cumulative-falls', title: '累计数下降', reason: '没有上期数据' },
      { rule: 'rate-mismatch', title: '比率不符', sheet: '附件1', reason: '缺少“计划”列' },
    ],
    lapsed: [{ key: '1', text: '企业已停工，台账附后', person: '张敏', date: '2022-07-04', hasChanged: true }],
  },
);

/** As many findings as the largest workbook gives. */
export const many = (count: number): Report =>
  reportOf(
    Array.from({ length: count }, (_, index) =>
      finding({
        id: String(index),
        ...(index % 2 ? shantytown : expropriation),
        level: index % 3 ? 'error' : 'warning',
        at: at(index % 2 ? '附件1' : '附件3', 5 + index, 3),
        place: `第${(index % 51) + 1}县`,
        column: '计划(套)',
      }),
    ),
  );

/** A report as the pane holds it. */
export const auditedOf = (report: Report, snapshot: Snapshot = { sheets: [], settings: {} }): LastAudit => ({
  snapshot,
  report,
  at: '15:32',
  took: 100,
  handlings: {},
});
