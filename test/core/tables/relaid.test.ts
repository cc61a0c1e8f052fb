import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  audit,
  planFixes,
  recognise,
  safeFindings,
  type Finding,
  type Snapshot,
  type Table,
  type TableColumn,
} from '../../../src/core';
import { openXlsx } from '../../../src/hosts/xlsx';
import { applied } from '../rules/apply';
import { relaid, type Style } from './relaid';

const seed = async (name: string): Promise<Snapshot> =>
  (await openXlsx(readFileSync(join(__dirname, '../../../seeds', name)))).read();

const isLeading = ({ definition }: TableColumn): boolean =>
  definition?.kind === 'sequence' || definition?.kind === 'place';

/** The groups of a header in reverse order, each kept together. */
function groupsReversed(columns: readonly TableColumn[]): readonly TableColumn[] {
  const key = ({ definition }: TableColumn): string =>
    definition && definition.path.length > 1 ? (definition.path[0] ?? '') : (definition?.id ?? '');
  const keys = [...new Set(columns.map(key))].reverse();
  return keys.flatMap((one) => columns.filter((column) => key(column) === one));
}

const WORDS: Readonly<Record<string, string>> = {
  市县: '县（市、区）',
  序号: '编 号',
  计划: '任务数',
  实际开工: '开工数',
  已开工: '实际开工',
  完成: '已完成',
  完成率: '完成比例',
  计划发放: '目标任务',
  已发放: '实际发放',
  房屋征收: '征收',
  房屋拆迁: '拆迁',
  合计: '总计',
  户数: '户 数',
  面积: '建筑面积',
  是否印发: '印发情况',
  文件名称: '政策名称',
  文号: '发文字号',
  印发时间: '出台时间',
  累计筹集: '累计筹集房源',
  已分配: '累计分配',
  新开工: '新 开 工',
  完成投资: '年度投资',
  年度目标: '整改目标',
  已完成整改: '已整改',
  剩余: '未整改',
};

const STYLES: Readonly<Record<string, Style>> = {
  'one flat header, total last': {
    title: ({ annex, period }) => [
      [`${period?.year ?? 2022}年1-9月${annex.title}`],
      ['单位：套、户、个、亿元、万㎡、%'],
    ],
    order: (columns) => columns,
    word: (text) => text,
    header: 'flat',
    name: (name) => name,
    total: { at: 'last', label: '合　计' },
    hasSubtotals: false,
    row: 0,
    column: 0,
  },
  'other words, total first, far from A1': {
    title: ({ annex }) => [['附件：'], [`2022年1至9月${annex.title}`], ['填报单位：吉林省住房和城乡建设厅']],
    order: (columns) => columns,
    word: (text) => WORDS[text] ?? text,
    header: 'rows',
    name: (name) => [...name].join(' '),
    total: { at: 'first', label: '全省合计' },
    hasSubtotals: false,
    row: 6,
    column: 2,
  },
  'groups in another order, sub-totals of the prefectures': {
    title: ({ annex }) => [[annex.title], ['（截至2022年9月30日）']],
    order: (columns) => [
      ...columns.filter(isLeading),
      ...groupsReversed(columns.filter((column) => !isLeading(column))),
    ],
    word: (text) => text,
    header: 'rows',
    name: (name) => name,
    total: { at: 'first', label: '总计' },
    hasSubtotals: true,
    row: 1,
    column: 1,
  },
  'places without an ordinal, short names, parts of the title in two cells': {
    title: ({ annex }) => [['2022年1-9月'], [annex.title.slice(0, 6), annex.title.slice(6)]],
    order: (columns) => columns.filter(({ definition }) => definition?.kind !== 'sequence'),
    word: (text) => text,
    header: 'flat',
    name: (name) =>
      name.length > 2 && /[市]$/.test(name) && name !== '通化市' && name !== '吉林市' ? name.slice(0, -1) : name,
    total: { at: 'last', label: '吉林省' },
    hasSubtotals: false,
    row: 0,
    column: 0,
  },
};

describe.each(Object.entries(STYLES))('the example laid out in another way: %s', (_, style) => {
  let before: readonly Table[] = [];
  let after: Snapshot = { sheets: [], settings: {} };

  beforeAll(async () => {
    before = recognise(await seed('annexes-2022-09.xlsx')).tables;
    after = { sheets: before.map((table) => relaid(table, style)), settings: {} };
  }, 30_000);

  it('is recognised whole', () => {
    const what = (tables: readonly Table[]): unknown =>
      tables.map((table) => ({
        annex: table.annex.id,
        columns: table.columns
          .flatMap(({ definition }) => definition?.id ?? [])
          .filter((id) => id !== 'sequence')
          .sort(),
        places: table.rows
          .filter((row) => row.kind === 'place')
          .map((row) => row.unit?.id)
          .sort(),
        totals: table.rows.filter((row) => row.kind === 'total').length,
      }));
    expect(what(recognise(after).tables)).toEqual(what(before));
  });

  it('has no error and nothing to explain', () => {
    const { findings } = audit(after);
    expect(
      findings
        .filter((one) => one.level !== 'info')
        .map((one) => `${one.rule} ${one.annexName ?? ''} ${one.place ?? ''} ${one.message}`),
    ).toEqual([]);
  });

  it('shows a planted error all the same', () => {
    const harmed = {
      ...after,
      sheets: after.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) => row.map((value) => (value === 6783 ? '６７８３' : value))),
      })),
    };
    expect(
      audit(harmed)
        .findings.filter((one) => one.level === 'error')
        .map((one) => [one.rule, one.annex, one.expected]),
    ).toEqual([['text-number', 'expropriation', '6783']]);
  });

  it('with every figure typed as text is read, and right after the safe fixes', () => {
    const typed = {
      ...after,
      sheets: after.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row, i) =>
          i < 6 ? row : row.map((value) => (typeof value === 'number' ? ` ${value}` : value)),
        ),
      })),
    };
    const serious = (snapshot: Snapshot) => audit(snapshot).findings.filter((one) => one.level !== 'info');
    expect(
      serious(typed).filter((one) => !isDate(one) && !['text-number', 'column-convention'].includes(one.rule)),
    ).toEqual([]);
    expect(audit(typed).findings.filter(({ rule }) => rule === 'column-convention')).not.toEqual([]);
    const fixed = applied(
      typed,
      planFixes(typed, safeFindings(audit(typed).findings)).changes.flatMap(({ edits }) => edits),
    );
    expect(serious(fixed).filter((one) => !isDate(one))).toEqual([]);
  });
});

/** A day typed as its serial number is no date any more; nobody does that. */
const isDate = ({ column }: Finding): boolean => column === '印发时间';
