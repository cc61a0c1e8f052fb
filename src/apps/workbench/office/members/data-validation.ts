import { overlap } from '../areas';
import { boolean, fields, oneOf, textArgument } from '../arguments';
import { invalid } from '../failure';
import { command, property, type Json, type Kind } from '../object-model';
import type { Area } from '../../../../core';
import type { SheetModel, Validation } from '../../model';
import type { RangeState } from './range-state';

const RULES = { list: 'List', custom: 'Custom', date: 'Date', wholeNumber: 'WholeNumber', decimal: 'Decimal' } as const;
const RULE_KINDS = Object.keys(RULES) as readonly (keyof typeof RULES)[];
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** What cells may hold, as Excel checks it while people type (learn.microsoft.com, Excel.DataValidation). */
export const DATA_VALIDATION: Kind<RangeState> = {
  name: 'DataValidation',
  sheet: ({ sheet }) => sheet,
  members: {
    Type: property(8, typeOf),
    Rule: property(
      8,
      (state) => (only(state)?.rule ?? {}) as Json,
      (state, value) => put(state, { rule: checkedRule(value) }),
    ),
    ErrorAlert: property(
      8,
      (state) => (only(state)?.alert ?? null) as Json,
      (state, value) => put(state, { alert: checkedAlert(value) }),
    ),
    Prompt: property(
      8,
      (state) => (only(state)?.prompt ?? null) as Json,
      (state, value) => put(state, { prompt: checkedPrompt(value) }),
    ),
    Clear: command(8, ({ sheet, area }) => sheet.set('validations', without(sheet, area))),
  },
};

const touching = ({ sheet, area }: RangeState): readonly Validation[] =>
  sheet.get('validations').filter((one) => overlap(one.area, area));

/** The one that governs the whole range; undefined where there is none or more than one. */
function only(state: RangeState): Validation | undefined {
  const [first, second] = touching(state);
  return second ? undefined : first;
}

/** None, a kind of rule, Inconsistent for different rules, MixedCriteria where some cells have none. */
function typeOf(state: RangeState): string {
  const all = touching(state);
  const cells = all.reduce((sum, { area }) => sum + cellsOf(overlap(area, state.area)), 0);
  if (cells === 0) return 'None';
  if (cells < cellsOf(state.area)) return 'MixedCriteria';
  if (all.length > 1) return 'Inconsistent';
  const kind = RULE_KINDS.find((one) => all[0]?.rule?.[one] !== undefined);
  return kind ? RULES[kind] : 'Custom';
}

const cellsOf = (area: Area | undefined): number => (area ? area.rows * area.columns : 0);

/** The validations outside of an area: those that reach into it are cut. */
const without = (sheet: SheetModel, area: Area): readonly Validation[] =>
  sheet.get('validations').flatMap((one) => around(one.area, area).map((rest) => ({ ...one, area: rest })));

/** What is left of an area when another is cut out of it. */
function around(area: Area, hole: Area): readonly Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const [bottom, right] = [cut.row + cut.rows, cut.column + cut.columns];
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
  ].filter((rest) => cellsOf(rest) > 0);
}

function put(state: RangeState, facts: Partial<Validation>): void {
  const { sheet, area } = state;
  sheet.set('validations', [...without(sheet, area), { ...only(state), ...facts, area }]);
}

function checkedRule(value: unknown): NonNullable<Validation['rule']> {
  const rule = fields(value, RULE_KINDS, 'rule');
  const [kind, ...more] = RULE_KINDS.filter((one) => rule[one] !== undefined);
  if (kind === undefined || more.length > 0) return invalid('a rule has exactly one kind');
  if (kind === 'list') {
    const { source, inCellDropDown } = fields(rule.list, ['inCellDropDown', 'source'], 'list');
    const items = textArgument(source, 'source');
    if (!items.startsWith('=') && items.length > 255) return invalid('a list is longer than 255 characters');
    return { list: { inCellDropDown: boolean(inCellDropDown, 'inCellDropDown'), source: items } };
  }
  if (kind === 'custom') {
    const { formula } = fields(rule.custom, ['formula'], 'custom');
    const written = textArgument(formula, 'formula');
    return written.startsWith('=') ? { custom: { formula: written } } : invalid('a formula begins with =');
  }
  const bounds = fields(rule[kind], ['formula1', 'formula2', 'operator'], kind);
  const operator = oneOf(bounds.operator, OPERATORS, 'operator');
  if (bounds.formula1 === undefined) return invalid(`${kind} needs formula1`);
  if (operator.endsWith('Between') !== (bounds.formula2 !== undefined)) return invalid(`formula2 and ${operator}`);
  return { [kind]: { ...bounds, operator } };
}

/** Excel holds a title of 32 and a message of 255 characters at most. */
function told(title: unknown, message: unknown): { readonly title: string; readonly message: string } {
  const [head, body] = [textArgument(title, 'title'), textArgument(message, 'message')];
  if (head.length > 32) return invalid('a title is longer than 32 characters');
  return body.length > 255 ? invalid('a message is longer than 255 characters') : { title: head, message: body };
}

function checkedAlert(value: unknown): NonNullable<Validation['alert']> {
  const { showAlert, style, title, message } = fields(value, ['showAlert', 'style', 'title', 'message'], 'errorAlert');
  return {
    showAlert: boolean(showAlert, 'showAlert'),
    style: oneOf(style, ['Stop', 'Warning', 'Information'], 'style'),
    ...told(title, message),
  };
}

function checkedPrompt(value: unknown): NonNullable<Validation['prompt']> {
  const { showPrompt, title, message } = fields(value, ['showPrompt', 'title', 'message'], 'prompt');
  return { showPrompt: boolean(showPrompt, 'showPrompt'), ...told(title, message) };
}
