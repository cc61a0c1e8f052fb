import type { CellReach, FunctionName } from './vocabulary';

/** Where something stands in a formula's text: UTF-16 offsets. */
export interface FormulaSpan {
  readonly start: number;
  readonly end: number;
}

/** What compares two values. */
export type ComparisonSign = '=' | '<>' | '<' | '<=' | '>' | '>=' | '包含';

/** A column as a formula names it. */
export interface ColumnExpression extends FormulaSpan {
  readonly kind: 'column';
  readonly reach: CellReach;
  /** What stands before the point: 附件2. */
  readonly annex?: string;
  readonly name: string;
}

/** A formula as a tree. */
export type Expression =
  | ({ readonly kind: 'number'; readonly value: number; readonly isPercent: boolean } & FormulaSpan)
  | ({ readonly kind: 'text'; readonly text: string } & FormulaSpan)
  | ColumnExpression
  | ({ readonly kind: 'negative'; readonly of: Expression } & FormulaSpan)
  | ({
      readonly kind: 'arithmetic';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    } & FormulaSpan)
  | ({
      readonly kind: 'comparison';
      readonly op: ComparisonSign;
      readonly left: Expression;
      readonly right: Expression;
      readonly tolerance?: Expression;
    } & FormulaSpan)
  | ({
      readonly kind: 'implication';
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise?: Expression;
    } & FormulaSpan)
  | ({ readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] } & FormulaSpan);

/** Every column a formula names, in the order of the text. */
export function columnsIn(expression: Expression): readonly ColumnExpression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return [];
    case 'column':
      return [expression];
    case 'negative':
      return columnsIn(expression.of);
    case 'arithmetic':
      return [expression.left, expression.right].flatMap(columnsIn);
    case 'comparison':
      return [expression.left, expression.right, ...(expression.tolerance ? [expression.tolerance] : [])].flatMap(
        columnsIn,
      );
    case 'implication':
      return [expression.condition, expression.then, ...(expression.otherwise ? [expression.otherwise] : [])].flatMap(
        columnsIn,
      );
    case 'call':
      return expression.args.flatMap(columnsIn);
  }
}

/** Whether an expression is true or false rather than an amount. */
export const isCondition = (expression: Expression): boolean =>
  expression.kind === 'comparison' ||
  expression.kind === 'implication' ||
  (expression.kind === 'call' && ['AND', 'OR', 'NOT', '空'].includes(expression.name));
