export * from './workbook';
export * from './places';
export * from './programmes';
export * from './tables';
export * from './audit';
export {
  builtInFormulas,
  formulaEdits,
  formulaLines,
  formulaStates,
  learntFormulas,
  parseFormula,
  FORMULA_HEAD,
  FORMULA_LEVELS,
  type FormulaFault,
  type FormulaLine,
  type Formulas,
  type FormulaState,
  type FormulaText,
  type LearntFormula,
  type ParsedFormula,
  type SwitchedOff,
} from './formulas';
export * from './repair';
export * from './progress';
export * from './circular/draft';
export * from './summary';
export * from './circular/proofread';
export { annexFacts } from './circular/annex-facts';
export { localise, type RelationBlock, type Localisation } from './arithmetic';
export * from './returns';
