import { applyEdits, type Edit } from '../../core';
import type { WorkbookReading, SheetFindings } from './read';

/**
 * What a reading is after a batch that changed no cell of the user's: known without asking Excel again. Our formats are
 * filled in from memory.
 */
export function afterwards(reading: WorkbookReading, edits: readonly Edit[]): WorkbookReading {
  const snapshot = applyEdits(reading.snapshot, edits);
  const before = new Map(reading.findings.map((findings) => [findings.name.toLowerCase(), findings]));
  const planned = new Map(
    edits.flatMap((edit) =>
      edit.kind === 'sheet' ? [[edit.plan.name.toLowerCase(), plannedFindings(edit.plan)] as const] : [],
    ),
  );
  return {
    snapshot,
    findings: snapshot.sheets.map(
      ({ name }) => planned.get(name.toLowerCase()) ?? before.get(name.toLowerCase()) ?? { name, ...NOTHING },
    ),
    names: reading.names,
    hasFormats: reading.hasFormats,
  };
}

const NOTHING = { ownFormats: [], charts: [], tables: [] };

const plannedFindings = ({ name, charts = [], table }: Extract<Edit, { kind: 'sheet' }>['plan']): SheetFindings => ({
  name,
  ownFormats: [],
  charts: charts.map((chart) => chart.name),
  tables: table ? [table.name] : [],
});
