import {
  derivations,
  isReported,
  reportAnnexes,
  type Annex,
  type Column,
  type Programme,
  type Unit,
} from '../programmes';
import { cutOffDay, periodId, periodName, type Period } from '../tables';
import {
  identityText,
  TEMPLATE_PROPERTIES,
  TEMPLATE_VERSION,
  type Area,
  type Edit,
  type Snapshot,
  type TemplateIdentity,
  DATA_LINE,
  type SheetPlan,
} from '../workbook';
import { annexSheet, type AnnexSheet } from './annex-sheet';
import { checksOf } from './checks';
import { pastFigures, pastSheet, type PastFigures } from './past-figures';
import { annexTitle, standardLines, scopeName } from './standard-annex';
import * as words from './words';
import { LEVELS, LEVEL_NAMES } from '../audit';
import { RULES } from '../rules';
import { listCell, listSheet } from './sheets';

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
    lines: standardLines(
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
    const checks = checksOf(column, only && past?.shown(annex, only, column));
    const areas = [inputs(laid, at, places.length)];
    return checks ? [{ kind: 'validation', sheet: laid.plan.name, areas, ...checks }] : [];
  });
}

const protection = (annex: Annex, laid: AnnexSheet, places: number): Edit => ({
  kind: 'protection',
  sheet: laid.plan.name,
  unlocked: [
    ...inputColumns(annex).map(({ at }) => inputs(laid, at, places)),
    { row: laid.plan.cells.length - 1, column: 0, rows: 1, columns: annex.columns.length },
  ],
  allowed: ['sort', 'filter', 'insert-rows', 'format-columns', 'format-rows'],
});

/** 填报说明: how the form is filled in, and what the audit will point out, in the words of its rules. */
const guideSheet = (period: string, scope: string): SheetPlan =>
  listSheet({
    name: words.GUIDE_SHEET,
    ownerLine: DATA_LINE,
    about: words.GUIDE_ABOUT(period, scope),
    head: words.GUIDE_HEAD,
    widths: [6, 8, 24, 60, 50],
    lines: LEVELS.flatMap((level) => RULES.filter((rule) => rule.level === level)).map(
      ({ level, basis, words: { title, why } }, i) => [
        listCell(i + 1, 'center'),
        listCell(LEVEL_NAMES[level], 'center'),
        listCell(title),
        listCell(why),
        listCell(basis),
      ],
    ),
    below: [[], ...words.GUIDE_LINES.map((content) => [{ content, look: 'note' }])],
  });
