import {
  columnLabel,
  derivations,
  isReported,
  reportAnnexes,
  type Annex,
  type Column,
  type Programme,
  type Unit,
} from '../programmes';
import { uncheckedInputs } from '../rules';
import { cutOffDay, periodId, periodName, type Period, type Table } from '../tables';
import {
  identityText,
  TEMPLATE_PROPERTIES,
  TEMPLATE_VERSION,
  type Area,
  type Edit,
  type Snapshot,
  type TemplateIdentity,
  type ValidationEdit,
} from '../workbook';
import { annexSheet, type AnnexSheet } from './annex-sheet';
import { guideSheet } from './guide-sheet';
import { pastFigures, pastSheet, type PastFigures } from './past-figures';
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
  /** The annexes of an earlier period, whose figures are shown in grey beside the form. */
  readonly previous?: Snapshot;
}

/**
 * The edits that make an empty workbook a template: names and formulas locked, inputs open and checked, its identity
 * in the properties and in a visible line, how it is filled in on a sheet of its own, and on request what the period
 * before said.
 */
export function templateEdits({
  programme,
  period,
  annexes = reportAnnexes(programme),
  places = programme.units,
  previous,
}: TemplateOptions): readonly Edit[] {
  const scope = scopeName(places, programme);
  const identity: TemplateIdentity = {
    programme: programme.id,
    version: TEMPLATE_VERSION,
    place: scope,
    period: periodId(period),
  };
  const past = previous && pastFigures(previous, programme, annexes, places);
  const made = annexes.map((annex) => ({ annex, laid: formOf(annex, programme, places, scope, period, identity) }));
  const beside = [guideSheet(periodName(period), scope), ...(past ? [pastSheet(past, annexes, places)] : [])];
  return [
    ...made.map(({ laid }): Edit => ({ kind: 'sheet', plan: laid.plan })),
    ...beside.map((plan): Edit => ({ kind: 'sheet', plan })),
    ...made.flatMap(({ annex, laid }) => validations(annex, laid, places, past)),
    ...made.map(({ annex, laid }) => protection(annex, laid, places.length)),
    ...beside.map(({ name }): Edit => ({
      kind: 'protection',
      sheet: name,
      unlocked: [],
      allowed: ['filter', 'format-columns', 'format-rows'],
    })),
    {
      kind: 'properties',
      title: words.TEMPLATE_TITLE(periodName(period), scope),
      custom: Object.fromEntries(
        (['programme', 'version', 'place', 'period'] as const).map((key) => [TEMPLATE_PROPERTIES[key], identity[key]]),
      ),
    },
  ];
}

/** The validations that pasting took away, cell by cell; empty where nothing was lost. */
export const restoredValidations = (tables: readonly Table[], snapshot: Snapshot): readonly ValidationEdit[] =>
  tables.flatMap((table) =>
    uncheckedInputs(table, { snapshot }).flatMap(({ at, column: { definition } }) => {
      const allowed = definition && allowedIn(definition);
      return allowed
        ? [
            {
              kind: 'validation' as const,
              sheet: at.sheet,
              areas: [{ row: at.row, column: at.column, rows: 1, columns: 1 }],
              allowed,
              ...saysIn(definition),
            },
          ]
        : [];
    }),
  );

function formOf(
  annex: Annex,
  programme: Programme,
  places: readonly Unit[],
  scope: string,
  period: Period,
  identity: TemplateIdentity,
): AnnexSheet {
  const day = cutOffDay([], period);
  return annexSheet({
    annex,
    sheet: annex.number === undefined ? annex.name : `附件${annex.number}${annex.name}`,
    title: annexTitle(annex, scope, programme, periodName(period)),
    cutOff: day ? words.CUT_OFF_LINE(day) : '',
    lines: linesOf(
      annex,
      places.map((place) => ({ place, given: new Map() })),
      { total: 'last' },
    ),
    noTask: words.NO_TASK,
    fractions: new Set(),
    isForm: true,
    notes: [words.TEMPLATE_LINE, identityText(identity)],
  });
}

/** The open cells of a column: what a place types, the places' rows one below the other. */
const inputs = ({ firstRow }: AnnexSheet, column: number, places: number): Area => ({
  row: firstRow,
  column,
  rows: places,
  columns: 1,
});

const inputColumns = (annex: Annex): readonly { readonly column: Column; readonly at: number }[] =>
  annex.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => isReported(column) && !derivations(annex).has(column.id));

function validations(
  annex: Annex,
  laid: AnnexSheet,
  places: readonly Unit[],
  past: PastFigures | undefined,
): readonly Edit[] {
  const [only] = places.length === 1 ? places : [];
  return inputColumns(annex).flatMap(({ column, at }): readonly Edit[] => {
    const allowed = allowedIn(column);
    const before = only && past?.shown(annex, only, column);
    return allowed
      ? [
          {
            kind: 'validation',
            sheet: laid.plan.name,
            areas: [inputs(laid, at, places.length)],
            allowed,
            ...saysIn(column, before),
          },
        ]
      : [];
  });
}

/** What a column may hold; undefined where anything may stand. */
function allowedIn({ kind, options }: Column): ValidationEdit['allowed'] | undefined {
  const items = options.flatMap(([first]) => first ?? []);
  switch (kind) {
    case 'count':
      return { kind: 'whole', least: 0 };
    case 'amount':
      return { kind: 'decimal', least: 0 };
    case 'date':
      return { kind: 'date', least: FIRST_DAY };
    case 'option':
      return items.length > 0 ? { kind: 'list', items } : undefined;
    default:
      return undefined;
  }
}

const saysIn = (column: Column, before?: string): Pick<ValidationEdit, 'prompt' | 'refusal'> => ({
  prompt: {
    title: columnLabel(column).slice(0, 32),
    text: words.PROMPT(column.kind) + (before === undefined ? '' : words.PAST_PROMPT(before)),
  },
  refusal: { title: words.REFUSED, text: words.REFUSAL(columnLabel(column), column.kind) },
});

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
