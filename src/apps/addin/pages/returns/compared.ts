import {
  a1,
  audit,
  carryEdit,
  compareSubmissions,
  comparisonLine,
  comparisonSheet,
  isSameSubmission,
  showValue,
  type AuditedSubmission,
  type Comparison,
  type Snapshot,
} from '../../../../core';
import { openXlsx, readXlsx } from '../../../../hosts/xlsx';
import { download } from '../../download';
import type { Message } from '../../message';
import { breath } from '../../work';
import { words } from '../../words';

/** What changed between two submissions, and a copy of the later one that says so. */
export async function compareReturn(before: File, after: File): Promise<Message> {
  const bytes = new Uint8Array(await after.arrayBuffer());
  const [one, other] = [auditedOf(readXlsx(new Uint8Array(await before.arrayBuffer()))), auditedOf(readXlsx(bytes))];
  await breath();
  if (!isSameSubmission(one, other))
    return { kind: 'finished', notice: { kind: 'refused', reason: words.otherSubmission(before.name, after.name) } };
  const comparison = compareSubmissions(one, other);
  const copy = openXlsx(bytes);
  const carry = carryEdit(comparison, other.snapshot);
  await copy.write([...(carry ? [carry] : []), { kind: 'sheet', plan: comparisonSheet(comparison) }]);
  const name = words.comparedName(after.name);
  download({ name, bytes: copy.save() });
  return {
    kind: 'return-compared',
    notice: { kind: 'saved', name },
    compared: { file: before.name, line: comparisonLine(comparison), changes: changesOf(comparison) },
  };
}

const auditedOf = (snapshot: Snapshot): AuditedSubmission => ({ snapshot, report: audit(snapshot) });

const changesOf = ({ changed }: Comparison): readonly string[] =>
  changed.map(({ place, column, before, after, at }) =>
    words.returnChange(place, column, showValue(before), showValue(after), `${at.sheet}!${a1(at)}`),
  );
