import type { Report } from '../audit';
import { textWidth, type GridLine } from './line';
import type { SummaryScene } from './scene';
import { STATEMENT } from './words';

/** What the audit says of the workbook: rules run, passed, failed, not checkable, open explanations. */
export function statementLines({ grid }: SummaryScene, report: Report | undefined): readonly GridLine[] {
  const texts = report ? statements(report) : [STATEMENT.none];
  const room = grid.widths.reduce((sum, width) => sum + width, 0) * 0.8;
  return texts.map((content) => ({
    height: 4 + 17 * Math.ceil(textWidth(content) / room),
    pieces: [{ at: 0, span: grid.columns, content, look: 'statement' }],
  }));
}

function statements({ findings, skipped, rulesRun, verdict }: Report): readonly string[] {
  const failed = new Set(findings.filter(({ level }) => level !== 'info').map(({ rule }) => rule)).size;
  const unchecked = [...new Set(skipped.map(({ title }) => title))];
  const conclusion =
    verdict.errors > 0
      ? STATEMENT.errors(verdict.errors)
      : verdict.isReady
        ? STATEMENT.ready
        : STATEMENT.pending(verdict.open);
  return [
    `${STATEMENT.rules(rulesRun, rulesRun - failed, failed, unchecked.length)}${STATEMENT.levels(verdict.errors, verdict.warnings, verdict.infos)}${STATEMENT.open(verdict.open, verdict.warnings - verdict.open)}`,
    ...(unchecked.length > 0 ? [STATEMENT.unchecked(unchecked)] : []),
    conclusion,
  ];
}
