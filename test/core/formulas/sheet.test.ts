import {
  applyEdits,
  audit,
  builtInFormulas,
  formulaEdits,
  formulaLines,
  jilin,
  learntFormulas,
  parseFormula,
  PROGRAMMES,
  recognise,
  refusalOf,
  type Snapshot,
  type Value,
} from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { seed } from '../progress/seeds';

let whole: Snapshot;
beforeAll(async () => {
  whole = await seed('annexes-2022-09-faulty.xlsx');
});

const SUBSIDY: readonly (readonly Value[])[] = [
  ['2022年1-9月全省租赁补贴发放工作进展情况表'],
  ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '是否按月或按季发放', '备注'],
  [1, '长春市', 100, 90, 90, '是', ''],
  [2, '吉林市', 100, 0, 0, '否', '在办'],
];
const HEAD = ['序号', '附表', '级别', '公式', '说明', '启用'];

describe('the built-in relations written as formulas', () => {
  it('add nothing to what a workbook is told and are all read as relations', () => {
    const with_ = applyEdits(whole, formulaEdits(whole, builtInFormulas(jilin)));
    const [before, after] = [audit(whole), audit(with_)];
    expect(after.findings).toEqual(before.findings);
    expect(after.formulas.filter(({ kind }) => kind === 'faulty')).toEqual([]);
    expect(after.formulas.length).toBe(jilin.annexes.reduce((sum, { relations }) => sum + relations.length, 0));
  });

  it('take the place of the built-in ones: a programme without relations finds the same with the sheet', () => {
    const bare = { ...jilin, annexes: jilin.annexes.map((annex) => ({ ...annex, relations: [] })) };
    const rulesOf = (snapshot: Snapshot, programme = jilin): readonly string[] =>
      audit(snapshot, { programme })
        .findings.map(({ rule, at, expected }) => `${rule} ${at.sheet} ${at.row},${at.column} ${expected ?? ''}`)
        .sort();
    expect(rulesOf(applyEdits(whole, formulaEdits(whole, builtInFormulas(jilin))), bare)).toEqual(rulesOf(whole));
    expect(rulesOf(whole, bare)).not.toEqual(rulesOf(whole));
  });

  it.each(PROGRAMMES.map((one) => [one.id, one] as const))('of %s are one line each', (_, programme) => {
    const texts = builtInFormulas(programme);
    expect(new Set(texts.map(({ annex, formula }) => annex + formula)).size).toBe(texts.length);
  });
});

describe('the sheet 审核公式', () => {
  it('is made once, and written into afterwards', () => {
    const empty = workbookOf(sheetOf({ rows: SUBSIDY }));
    const text = { annex: '附件2', level: '核实', formula: '[已发放] <= [计划发放] * 2', note: '' } as const;
    const made = applyEdits(empty, formulaEdits(empty, [text]));
    expect(formulaEdits(made, [text])).toEqual([]);
    const edits = formulaEdits(made, [{ ...text, formula: '[已发放] >= 0' }]);
    expect(refusalOf(made, edits)).toBeUndefined();
    expect(
      formulaLines(applyEdits(made, edits)).map(({ annex, level, formula, isOn }) => [annex, level, formula, isOn]),
    ).toEqual([
      ['附件2', 'warning', '[已发放] <= [计划发放] * 2', true],
      ['附件2', 'warning', '[已发放] >= 0', true],
    ]);
  });

  it('of a user is added to in its own order of columns', () => {
    const own = workbookOf(
      sheetOf({ rows: SUBSIDY }),
      sheetOf({
        name: '审核公式',
        rows: [
          ['公式', '附表'],
          ['[已发放] >= 0', '附件2'],
          ['', ''],
        ],
      }),
    );
    const next = applyEdits(
      own,
      formulaEdits(own, [{ annex: '附件2', level: '核实', formula: '[完成率] <= 200', note: '上限' }]),
    );
    expect(formulaLines(next).map(({ annex, formula, rowNumber }) => [annex, formula, rowNumber])).toEqual([
      ['附件2', '[已发放] >= 0', 2],
      ['附件2', '[完成率] <= 200', 3],
    ]);
  });

  it('says of every line what it came to', () => {
    const lines = sheetOf({
      name: '审核公式',
      rows: [
        HEAD,
        [1, '附件2', '', '[已发放] <= [计划发放]', '', ''],
        [2, '附件2', '', '[已发放] >= 50', '', ''],
        [3, '附件2', '', '[已发放] >= 上期[已发放]', '', ''],
        [4, '附件2', '', '[不存在] = 1', '', ''],
        [5, '附件2', '', '[已发放] >= 0', '', '否'],
        [6, '', '', '分项与合计不符', '系统口径', '否'],
      ],
    });
    const { formulas } = audit(workbookOf(sheetOf({ rows: SUBSIDY }), lines));
    expect(formulas.map(({ kind, holds, fails }) => [kind, holds, fails])).toEqual([
      ['checked', 2, 0],
      ['checked', 1, 1],
      ['unchecked', 0, 0],
      ['faulty', 0, 0],
      ['off', 0, 0],
      ['off', 0, 0],
    ]);
    expect(formulas[2]?.reason).toBe('没有上期数据');
  });
});

describe('what the figures of a table prove', () => {
  const rows: readonly (readonly Value[])[] = [
    ['2022年1-9月全省租赁补贴发放工作进展情况表'],
    ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '城区(户)', '乡镇(户)', '备注'],
    ...['长春市', '吉林市', '四平市', '辽源市', '通化市', '白山市', '松原市', '白城市'].map(
      (name, i): readonly Value[] => [
        i + 1,
        name,
        200 + 7 * i,
        90 + 3 * i,
        Math.round((1000 * (90 + 3 * i)) / (200 + 7 * i)) / 10,
        31 + 2 * i * i,
        59 + 3 * i - 2 * i * i,
        '',
      ],
    ),
  ];
  const snapshot = workbookOf(sheetOf({ rows }));

  it('is offered as a formula, and what the annex states is not', () => {
    const offered = learntFormulas(recognise(snapshot).tables);
    expect(offered.map(({ text, rows: all, holding }) => [text.annex, text.formula, all, holding])).toEqual([
      ['附件2', '[已发放] = [城区] + [乡镇]', 8, 8],
    ]);
  });

  it('is checked once it is taken over', () => {
    const [offer] = learntFormulas(recognise(snapshot).tables);
    const taken = applyEdits(snapshot, formulaEdits(snapshot, offer ? [offer.text] : []));
    expect(audit(taken).formulas).toMatchObject([{ kind: 'checked', holds: 8, fails: 0 }]);
    const wrong = {
      ...taken,
      sheets: taken.sheets.map((sheet) =>
        sheet.name === '审核公式'
          ? sheet
          : { ...sheet, values: sheet.values.map((row, r) => row.map((value, c) => (r === 4 && c === 5 ? 1 : value))) },
      ),
    };
    expect(audit(wrong).formulas).toMatchObject([{ kind: 'checked', holds: 7, fails: 1 }]);
    expect(audit(wrong).findings.map(({ rule }) => rule)).toContain('formula-fails');
  });
});

describe('a sheet of formulas', () => {
  it.each([
    ['is longer than Excel allows', '('.repeat(9_000)],
    ['is nested deeper than anybody can follow', `${'如果('.repeat(400)}1`],
  ])('tells of one that %s', (_, formula) => {
    expect(parseFormula(formula)).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('公式太长') });
  });

  it('tells of one that names a number beyond all others', () => {
    expect(parseFormula(`[已发放] <= 1${'0'.repeat(400)}`)).toMatchObject({
      kind: 'unreadable',
      message: '这个数太大，附表里不会有。',
    });
  });

  it('is read as far as five hundred lines, and says so', () => {
    const lines = Array.from({ length: 501 }, (_, i) => [i + 1, '附件2', '错误', '[已发放] <= [计划]', '', '是']);
    const read = formulaLines(workbookOf(sheetOf({ name: '审核公式', rows: [HEAD, ...lines] })));
    expect(read).toHaveLength(500);
    expect(read.flatMap(({ rowNumber, mistakes }) => mistakes.map((one) => [rowNumber, one]))).toEqual([
      [501, '审核公式最多500条，这一条后面的没有读。'],
    ]);
  });
});
