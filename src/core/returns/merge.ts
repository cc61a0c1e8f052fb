import { cutOffDay, periodName } from '../tables';
import type { Edit, Snapshot } from '../workbook';
import { shownBy } from './annex-lines';
import { annexSheet } from './annex-sheet';
import { ledgerOf, type Ledger } from './ledger';
import { mergedAnnexes, type MergedAnnex } from './merged';
import { expectedPlaces, missingPlaces, type Missing } from './missing';
import { jilin, type Programme } from '../programmes';
import type { Received } from './received';
import { placeLines, registerSheet, type PlaceLine } from './register';
import { sourcesSheet, type Source } from './sources';
import { annexTitle, linesOf, scopeName } from './standard-annex';
import { CUT_OFF_LINE } from './words';

/** How returns are put together. */
export interface MergeOptions {
  readonly programme?: Programme;
  /** Returns with 错误 come in too, marked. */
  readonly withErrors?: boolean;
  /** The annual targets: they tell which places owe a row in annexes that not all report. */
  readonly targets?: Snapshot;
}

/** The annexes put together, what became of every file, and the edits that write it all. */
export interface Merge {
  readonly ledger: Ledger;
  readonly annexes: readonly MergedAnnex[];
  readonly missing: readonly Missing[];
  readonly places: readonly PlaceLine[];
  readonly sources: readonly Source[];
  readonly edits: readonly Edit[];
}

/** Merges returns into new annexes. The same files give the same workbook. */
export function merge(files: readonly Received[], { programme = jilin, withErrors = false, targets }: MergeOptions = {}): Merge {
  const ledger = ledgerOf(files);
  const annexes = mergedAnnexes(ledger, programme, withErrors);
  const missing = missingPlaces(ledger, programme, targets);
  const places = placeLines(ledger, missing, programme);
  const written = annexes.map((one) => writtenAnnex(one, ledger, programme));
  const sources = written.flatMap((one) => one.sources);
  return {
    ledger, annexes, missing, places, sources,
    edits: [
      ...written.flatMap((one) => one.edits),
      { kind: 'sheet', plan: registerSheet(ledger, places, withErrors) },
      { kind: 'sheet', plan: sourcesSheet(sources) },
      ...written.flatMap((one) => one.marks),
    ],
  };
}

interface Written {
  readonly edits: readonly Edit[];
  readonly marks: readonly Edit[];
  readonly sources: readonly Source[];
}

/** An annex on a sheet of its own, in the standard form. */
function writtenAnnex({ annex, rows, manner }: MergedAnnex, ledger: Ledger, programme: Programme): Written {
  const { period } = ledger;
  const tables = [...new Set(rows.map(({ winner }) => winner.row.table))];
  const day = cutOffDay(tables, period);
  const lines = linesOf(annex, rows.map(({ place, figures }) => ({ place, given: new Map([...figures].map(([id, { content }]) => [id, content])) })), manner);
  const sheet = annex.number === undefined ? annex.name : `附件${annex.number}${annex.name}`;
  const laid = annexSheet({
    annex, sheet, lines, noTask: manner.noTask, fractions: manner.fractions,
    title: annexTitle(annex, scopeName(expectedPlaces(ledger, programme), programme), programme, period && periodName(period)),
    cutOff: day ? CUT_OFF_LINE(day) : '',
  });
  const rowOf = new Map(lines.flatMap((line, i) => (line.kind === 'place' ? [i] : [])).map((line, i) => [rows[i], line] as const));
  const marked = rows.filter(({ isMarked }) => isMarked).map((row) => ({ row: laid.firstRow + (rowOf.get(row) ?? 0), column: 0, rows: 1, columns: annex.columns.length }));
  return {
    edits: [{ kind: 'sheet', plan: laid.plan }],
    marks: marked.length > 0 ? [{ kind: 'mark', sheet, areas: marked, look: 'error' }] : [],
    sources: rows.flatMap((row) => annex.columns.flatMap((column, i): readonly Source[] => {
      const [figure, line] = [row.figures.get(column.id), rowOf.get(row) ?? 0];
      const content = shownBy(laid.contents[line]?.get(column.id));
      if (!figure || figure.content === undefined || column.kind === 'rate') return [];
      return [{ annex, row, column, figure, at: { sheet, row: laid.firstRow + line, column: i }, content }];
    })),
  };
}
