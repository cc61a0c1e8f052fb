import { columnLabel, programmeFor } from '../programmes';
import { rowName, showValue } from '../tables';
import { a1, findSheet, formatAt, formulaAt, isFormula, valueAt, type Address, type CellEdit, type Content, type Snapshot } from '../workbook';
import type { Proposal } from '../rules';
import type { Finding, Fix } from './report';
import type { Found } from '../causes';

/** A hit as people read it. */
export function findingOf({ rule, hit, table, reading }: Found, snapshot: Snapshot): Finding {
  const annex = hit.annex ?? table?.annex;
  const definition = hit.column?.definition;
  const fix = hit.fix && fixOf(hit.fix, snapshot);
  return {
    id: `${rule.id}|${hit.at.sheet}|${a1(hit.at)}`,
    rule: rule.id,
    title: rule.words.title,
    level: hit.level ?? rule.level,
    at: hit.at,
    also: hit.also ?? [],
    message: rule.words.say(hit.facts) + (reading && reading.note !== '' ? `${reading.note}。` : ''),
    why: rule.words.why,
    basis: (table?.programme ?? programmeFor(snapshot)).bases[rule.id] ?? rule.basis,
    candidates: reading?.candidates ?? [],
    isMarked: hit.isMarked ?? true,
    ...(annex ? { annex: annex.id, annexName: annex.name } : {}),
    ...(hit.row ? { place: rowName(hit.row) } : {}),
    ...(hit.column ? { column: definition ? columnLabel(definition) : hit.column.path.join('/') } : {}),
    ...(hit.value === undefined || hit.value === '' ? {} : { value: hit.value }),
    ...(hit.expected === undefined ? {} : { expected: hit.expected }),
    ...(fix ? { fix } : {}),
  };
}

/** A proposal as edits that know what the cells hold now. */
export function fixOf(proposal: Proposal, snapshot: Snapshot): Fix {
  const first = cellEdit(snapshot, proposal.at, proposal.to, proposal.format);
  const others = (proposal.others ?? []).map(({ at, to, format }) => cellEdit(snapshot, at, to, format));
  return { isSafe: proposal.isSafe, edits: [first, ...others], label: `改为“${shown(proposal.to, formatOf(snapshot, proposal))}”` };
}

const formatOf = (snapshot: Snapshot, { at, format }: Proposal): string => {
  const sheet = findSheet(snapshot, at.sheet);
  return format ?? (sheet ? formatAt(sheet, at.row, at.column) : 'General');
};

const shown = (content: Content, format: string): string =>
  isFormula(content) ? content.formula : showValue(content, format === '@' ? 'General' : format);

/** The edit that puts `to` into a cell, carrying what the snapshot holds there. */
export function cellEdit(snapshot: Snapshot, at: Address, to: Content, format?: string): CellEdit {
  const sheet = findSheet(snapshot, at.sheet);
  const formula = sheet && formulaAt(sheet, at.row, at.column);
  const was: Content = formula === undefined ? (sheet && valueAt(sheet, at.row, at.column)) : { formula };
  const wasFormat = sheet && formatAt(sheet, at.row, at.column);
  return { kind: 'cell', at, was, to, ...(format === undefined ? {} : { format, ...(wasFormat === undefined ? {} : { wasFormat }) }) };
}
