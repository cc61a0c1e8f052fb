import { audit, recognise, type AuditOptions, type Finding, type Level, type Sheet, type Value } from '../../src/core';
import { calculated } from './calculated';
import { alone, type Subject } from './example';
import type { Fault, Mutation } from './faults';
import { constraints, type Cell, type Comparison, type Constraint } from './oracle';
import { random } from './random';

/** What became of one planted fault. */
export interface Outcome {
  readonly kind: string;
  readonly subject: string;
  readonly fault: Fault;
  readonly found: readonly Finding[];
  /** Whether anything outside the audit's own code shows the fault, and if nothing does, why. */
  readonly undetectable: string | undefined;
  /** Whether two relations see the fault and have no other cell in common. */
  readonly isPinned: boolean;
}

/** A sheet with the findings it has before anything is planted. */
export interface Field {
  readonly subject: Subject;
  readonly options: AuditOptions;
  readonly comparison: Comparison;
  readonly before: readonly Finding[];
}

/** Makes a subject ready for planting. */
export function fieldOf(subject: Subject): Field {
  const options = { targets: subject.targets, previous: subject.previous };
  const [targets, previous] = [subject.targets, subject.previous].map((book) => recognise(book).tables[0]);
  return {
    subject,
    options,
    comparison: { ...(targets ? { targets } : {}), ...(previous ? { previous } : {}) },
    before: findingsOf(subject.table.sheet, options),
  };
}

const findingsOf = (sheet: Sheet, options: AuditOptions): readonly Finding[] => audit(alone(sheet), options).findings;

/** Plants seeded single faults of one kind, and audits each sheet alone. */
export function campaign(
  kind: string,
  mutation: Mutation,
  fields: readonly Field[],
  times: number,
): readonly Outcome[] {
  const source = random([...kind].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7));
  return Array.from({ length: times }, () => source.pick(fields)).flatMap((field) => {
    const fault = mutation(field.subject.table, source);
    return fault ? [outcomeOf(kind, field, { ...fault, sheet: calculated(fault.sheet) })] : [];
  });
}

function outcomeOf(kind: string, field: Field, fault: Fault): Outcome {
  const known = new Set(field.before.map(identity));
  const found = findingsOf(fault.sheet, field.options).filter((one) => !known.has(identity(one)));
  const all = constraints(fault.sheet, field.subject.table, field.comparison);
  const broken = all.filter(({ holds }) => !holds);
  const seeing = broken.filter(({ cells }) => cells.some((cell) => same(cell, fault)));
  return {
    kind,
    subject: `${field.subject.name}${field.subject.isLive ? '（公式）' : ''}`,
    fault,
    found: byLevel(found),
    undetectable: broken.length > 0 ? undefined : reasonOf(fault, all, field.subject),
    isPinned: seeing.length > 1 && seeing.every(({ cells }) => cells.length > 0) && common(seeing).length === 1,
  };
}

const same = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

const common = (seeing: readonly Constraint[]): readonly Cell[] =>
  (seeing[0]?.cells ?? []).filter((cell) => seeing.every(({ cells }) => cells.some((other) => same(cell, other))));

/** A finding wherever its row has moved to. */
const identity = ({ rule, place, column, at }: Finding): string =>
  [rule, place ?? '', column ?? `${at.column}`].join('|');

const LEVELS: readonly Level[] = ['error', 'warning', 'info'];
const byLevel = (found: readonly Finding[]): readonly Finding[] =>
  [...found].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));

/** Why nothing shows a fault: in the words of the table that the campaign prints. */
function reasonOf(fault: Fault, all: readonly Constraint[], { isLive, table }: Subject): string {
  const involved = all.filter(({ kind, cells }) => kind !== 'form' && cells.some((cell) => same(cell, fault)));
  if (involved.length === 0) return 'no sum, rate, target or earlier figure has to do with it';
  if (fault.also) return 'every sum stays true, and no target or earlier figure contradicts';
  const follows = (one: Constraint): boolean =>
    one.cells.some(
      ({ row, column }) =>
        table.sheet.formulas[row - table.sheet.origin.row]?.[column - table.sheet.origin.column] !== undefined,
    );
  if (
    isLive &&
    involved.every((one) => follows(one) || one.kind === 'part' || one.kind === 'previous' || one.kind === 'answer')
  )
    return 'its sums and rates are formulas and follow; no bound is passed';
  return 'it stays within rounding and bounds';
}

/** Whether a finding stands at a cell of the fault. */
export const isAt = (at: Cell, { also = [], ...fault }: Fault): boolean =>
  same(at, fault) || also.some((cell) => same(cell, at));

/** Whether a cell of the fault is where a finding stands, or among its candidates. */
export const concerns = ({ at, also, candidates }: Finding, fault: Fault): boolean =>
  [at, ...also, ...candidates.map((one) => one.at)].some((cell) => isAt(cell, fault));

/** Whether a finding proposes what was there before, or the formula that was. */
export const restores = ({ fix }: Finding, fault: Fault): boolean =>
  fix?.edits.some(({ at, to }) => isAt(at, fault) && equals(to, fault.was)) ?? false;

const equals = (to: unknown, was: Value): boolean =>
  to === was ||
  (typeof to === 'number' && typeof was === 'number' && Math.abs(to - was) < 1e-9) ||
  (typeof to === 'object' && to !== null && 'formula' in to);

/** Findings beyond one for each cell of the fault. */
export const extra = ({ found, fault }: Outcome): number =>
  Math.max(
    0,
    found.length -
      Math.max(1, new Set(found.filter(({ at }) => isAt(at, fault)).map(({ at }) => `${at.row},${at.column}`)).size),
  );
