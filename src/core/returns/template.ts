import { columnLabel, reportAnnexes, type Annex, type Column, type Programme, type Unit } from '../programmes';
import { cutOffDay, periodId, periodName, type Period } from '../tables';
import type { Area, Edit } from '../workbook';
import { annexSheet, type AnnexSheet } from './annex-sheet';
import { derivations } from './derivations';
import { isReported } from './merged';
import { annexTitle, linesOf, scopeName } from './standard-annex';
import * as words from './words';

/** What a template is made for. */
export interface TemplateOptions {
  readonly programme: Programme;
  readonly period: Period;
  /** All report annexes by default. */
  readonly annexes?: readonly Annex[];
  /** All places by default. */
  readonly places?: readonly Unit[];
}

/** The edits that make an empty workbook a template: names and formulas locked, inputs open and checked, its identity in the properties and in a visible line. */
export function templateEdits({ programme, period, annexes = reportAnnexes(programme), places = programme.units }: TemplateOptions): readonly Edit[] {
  const scope = scopeName(places, programme);
  const made = annexes.map((annex) => ({ annex, laid: formOf(annex, programme, places, scope, period) }));
  return [
    ...made.map(({ laid }): Edit => ({ kind: 'sheet', plan: laid.plan })),
    ...made.flatMap(({ annex, laid }) => validations(annex, laid, places.length)),
    ...made.map(({ annex, laid }) => protection(annex, laid, places.length)),
    {
      kind: 'properties',
      title: words.TEMPLATE_TITLE(periodName(period), scope),
      custom: { [words.TEMPLATE_TASK]: programme.id, [words.TEMPLATE_VERSION]: words.VERSION, [words.TEMPLATE_PLACE]: scope, [words.TEMPLATE_PERIOD]: periodId(period) },
    },
  ];
}

function formOf(annex: Annex, programme: Programme, places: readonly Unit[], scope: string, period: Period): AnnexSheet {
  const day = cutOffDay([], period);
  return annexSheet({
    annex,
    sheet: annex.number === undefined ? annex.name : `附件${annex.number}${annex.name}`,
    title: annexTitle(annex, scope, programme, periodName(period)),
    cutOff: day ? words.CUT_OFF_LINE(day) : '',
    lines: linesOf(annex, places.map((place) => ({ place, given: new Map() })), { total: 'last' }),
    noTask: words.NO_TASK,
    fractions: new Set(),
    isForm: true,
    notes: [words.TEMPLATE_LINE(periodName(period), scope)],
  });
}

/** The open cells of a column: what a place types, the places' rows one below the other. */
const inputs = ({ firstRow }: AnnexSheet, column: number, places: number): Area => ({ row: firstRow, column, rows: places, columns: 1 });

const inputColumns = (annex: Annex): readonly { readonly column: Column; readonly at: number }[] =>
  annex.columns.map((column, at) => ({ column, at })).filter(({ column }) => isReported(column) && !derivations(annex).has(column.id));

function validations(annex: Annex, laid: AnnexSheet, places: number): readonly Edit[] {
  return inputColumns(annex).flatMap(({ column, at }): readonly Edit[] => {
    const base = { kind: 'validation', sheet: laid.plan.name, areas: [inputs(laid, at, places)] } as const;
    const refusal = { title: words.REFUSED, text: words.REFUSAL(columnLabel(column), column.kind) };
    const prompt = { title: columnLabel(column).slice(0, 32), text: words.PROMPT(column.kind) };
    if (column.kind === 'count') return [{ ...base, allowed: { kind: 'whole', least: 0 }, prompt, refusal }];
    if (column.kind === 'amount') return [{ ...base, allowed: { kind: 'decimal', least: 0 }, prompt, refusal }];
    if (column.kind === 'date') return [{ ...base, allowed: { kind: 'date', least: FIRST_DAY }, prompt, refusal }];
    const items = column.options.flatMap(([first]) => first ?? []);
    return column.kind === 'option' && items.length > 0 ? [{ ...base, allowed: { kind: 'list', items }, prompt, refusal }] : [];
  });
}

/** 2000-01-01: earlier days are slips. */
const FIRST_DAY = 36526;

const protection = (annex: Annex, laid: AnnexSheet, places: number): Edit => ({
  kind: 'protection',
  sheet: laid.plan.name,
  unlocked: [
    ...inputColumns(annex).map(({ at }) => inputs(laid, at, places)),
    { row: laid.plan.cells.length - 1, column: 0, rows: 1, columns: annex.columns.length },
  ],
  allowed: ['sort', 'filter', 'insert-rows', 'format-columns', 'format-rows'],
});
