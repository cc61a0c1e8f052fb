import type { Programme, Relation } from '../programmes';
import type { Table } from '../tables';
import type { Address } from '../workbook';
import type { FormulaVerdict } from './evaluate';
import type { FormulaLine } from './lines';
import { parseFormula } from './parse';
import { relationOf } from './relation';
import { bind, type BoundFormula, type Workbooks } from './scene';
import { verdictsOf } from './verdicts';
import { FORMULA_WORDS } from './words';

/** A built-in rule as a formula sheet may name it, by its id or its title. */
export interface RuleName {
  readonly id: string;
  readonly title: string;
}

/** Something wrong with a line itself: the sentence, and where in the formula it points. */
export interface FormulaFault {
  readonly line: FormulaLine;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** A line that states a relation of one annex, which is then checked like a built-in one. */
export interface StatedRelation {
  readonly line: FormulaLine;
  readonly annex: string;
  readonly relation: Relation;
  readonly bound: readonly BoundFormula[];
  /** Whether the annex has this relation anyway. */
  readonly isBuiltIn: boolean;
}

/** A line that is checked as it stands, on every table it was put to. */
export interface StatedCheck {
  readonly line: FormulaLine;
  readonly bound: BoundFormula;
}

/** A built-in rule that the workbook does without, and why. */
export interface SwitchedOff {
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
  readonly at: Address;
}

/** What the lines of a formula sheet come to. */
export interface Formulas {
  readonly lines: readonly FormulaLine[];
  readonly relations: readonly StatedRelation[];
  readonly checks: readonly StatedCheck[];
  readonly faults: readonly FormulaFault[];
  readonly switchedOff: readonly SwitchedOff[];
  /** Lines that could not be checked for want of what they speak of, with the reason. */
  readonly unchecked: readonly FormulaFault[];
}

/** Reads every line against the tables at hand. */
export function compileFormulas(lines: readonly FormulaLine[], books: Workbooks, rules: readonly RuleName[]): Formulas {
  const outcomes = lines.map((line) => compiled(line, books, rules));
  return {
    lines,
    relations: outcomes.flatMap(({ relations = [] }) => relations),
    checks: outcomes.flatMap(({ checks = [] }) => checks),
    faults: [
      ...lines.flatMap((line) => line.mistakes.map((message) => ({ line, message }))),
      ...outcomes.flatMap(({ faults = [] }) => faults),
    ],
    switchedOff: outcomes.flatMap(({ switchedOff = [] }) => switchedOff),
    unchecked: outcomes.flatMap(({ unchecked = [] }) => unchecked),
  };
}

type Outcome = Partial<Omit<Formulas, 'lines'>>;

function compiled(line: FormulaLine, books: Workbooks, rules: readonly RuleName[]): Outcome {
  const rule = rules.find(({ id, title }) => [id, title].includes(line.formula));
  if (rule) return switched(line, rule);
  if (!line.isOn) return {};
  const parsed = parseFormula(line.formula);
  if (parsed.kind === 'unreadable') return { faults: [{ line, ...parsed }] };
  const binding = bind(parsed.expression, line.annex, books);
  if (binding.kind === 'absent') return { unchecked: [{ line, message: binding.reason }] };
  if (binding.kind === 'wrong') return { faults: [{ line, ...binding.why }] };
  return nowhere(line, binding.bound) ?? stated(line, binding.bound);
}

function switched(line: FormulaLine, { id: rule, title }: RuleName): Outcome {
  if (line.isOn) return { faults: [{ line, message: FORMULA_WORDS.ruleOn }] };
  if (line.note === '') return { faults: [{ line, message: FORMULA_WORDS.noReason }] };
  return { switchedOff: [{ rule, title, reason: line.note, at: line.at }] };
}

/** How many rows a formula must fail in before none that holds means that the formula is wrong, not the sheet. */
const ENOUGH_ROWS = 5;

function nowhere(line: FormulaLine, bound: readonly BoundFormula[]): Outcome | undefined {
  const verdicts: readonly FormulaVerdict[] = verdictsOf(bound, line.formula);
  const fails = verdicts.filter((one) => one === 'fails').length;
  return fails >= ENOUGH_ROWS && !verdicts.includes('holds')
    ? { faults: [{ line, message: FORMULA_WORDS.holdsNowhere(fails) }] }
    : undefined;
}

/** Relations of an annex are stated once, however many tables of it there are. */
function stated(line: FormulaLine, bound: readonly BoundFormula[]): Outcome {
  const relations: StatedRelation[] = [];
  const checks: StatedCheck[] = [];
  for (const one of bound) {
    const { annex } = one.table;
    const relation = relationOf(one, line.formula, line.note === '' ? line.formula : line.note);
    if (!relation) checks.push({ line, bound: one });
    else if (!relations.some((other) => other.annex === annex.id)) {
      relations.push({
        line,
        annex: annex.id,
        relation,
        bound: bound.filter(({ table }) => table.annex.id === annex.id),
        isBuiltIn: annex.relations.some((other) => isSame(other, relation)),
      });
    }
  }
  return { relations, checks };
}

/** Whether two relations ask the same; the order of a sum's parts and the wording of a basis do not count. */
function isSame(one: Relation, other: Relation): boolean {
  const plain = (relation: Relation): string =>
    Object.entries(relation)
      .filter(([key]) => key !== 'basis' && key !== 'says')
      .map(
        ([key, value]) =>
          `${key}:${JSON.stringify(['parts', 'filled'].includes(key) && Array.isArray(value) ? [...(value as string[])].sort() : value)}`,
      )
      .sort()
      .join();
  return plain(one) === plain(other);
}

/** The programme with the relations that the user stated; the same programme where none is new. */
export function withRelations(programme: Programme, { relations }: Formulas): Programme {
  const added = relations.filter(({ isBuiltIn }) => !isBuiltIn);
  if (added.length === 0) return programme;
  const annexes = programme.annexes.map((annex) => {
    const own = added.filter((one) => one.annex === annex.id).map(({ relation }) => relation);
    return own.length === 0 ? annex : { ...annex, relations: [...annex.relations, ...own] };
  });
  const families = programme.families.map((family) =>
    family.map((one) => annexes.find(({ id }) => id === one.id) ?? one),
  );
  return { ...programme, annexes, families };
}

/** The tables that a formula sheet may speak of. */
export const booksOf = (
  tables: readonly Table[],
  targets: readonly Table[] = [],
  previous: readonly Table[] = [],
): Workbooks => ({ tables, targets, previous });
