import { LEVEL_NAMES, type Finding } from '../audit';
import { showValue } from '../tables';
import { a1, type PlannedCell, type SheetPlan } from '../workbook';
import type { ChangedCell, Comparison, OtherRow } from './compare';
import { listCell, listSheet } from './sheets';
import * as words from './words';

/** 上次31处，已改27处，新增2处. */
export const comparisonLine = ({ settled, remaining, fresh }: Comparison): string =>
  words.COMPARED_LINE(settled.length + remaining.length, settled.length, remaining.length, fresh.length);

/** The sheet 修改对照: every cell that changed, every row that came or went, and what became of the findings. */
export function comparisonSheet(comparison: Comparison): SheetPlan {
  const { changed, added, removed, settled, remaining, fresh } = comparison;
  const lines = [
    ...changed.map(changedLine),
    ...added.map((row) => rowLine(row, words.ROW_ADDED)),
    ...removed.map((row) => rowLine(row, words.ROW_REMOVED)),
  ];
  return listSheet({
    name: words.COMPARISON_SHEET,
    about: comparisonLine(comparison),
    head: words.COMPARISON_HEAD,
    widths: [6, 18, 14, 26, 20, 9, 16, 16, 46],
    lines:
      lines.length > 0
        ? lines.map((cells, i) => [listCell(i + 1, 'center'), ...cells])
        : [[listCell(words.NOTHING_CHANGED)]],
    below: [
      [],
      [{ content: words.FINDINGS_TITLE, look: 'note' }],
      words.COMPARED_FINDINGS_HEAD.map((content) => ({ content, look: 'head' })),
      ...[
        ...named(settled, words.SETTLED, 'good'),
        ...named(remaining, words.REMAINING, 'open'),
        ...named(fresh, words.FRESH, 'bad'),
      ].map((cells, i) => [listCell(i + 1, 'center'), ...cells]),
    ],
  });
}

function changedLine({ table, place, column, before, after, at, lostFormula }: ChangedCell): readonly PlannedCell[] {
  const note = lostFormula === undefined ? words.CELL_CHANGED : words.FORMULA_LOST(lostFormula);
  return [
    listCell(table.annex.name),
    listCell(place),
    listCell(column),
    listCell(at.sheet),
    { content: a1(at), look: 'center', link: { sheet: at.sheet, cell: a1(at) } },
    listCell(showValue(before), 'number'),
    listCell(showValue(after), 'number'),
    listCell(note),
  ];
}

const rowLine = ({ table, place, at }: OtherRow, note: string): readonly PlannedCell[] => [
  listCell(table.annex.name),
  listCell(place),
  listCell(''),
  listCell(at.sheet),
  listCell(a1(at), 'center'),
  listCell(''),
  listCell(''),
  listCell(note),
];

const named = (findings: readonly Finding[], state: string, look: string): readonly (readonly PlannedCell[])[] =>
  findings.map((finding) => [
    listCell(finding.annexName ?? finding.at.sheet),
    listCell(finding.place),
    listCell(finding.column),
    listCell(finding.at.sheet),
    listCell(a1(finding.at), 'center'),
    listCell(state, look),
    listCell(LEVEL_NAMES[finding.level], 'center'),
    listCell(`${finding.title}：${finding.message}`),
  ]);
