import { programmeFor } from '../programmes';
import { columnTitle, rowName, showContent } from '../tables';
import { a1, contentAt, findSheet, formatAt, type Address, type CellEdit, type Snapshot } from '../workbook';
import type { Proposal } from '../rules';
import type { Finding, Fix, Silence } from './report';
import { saidOfColumn } from './words';
import { CAUSES, type CauseRule, type Found, type Silenced } from '../causes';

/** A hit as people read it. */
export function findingOf(found: Found, snapshot: Snapshot): Finding {
  const { rule, hit, table, reading, silenced = [], isStated } = found;
  const annex = hit.annex ?? table?.annex;
  const fix = hit.fix && fixOf(hit.fix, snapshot);
  const cause: CauseRule | undefined = CAUSES.find(({ id }) => id === found.cause);
  const words = cause?.isNamed ? cause.words : rule.words;
  return {
    id: `${rule.id}|${hit.at.sheet}|${a1(hit.at)}`,
    rule: rule.id,
    title: words.title,
    level: hit.level ?? rule.level,
    at: hit.at,
    also: hit.also ?? [],
    message: messageOf(found),
    why: words.why,
    basis: isStated ? rule.basis : ((table?.programme ?? programmeFor(snapshot)).bases[rule.id] ?? rule.basis),
    candidates: reading?.candidates ?? [],
    isMarked: hit.isMarked ?? true,
    ...(annex ? { annex: annex.id, annexName: annex.name } : {}),
    ...(hit.row ? { place: rowName(hit.row) } : {}),
    ...(hit.column ? { column: columnTitle(hit.column) } : {}),
    ...(hit.value === undefined || hit.value === '' ? {} : { value: hit.value }),
    ...(hit.excerpt === undefined ? {} : { excerpt: hit.excerpt }),
    ...(hit.expected === undefined ? {} : { expected: hit.expected }),
    ...(fix ? { fix } : {}),
    ...(cause ? { cause: cause.id } : {}),
    ...(silenced.length > 0 ? { silenced: silenced.map(silenceOf) } : {}),
  };
}

const silenceOf = ({ found: { rule, hit }, by }: Silenced): Silence => ({ rule: rule.id, at: hit.at, by });

/** The rule's sentence, then what the cause adds; of a whole column the cause speaks alone. */
function messageOf({ rule, hit, reading }: Found): string {
  const note = reading && reading.note !== '' ? `${reading.note}。` : '';
  if (reading?.isWhole) return note;
  const said = rule.words.say(hit.facts);
  const isElsewhere = hit.asked !== undefined && hit.asked.column !== hit.column?.column;
  return (isElsewhere ? saidOfColumn(said, columnTitle(hit.asked)) : said) + note;
}

/** A proposal as edits that know what the cells hold now. */
function fixOf({ isSafe, others = [], ...first }: Proposal, snapshot: Snapshot): Fix {
  const edits = [first, ...others].map((one) => cellEdit(snapshot, one));
  const shown = showContent(first.to, first.format ?? formatIn(snapshot, first.at) ?? 'General');
  return { isSafe, edits, label: `改为“${shown}”${edits.length > 1 ? `等${edits.length}格` : ''}` };
}

/** The edit that changes a cell, carrying what the snapshot holds there. */
function cellEdit(snapshot: Snapshot, { at, to, format }: Omit<Proposal, 'isSafe'>): CellEdit {
  const was = contentAt(findSheet(snapshot, at.sheet), at);
  const wasFormat = formatIn(snapshot, at);
  const formats = format === undefined ? {} : { format, ...(wasFormat === undefined ? {} : { wasFormat }) };
  return { kind: 'cell', at, was, to, ...formats };
}

function formatIn(snapshot: Snapshot, { sheet: name, row, column }: Address): string | undefined {
  const sheet = findSheet(snapshot, name);
  return sheet && formatAt(sheet, row, column);
}
