export { parseFormula, type ParsedFormula } from './parse';
export { formulaLines, type FormulaLine } from './lines';
export {
  booksOf,
  compileFormulas,
  withRelations,
  type FormulaFault,
  type Formulas,
  type RuleName,
  type StatedCheck,
  type StatedRelation,
  type SwitchedOff,
} from './compile';
export { columnsIn, type Expression } from './expression';
export { annexLabel, builtInFormulas, formulaOf } from './built-in';
export { formulaEdits, type FormulaText } from './sheet';
export { formulaStates, type FormulaState } from './state';
export { learntFormulas, type LearntFormula } from './learnt';
export { checkedRows } from './verdicts';
export { cellsMeant, type BoundFormula } from './scene';
export { verdictIn, type FormulaVerdict } from './evaluate';
export { FORMULA_HEAD, FORMULA_LEVELS, FORMULA_SHEET, FORMULA_WORDS } from './words';
