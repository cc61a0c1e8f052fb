import type { Area } from '../../../../core';
import type { ConditionalFormat, FormatLook, SheetModel } from '../../model';
import { boolean, colour, index, numberArgument, textArgument } from '../arguments';
import { invalid, notFound, OfficeFailure } from '../failure';
import { command, NULL_OBJECT, office, property, query, type Kind, type OfficeObject } from '../object-model';
import { overlap } from '../areas';
import { checkedFormula } from '../formula-check';

interface CollectionState {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

interface FormatState {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** The formats that touch the areas, highest priority first. */
const touching = ({ sheet, areas }: CollectionState): readonly ConditionalFormat[] =>
  sheet.conditionalFormats().filter((format) => format.areas.some((own) => areas.some((area) => overlap(own, area))));

const current = ({ sheet, id }: FormatState): ConditionalFormat =>
  sheet.conditionalFormat(id) ?? notFound(`conditional format ${id}`);

type FormulaRule = Extract<ConditionalFormat['rule'], { readonly kind: 'formula' }>;

function ruleOf(state: FormatState): FormulaRule {
  const { rule } = current(state);
  if (rule.kind === 'formula') return rule;
  throw new OfficeFailure('InvalidOperation', 'the conditional format is not of type Custom');
}

const change = (state: FormatState, facts: Partial<FormulaRule>): void =>
  state.sheet.putConditionalFormat({ ...current(state), rule: { ...ruleOf(state), ...facts } });

const relook = (state: FormatState, look: FormatLook): void =>
  change(state, { look: { ...ruleOf(state).look, ...look } });

const FILL: Kind<FormatState> = {
  name: 'ConditionalRangeFill',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Color: property(
      6,
      (state) => ruleOf(state).look.fill ?? '',
      (state, value) => relook(state, { fill: colour(value, 'color') }),
    ),
  },
};

const FONT: Kind<FormatState> = {
  name: 'ConditionalRangeFont',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Color: property(
      6,
      (state) => ruleOf(state).look.colour ?? '',
      (state, value) => relook(state, { colour: colour(value, 'color') }),
    ),
    Bold: property(
      6,
      (state) => ruleOf(state).look.bold ?? false,
      (state, value) => relook(state, { bold: boolean(value, 'bold') }),
    ),
  },
};

const FORMAT: Kind<FormatState> = {
  name: 'ConditionalRangeFormat',
  members: {
    Fill: property(6, (state) => office(FILL, state)),
    Font: property(6, (state) => office(FONT, state)),
  },
};

const RULE: Kind<FormatState> = {
  name: 'ConditionalFormatRule',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Formula: property(
      6,
      (state) => ruleOf(state).formula,
      (state, value, { model }) => {
        const formula = textArgument(value, 'formula');
        const hasSheet = (name: string): boolean =>
          model.sheets().some((sheet) => sheet.name().toLowerCase() === name.toLowerCase());
        change(state, {
          formula: formula.startsWith('=') ? checkedFormula(formula, hasSheet) : invalid('formula must begin with ='),
        });
      },
    ),
  },
};

const CUSTOM: Kind<FormatState> = {
  name: 'CustomConditionalFormat',
  members: {
    Rule: property(6, (state) => office(RULE, state)),
    Format: property(6, (state) => office(FORMAT, state)),
  },
};

/** A negative priority counts from the back; one beyond the bounds goes to the bound. */
function setPriority({ sheet, id }: FormatState, value: unknown): void {
  const last = sheet.conditionalFormats().length - 1;
  const wanted = numberArgument(value, 'priority');
  sheet.rankConditionalFormat(id, wanted < 0 ? Math.max(0, last + 1 + wanted) : Math.min(last, wanted));
}

const CONDITIONAL_FORMAT: Kind<FormatState> = {
  name: 'ConditionalFormat',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  members: {
    Id: property(6, ({ id }) => id),
    Type: property(6, (state) => (current(state).rule.kind === 'formula' ? 'Custom' : 'CellValue')),
    Priority: property(
      6,
      ({ sheet, id }) => sheet.conditionalFormats().findIndex((format) => format.id === id),
      setPriority,
    ),
    Custom: property(6, (state) => {
      ruleOf(state);
      return office(CUSTOM, state);
    }),
    CustomOrNullObject: property(6, (state) =>
      current(state).rule.kind === 'formula' ? office(CUSTOM, state) : NULL_OBJECT,
    ),
    GetRanges: query(9, (state, _args, { back }) => back.areas(state.sheet, current(state).areas)),
    Delete: command(6, (state) => state.sheet.removeConditionalFormat(current(state).id)),
  },
};

const item = (state: CollectionState, format: ConditionalFormat | undefined, key: unknown): OfficeObject<never> =>
  format
    ? office(CONDITIONAL_FORMAT, { sheet: state.sheet, id: format.id })
    : notFound(`conditional format ${String(key)}`);

const find = (state: CollectionState, key: unknown): ConditionalFormat | undefined =>
  touching(state).find(({ id }) => id === key);

let lastId = 0;

function add(state: CollectionState, type: unknown): OfficeObject<never> {
  if (type !== 'Custom') return invalid(`this host makes conditional formats of type Custom only, not ${String(type)}`);
  const id = `api-${++lastId}`;
  state.sheet.putConditionalFormat({ id, areas: state.areas, rule: { kind: 'formula', formula: '=FALSE', look: {} } });
  return office(CONDITIONAL_FORMAT, { sheet: state.sheet, id });
}

/** The conditional formats that touch a range. */
export const CONDITIONAL_FORMATS: Kind<CollectionState> = {
  name: 'ConditionalFormatCollection',
  opens: 'format',
  sheet: ({ sheet }) => sheet,
  items: (state) => touching(state).map((format) => item(state, format, format.id)),
  item: (state, key) => item(state, find(state, key), key),
  members: {
    GetCount: query(6, (state) => touching(state).length),
    GetItem: query(6, (state, [key]) => item(state, find(state, key), key)),
    GetItemOrNullObject: query(14, (state, [key]) => {
      const format = find(state, key);
      return format ? item(state, format, key) : NULL_OBJECT;
    }),
    GetItemAt: query(6, (state, [at]) => item(state, touching(state)[index(at, 'index')], at)),
    Add: command(6, (state, [type]) => add(state, type)),
    ClearAll: command(6, (state) => touching(state).forEach(({ id }) => state.sheet.removeConditionalFormat(id))),
  },
};
