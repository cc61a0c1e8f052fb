import { decimalFrom, decimalOf, fraction, minus, plus, rounded, toNumber, unitsAt, type Decimal } from '../arithmetic';
import { a1, type Content, type Value } from '../workbook';
import { derivations, isAdditive, type Annex, type Column, type Derivation } from '../programmes';
import { rangesOf } from './ranges';

/** One line of an annex's body: a place with what it reports, or a sum over lines, given by their index. */
export type AnnexLine =
  | { readonly kind: 'place'; readonly label: string; readonly given: ReadonlyMap<string, Value> }
  | { readonly kind: 'total' | 'subtotal'; readonly label: string; readonly of: readonly number[] };

/** A body to be written: its lines, and where its first cell stands. */
export interface AnnexBody {
  readonly annex: Annex;
  readonly lines: readonly AnnexLine[];
  readonly firstRow: number;
  /** What a rate shows where there is no task. */
  readonly noTask: string;
  /** The rates that are fractions shown with %, by column id; the others are percent points. */
  readonly fractions: ReadonlySet<string>;
  /** Sums are formulas although nothing is filled in yet. */
  readonly isForm: boolean;
}

/**
 * The contents of every line by column id: literals as reported; totals, rates and sums as formulas with their results.
 */
export function lineContents(body: AnnexBody): readonly ReadonlyMap<string, Content>[] {
  const contents: ReadonlyMap<string, Content>[] = body.lines.map((line, i) =>
    line.kind === 'place' ? placeLine(body, line, i) : new Map(),
  );
  body.lines.forEach((line, i) => {
    if (line.kind !== 'place') contents[i] = sumLine(body, line, i, contents);
  });
  return contents;
}

/** What a content shows. */
export const shownBy = (content: Content): Value =>
  typeof content === 'object' && 'formula' in content ? content.result : content;

const numberIn = (content: Content): Decimal => {
  const shown = shownBy(content);
  return decimalOf(typeof shown === 'number' ? shown : 0);
};

const cellOf = (
  { annex, firstRow }: AnnexBody,
  line: number,
  id: string,
): { readonly row: number; readonly column: number } => ({
  row: firstRow + line,
  column: annex.columns.findIndex((column) => column.id === id),
});

const nameOf = (body: AnnexBody, line: number, id: string): string => a1(cellOf(body, line, id));

function placeLine(
  body: AnnexBody,
  { given }: Extract<AnnexLine, { kind: 'place' }>,
  line: number,
): ReadonlyMap<string, Content> {
  const derived = derivations(body.annex);
  const contents = new Map<string, Content>(given);
  for (const [id, derivation] of derived) {
    if (derivation.kind !== 'rate') contents.set(id, sumContent(body, derivation, line, contents, given.get(id)));
  }
  for (const [id, derivation] of derived) {
    if (derivation.kind === 'rate') contents.set(id, rateContent(body, id, derivation, line, contents));
  }
  return contents;
}

type Sum = Exclude<Derivation, { kind: 'rate' }>;

/** A sum is a formula unless the return says something else: then what it says stands, for the audit to find. */
function sumContent(
  body: AnnexBody,
  derivation: Sum,
  line: number,
  contents: ReadonlyMap<string, Content>,
  reported: Value,
): Content {
  const terms = derivation.kind === 'sum' ? derivation.parts : [derivation.whole, ...derivation.parts];
  if (!body.isForm && !terms.some((id) => typeof shownBy(contents.get(id)) === 'number'))
    return reported ?? commonSign(terms.map((id) => shownBy(contents.get(id))));
  const parts = derivation.parts.map((id) => numberIn(contents.get(id))).reduce(plus);
  const result = toNumber(derivation.kind === 'sum' ? parts : minus(numberIn(contents.get(derivation.whole)), parts));
  if (reported !== undefined && reported !== result) return reported;
  const names = derivation.parts.map((id) => nameOf(body, line, id));
  const sum = names.length === 1 ? `N(${names[0] ?? ''})` : `SUM(${names.join(',')})`;
  return {
    formula: derivation.kind === 'sum' ? `=${sum}` : `=N(${nameOf(body, line, derivation.whole)})-${sum}`,
    result,
  };
}

/** The sign that all terms show where none is a number: — for no task. */
const commonSign = ([first, ...others]: readonly Value[]): Value =>
  others.every((one) => one === first) ? first : undefined;

/** Done ÷ base, as a fraction or in percent with one decimal; the sign for no task without a base. */
function rateContent(
  body: AnnexBody,
  id: string,
  { done, base }: Rate,
  line: number,
  contents: ReadonlyMap<string, Content>,
): Content {
  const [over, under] = [nameOf(body, line, done), nameOf(body, line, base)];
  const [all, part] = [numberIn(contents.get(base)), numberIn(contents.get(done))];
  const isFraction = body.fractions.has(id);
  const quotient = `N(${over})/${under}`;
  return {
    formula: `=IF(N(${under})=0,"${body.noTask}",${isFraction ? quotient : `ROUND(${quotient}*100,1)`})`,
    result: all.units === 0n ? body.noTask : isFraction ? toNumber(part) / toNumber(all) : percent(part, all),
  };
}

type Rate = Extract<Derivation, { kind: 'rate' }>;

function percent(done: Decimal, base: Decimal): number {
  const decimals = Math.max(done.decimals, base.decimals);
  return toNumber(decimalFrom(fraction(unitsAt(done, decimals) * 100n, unitsAt(base, decimals)), 1));
}

function sumLine(
  body: AnnexBody,
  { of }: Extract<AnnexLine, { kind: 'total' | 'subtotal' }>,
  line: number,
  contents: readonly ReadonlyMap<string, Content>[],
): ReadonlyMap<string, Content> {
  const sums = new Map(
    body.annex.columns.filter(isAdditive).map((column) => [column.id, columnSum(body, column, of, contents)] as const),
  );
  const rates = [...derivations(body.annex)].flatMap(([id, derivation]) =>
    derivation.kind === 'rate' ? [[id, rateContent(body, id, derivation, line, sums)] as const] : [],
  );
  return new Map<string, Content>([...sums, ...rates]);
}

function columnSum(
  body: AnnexBody,
  column: Column,
  of: readonly number[],
  contents: readonly ReadonlyMap<string, Content>[],
): Content {
  const result = toNumber(
    of.map((line) => numberIn(contents[line]?.get(column.id))).reduce(plus, rounded(decimalOf(0), 0)),
  );
  return { formula: `=SUM(${rangesOf(of.map((line) => cellOf(body, line, column.id)))})`, result };
}
