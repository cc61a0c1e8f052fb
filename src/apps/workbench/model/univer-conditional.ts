import type { IConditionFormattingRule, IFormulaHighlightCell } from '@univerjs/sheets-conditional-formatting';
import { toArea, toRange } from './univer-contents';
import type { ConditionalFormat, FormatLook } from './sheet-contents';
import type { SheetModel } from './sheet-model';
import { fromUniverStyle, toUniverStyle } from './univer-style';

/** What conditional formats need of the engine. */
export interface RuleEngine {
  mutate(id: string, parameters: object): void;
  rules(): readonly IConditionFormattingRule[];
}

/** A conditional format as the rule Univer keeps. */
export function toUniverRule(format: ConditionalFormat): IConditionFormattingRule {
  const shell = { cfId: format.id, stopIfTrue: false, ranges: format.areas.map(toRange) };
  if (format.rule.kind === 'engine') return { ...shell, rule: format.rule.data as IConditionFormattingRule['rule'] };
  const { formula, look } = format.rule;
  const rule = { type: 'highlightCell', subType: 'formula', value: formula, style: toUniverStyle(look) };
  return { ...shell, rule: rule as IFormulaHighlightCell };
}

/** A rule of Univer in our words; kinds other than a formula stay the engine's own. */
function fromUniverRule(rule: IConditionFormattingRule): ConditionalFormat {
  const inner = rule.rule;
  const shell = { id: rule.cfId, areas: rule.ranges.map(toArea) };
  if (!isFormulaRule(inner)) return { ...shell, rule: { kind: 'engine', data: inner } };
  const { fill, colour, bold } = fromUniverStyle(inner.style);
  const look: FormatLook = { ...(fill && { fill }), ...(colour && { colour }), ...(bold && { bold }) };
  return { ...shell, rule: { kind: 'formula', formula: inner.value, look } };
}

const isFormulaRule = (rule: IConditionFormattingRule['rule']): rule is IFormulaHighlightCell =>
  'subType' in rule && String(rule.subType) === 'formula';

/** The conditional-format part of a sheet. */
export function conditionalFormatsOf(
  engine: RuleEngine,
): Pick<
  SheetModel,
  | 'conditionalFormats'
  | 'conditionalFormat'
  | 'putConditionalFormat'
  | 'rankConditionalFormat'
  | 'removeConditionalFormat'
> {
  return {
    conditionalFormats: () => engine.rules().map(fromUniverRule),
    conditionalFormat(id) {
      const rule = engine.rules().find(({ cfId }) => cfId === id);
      return rule && fromUniverRule(rule);
    },
    putConditionalFormat(format) {
      const isKnown = engine.rules().some((rule) => rule.cfId === format.id);
      engine.mutate(`sheet.mutation.${isKnown ? 'set' : 'add'}-conditional-rule`, { rule: toUniverRule(format) });
    },
    rankConditionalFormat(id, place) {
      const moved = engine.rules().find(({ cfId }) => cfId === id);
      const others = engine.rules().filter(({ cfId }) => cfId !== id);
      if (!moved || engine.rules()[place]?.cfId === id) return;
      const above = [...others.slice(0, place), moved];
      for (const { cfId } of above) engine.mutate('sheet.mutation.delete-conditional-rule', { cfId });
      for (const rule of above.reverse()) engine.mutate('sheet.mutation.add-conditional-rule', { rule });
    },
    removeConditionalFormat: (id) => engine.mutate('sheet.mutation.delete-conditional-rule', { cfId: id }),
  };
}
