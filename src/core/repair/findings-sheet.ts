import { LEVEL_NAMES, worstFirst, type Finding, type Level, type Report, type Skipped } from '../audit';
import { a1, type CellLook, type PlannedCell, type SheetPlan } from '../workbook';
import { LINE_LOOK, FRAME_HEAD, framedList, SHEET_LOOKS } from './looks';
import {
  ALL_SHEETS,
  FINDINGS_HEAD,
  FINDINGS_SHEET,
  NO_FINDINGS,
  SKIPPED_HEAD,
  SKIPPED_TITLE,
  summaryLine,
} from './words';

const LOOKS: Readonly<Record<string, CellLook>> = {
  ...SHEET_LOOKS,
  text: LINE_LOOK,
  center: { ...LINE_LOOK, align: 'center' },
  ordinal: { ...SHEET_LOOKS.note, align: 'center' },
  link: { ...LINE_LOOK, align: 'center', colour: '#0B5CAD' },
  error: { ...LINE_LOOK, align: 'center', bold: true, colour: '#7A0A0A', fill: '#F8B4B4' },
  warning: { ...LINE_LOOK, align: 'center', colour: '#5C4300', fill: '#FFE08A' },
  info: { ...LINE_LOOK, align: 'center', colour: '#123A63', fill: '#D6E6F7' },
};

const WIDTHS = [9, 9, 18, 9, 14, 26, 14, 14, 52, 26, 24];

/**
 * The 差错清单 as a sheet: one line a finding, errors first and within a level as the rules found them, then what was not
 * checked.
 */
export function findingsSheet(report: Report): SheetPlan {
  const lines = worstFirst(report.findings).map(findingLine);
  const body = lines.length > 0 ? lines : [[cell(NO_FINDINGS, 'note')]];
  return {
    ...framedList(FINDINGS_SHEET, `　${summaryLine(report)}`, FINDINGS_HEAD, [
      ...body,
      ...skippedLines(report.skipped),
    ]),
    tabColour: report.verdict.errors > 0 ? '#C0392B' : '#2E7D32',
    looks: LOOKS,
    columnWidths: WIDTHS,
    ...(lines.length > 0
      ? { filter: { row: FRAME_HEAD, column: 0, rows: lines.length + 1, columns: FINDINGS_HEAD.length } }
      : {}),
  };
}

const cell = (content: string | number, look: string): PlannedCell => ({ content, look });

function findingLine(finding: Finding, index: number): readonly PlannedCell[] {
  const a1Text = a1(finding.at);
  return [
    cell(index + 1, 'center'),
    cell(LEVEL_NAMES[finding.level], finding.level satisfies Level),
    cell(finding.at.sheet, 'text'),
    { content: a1Text, look: 'link', link: { sheet: finding.at.sheet, cell: a1Text } },
    cell(finding.place ?? '', 'center'),
    cell(finding.column ?? '', 'text'),
    cell(finding.value ?? '', 'center'),
    cell(finding.expected ?? '', 'center'),
    cell(`${finding.title}：${finding.message}`, 'text'),
    cell(finding.basis, 'text'),
    cell(
      finding.explanation
        ? `${finding.explanation.text}（${finding.explanation.person}，${finding.explanation.date}）`
        : '',
      'text',
    ),
  ];
}

function skippedLines(skipped: readonly Skipped[]): readonly (readonly PlannedCell[])[] {
  if (skipped.length === 0) return [];
  return [
    [],
    [cell(SKIPPED_TITLE, 'note')],
    apart(SKIPPED_HEAD),
    ...skipped.map((one, i) => apart([i + 1, one.title, one.sheet ?? ALL_SHEETS, one.reason])),
  ];
}

/** A line of texts without borders, each with the empty cell beside it to run on over: columns are for findings. */
const apart = (texts: readonly (string | number)[]): readonly PlannedCell[] =>
  texts.flatMap((text, i) => (i === 0 ? [cell(text, 'ordinal')] : [cell(text, 'note'), {}]));
