import { cellValue, plainText, type TableRow } from '../tables';
import { isBlank } from '../workbook';
import { columnWorth, wordsAt } from './cell-worth';
import { comparison } from './compare';
import type { Expression } from './expression';
import { cellsMeant, type BoundFormula } from './scene';
import { amountWorth, clean, serialOf, truth, unknown, withAmounts, type AmountWorth, type Worth } from './worth';

/** What a formula says in one row. `quiet` means that there is nothing to say: no task, no such row. */
export type FormulaVerdict = 'holds' | 'fails' | 'quiet' | { readonly unchecked: string };

/** Whether a formula holds in a row. */
export function verdictIn(bound: BoundFormula, row: TableRow): FormulaVerdict {
  const worth = worthOf(bound.expression, bound, row);
  if (worth.kind === 'truth') return worth.isTrue ? 'holds' : 'fails';
  if (worth.kind === 'unknown') return worth.isQuiet ? 'quiet' : { unchecked: worth.reason };
  return { unchecked: '公式没有说明应当成立什么' };
}

function worthOf(expression: Expression, bound: BoundFormula, row: TableRow): Worth {
  const of = (part: Expression): Worth => worthOf(part, bound, row);
  switch (expression.kind) {
    case 'number':
      return amountWorth(expression.isPercent ? expression.value / 100 : expression.value, expression.isPercent);
    case 'text':
      return { kind: 'words', forms: [plainText(expression.text)], isBlank: expression.text === '' };
    case 'column':
      return columnWorth(expression, bound, row);
    case 'negative':
      return withAmounts([of(expression.of)], ([one]) => amountWorth(-(one?.amount ?? 0), one?.isShare));
    case 'arithmetic':
      return arithmetic(expression, of);
    case 'comparison':
      return comparison(expression, of);
    case 'implication':
      return implication(expression, of);
    case 'call':
      return called(expression, bound, row);
  }
}

function arithmetic({ op, left, right }: Expression & { kind: 'arithmetic' }, of: (part: Expression) => Worth): Worth {
  return withAmounts([of(left), of(right)], ([one, other]) => {
    const [a, b] = [one?.amount ?? 0, other?.amount ?? 0];
    const isShare = (op === '+' || op === '-') && ((one?.isShare ?? false) || (other?.isShare ?? false));
    const isEmpty = (one?.isBlank ?? false) && (other?.isBlank ?? false);
    switch (op) {
      case '+':
        return amountWorth(clean(a + b), isShare, isEmpty);
      case '-':
        return amountWorth(clean(a - b), isShare, isEmpty);
      case '*':
        return amountWorth(clean(a * b), false, isEmpty);
      case '/':
        return b === 0 ? unknown('除数是0或空', true) : amountWorth(clean(a / b), false, isEmpty);
    }
  });
}

function implication(
  { condition, then, otherwise }: Expression & { kind: 'implication' },
  of: (part: Expression) => Worth,
): Worth {
  const when = of(condition);
  if (when.kind === 'unknown') return when;
  if (when.kind !== 'truth') return unknown('IF后面要写条件');
  if (when.isTrue) return of(then);
  return otherwise ? of(otherwise) : unknown('条件不成立', true);
}

function called({ name, args }: Expression & { kind: 'call' }, bound: BoundFormula, row: TableRow): Worth {
  const of = (part: Expression): Worth => worthOf(part, bound, row);
  const [first, second, third] = args;
  if (!first) return unknown(`${name}没有内容`);
  switch (name) {
    case 'AND':
    case 'OR':
      return joined(name, args.map(of));
    case 'NOT':
      return negated(of(first));
    case '空':
      return emptiness(first, bound, row);
    case '文本':
      return textOf(first, bound, row);
    case '日期':
      return dateWorth(args, of);
    case 'IF':
      return third || second
        ? implication(
            {
              kind: 'implication',
              condition: first,
              then: second ?? first,
              ...(third ? { otherwise: third } : {}),
              start: 0,
              end: 0,
            },
            of,
          )
        : of(first);
    case 'ROUND':
      return withAmounts(args.map(of), ([one, places]) =>
        amountWorth(roundTo(one?.amount ?? 0, (places?.amount ?? 0) + (one?.isShare ? 2 : 0)), one?.isShare),
      );
    default:
      return withAmounts(args.map(of), (all) => folded(name, all));
  }
}

const roundTo = (value: number, places: number): number => {
  const scale = 10 ** places;
  return Math.sign(value) * (Math.round(Math.abs(clean(value * scale))) / scale);
};

function folded(name: string, all: readonly AmountWorth[]): Worth {
  const values = all.map((one) => one.amount);
  const isShare = all.some((one) => one.isShare);
  const isEmpty = all.every((one) => one.isBlank);
  switch (name) {
    case 'MAX':
      return amountWorth(Math.max(...values), isShare, isEmpty);
    case 'MIN':
      return amountWorth(Math.min(...values), isShare, isEmpty);
    case 'ABS':
      return amountWorth(Math.abs(values[0] ?? 0), isShare, isEmpty);
    default:
      return amountWorth(clean(values.reduce((sum, value) => sum + value, 0)), isShare, isEmpty);
  }
}

/** Three-valued: what decides counts even where another part is unknown. */
function joined(name: 'AND' | 'OR', parts: readonly Worth[]): Worth {
  const decides = name === 'OR';
  if (parts.some((one) => one.kind === 'truth' && one.isTrue === decides)) return truth(decides);
  return (
    parts.find((one) => one.kind === 'unknown') ??
    (parts.every((one) => one.kind === 'truth') ? truth(!decides) : unknown(`${name}里要写条件`))
  );
}

const negated = (worth: Worth): Worth =>
  worth.kind === 'truth' ? truth(!worth.isTrue) : worth.kind === 'unknown' ? worth : unknown('NOT后面要写条件');

function emptiness(part: Expression, bound: BoundFormula, row: TableRow): Worth {
  if (part.kind !== 'column') return unknown('空(…)里要写栏目');
  const [cell] = cellsMeant(part, bound, row);
  return cell ? truth(isBlank(cellValue(cell.table, cell.row, cell.column))) : unknown('没有对应的行', true);
}

function textOf(part: Expression, bound: BoundFormula, row: TableRow): Worth {
  if (part.kind !== 'column') return worthOf(part, bound, row);
  const [cell] = cellsMeant(part, bound, row);
  return cell ? wordsAt(cell) : unknown('没有对应的行', true);
}

function dateWorth(args: readonly Expression[], of: (part: Expression) => Worth): Worth {
  const [first] = args;
  if (first?.kind === 'text') {
    const [, year, month, day = '1'] = /^(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?\D*$/.exec(plainText(first.text)) ?? [];
    return year === undefined
      ? unknown(`“${first.text}”不是日期`)
      : amountWorth(serialOf(Number(year), Number(month), Number(day)));
  }
  return withAmounts(args.map(of), ([year, month, day]) =>
    amountWorth(serialOf(year?.amount ?? 0, month?.amount ?? 1, day?.amount ?? 1)),
  );
}
