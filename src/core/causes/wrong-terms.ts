import { addendAtFault, addressOf, hasFormula, ratesHeld, refKey, termAtFault, type Ref } from '../relations';
import type { Context } from '../rules';
import type { TableColumn } from '../tables';
import type { Cause, CauseRule } from './cause';
import type { Found } from './found';
import { relationCells } from './locating/components';
import { otherTermsOf } from './other-terms';
import { columnsFailing, onHeader, PLACES } from './whole-column';
import { addendAtFaultWords, termAtFaultWords } from './words';

/** So large a share of a column fails by no chance; places that are done with stay as they are. */
const MOST = 0.5;
/** What comes out otherwise in so many rows does so by no chance. */
const FEWEST = 3;

/**
 * A relation that fails throughout because of one of its columns, which other relations show: the plan is of another
 * list, what was done leaves a part out, what remains was not brought up to date. That column tells it, before anybody
 * looks at single cells; all that it breaks besides follows from it.
 */
export const wrongTerms: CauseRule<'wrong-terms'> = {
  id: 'wrong-terms',
  words: { title: '整栏取数有误', why: '其他各栏互相吻合，只有这一栏对不上；整栏改过来，由它引起的不符就都消失了。' },
  isNamed: true,
  *find(found, { context }) {
    const groups = columnsFailing(found, PLACES).filter(([first]) => first && isOfRows(first));
    if (groups.length === 0) return;
    const targets = new Map(
      found.flatMap(({ hit: { balance } }) =>
        balance?.kind === 'target' ? balance.parts.map((plan) => [refKey(plan), balance.whole] as const) : [],
      ),
    );
    for (const group of groups) yield* causeOf(group, found, context, targets);
  },
};

const isOfRows = ({ hit }: Found): boolean => hit.rate !== undefined || hit.balance?.kind === 'row-sum';

/** The column that makes a relation fail throughout, why, and what each of its cells should hold. */
interface ColumnAtFault {
  readonly column: TableColumn;
  readonly note: string;
  /** Of how many rows a cell of the relation is asked for. */
  readonly rows: number;
  readonly changes: readonly { readonly cell: Ref; readonly to: number }[];
}

function causeOf(
  group: readonly Found[],
  found: readonly Found[],
  context: Context,
  targets: ReadonlyMap<string, Ref>,
): readonly Cause[] {
  const [first, ...rest] = group;
  if (!first?.table || group.length < FEWEST) return [];
  const fault = ofRate(group, context, targets) ?? ofSum(first, group.length);
  if (!fault || group.length < fault.rows * MOST) return [];
  const { column, note, changes } = fault;
  const says = onHeader(first, first.table, column, note);
  const [fix, ...others] = changes.map(({ cell, to }) => ({ at: addressOf(cell), to }));
  const isTyped = !changes.some(({ cell }) => hasFormula(cell));
  const results = found.filter(
    (one) => !group.includes(one) && relationCells(one).some((cell) => cell.column === column),
  );
  return [
    {
      says: { ...says, hit: { ...says.hit, ...(fix && isTyped ? { fix: { ...fix, isSafe: false, others } } : {}) } },
      silences: [first, ...rest, ...results],
    },
  ];
}

/** The term of a rate that is wrong, or the rate itself, where it is of an earlier time. */
function ofRate(
  group: readonly Found[],
  context: Context,
  targets: ReadonlyMap<string, Ref>,
): ColumnAtFault | undefined {
  const [{ rule, table, hit: { rate } = {} } = {}] = group;
  if (!rule || !rate || !table) return undefined;
  const { column } = rate.rate;
  const checks = ratesHeld(table, context)
    .filter(({ check, judgement }) => check.rate.column === column && judgement.kind !== 'blank')
    .map(({ check }) => check);
  const fault = termAtFault(checks, (plan) => targets.get(refKey(plan)));
  if (!fault || (fault.why === 'earlier' && otherTermsOf(group))) return undefined;
  const due = checks.map((check) => ({ cell: fault.cellOf(check), to: fault.dueOf(check) }));
  const changes = due.flatMap(({ cell, to }) => (to === undefined ? [] : [{ cell, to }]));
  return {
    column: fault.column,
    note: termAtFaultWords(rule.words.title, { ...fault, isRate: fault.column === column }, group.length),
    rows: checks.length,
    changes: changes.length === due.length ? changes : [],
  };
}

/** The column of a sum that is wrong. */
function ofSum({ rule, table, hit: { balance } }: Found, failing: number): ColumnAtFault | undefined {
  const fault = balance?.kind === 'row-sum' && !balance.isStated ? addendAtFault(balance) : undefined;
  if (!fault || !table) return undefined;
  return {
    ...fault,
    note: addendAtFaultWords(rule.words.title, failing),
    rows: table.rows.filter(({ kind }) => kind === 'place').length,
  };
}
