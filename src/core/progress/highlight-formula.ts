import { printed, trimmed, type Decimal, type Fraction } from '../arithmetic';
import { highlightFormula } from '../workbook';
import type { Status } from './status';

/** The cells of one row that a highlight looks at, as a formula names them ($C8); `target` may be a figure. */
export interface CellNames {
  readonly place: string;
  readonly done: string;
  readonly target?: string;
}

/** What was done before, by the place's label as written. */
export interface Before {
  readonly label: string;
  readonly previous: Decimal;
}

/** What readers of cells take for no task, between bars; blank and zero too. */
const NO_TASK = '||0|-|--|—|——|–|―|−|/|无|暂无|无任务|不涉及|';

/**
 * The live conditions of a status: the formulas of its highlights, relative to the row that the names stand in. Sums
 * are compared after rounding to six decimals, as exactly as cells are printed. 停滞 takes as many formulas as its
 * figures need; the others take one.
 */
export function statusFormulas(
  status: Status,
  names: CellNames,
  expected: Fraction | undefined,
  before: readonly Before[],
): readonly string[] {
  const planned = names.target === undefined ? undefined : { ...names, target: names.target };
  switch (status) {
    case 'no-task':
      return [`=${isListed(planned?.target ?? names.done, planned ? NO_TASK : NO_TASK.replace('||0|', '|'))}`];
    case 'zero':
      return [`=AND(${planned ? `N(${planned.target})>0,` : ''}ISNUMBER(${names.done}),N(${names.done})=0)`];
    case 'stalled':
      return stalledFormulas(names, before);
    case 'behind':
      return planned && expected ? [`=AND(${isUnderWay(planned)},${isBelow(planned, expected)})`] : [];
    case 'done':
      return planned ? [`=AND(${hasTask(planned)},${gap(planned)}=0)`] : [];
    case 'over':
      return planned ? [`=AND(${hasTask(planned)},${gap(planned)}>0)`] : [];
    default:
      return [];
  }
}

/** The live condition of an answer: it is one of these forms. */
export const answerCondition = (answer: string, forms: readonly string[]): string =>
  `=${isListed(answer, `|${forms.join('|')}|`)}`;

type Planned = Required<CellNames>;

const hasTask = ({ target, done }: Planned): string => `N(${target})>0,ISNUMBER(${done})`;
const isUnderWay = ({ target, done }: Planned): string => `N(${target})>0,N(${done})>0`;
const gap = ({ target, done }: Planned): string => `ROUND(N(${done})-N(${target}),6)`;
const isBelow = ({ target, done }: Planned, { over, under }: Fraction): string =>
  `ROUND(N(${done})*${under}-N(${target})*${over},6)<0`;
const isListed = (cell: string, list: string): string => `ISNUMBER(FIND("|"&TRIM(${cell})&"|",${quoted(list)}))`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The longest formula that every Excel takes for a conditional format, signature included. */
const LONGEST = 255;

/** The stored figures are found by the place's label, so that sorting or inserting rows does not mix them up. */
function stalledFormulas(names: CellNames, before: readonly Before[]): readonly string[] {
  const { place, done, target } = names;
  const formulaOf = (pairs: string): string =>
    `=AND(N(${done})>0,${target === undefined ? '' : `ROUND(N(${done})-N(${target}),6)<0,`}ISNUMBER(FIND("|"&${place}&"="&${done}&"|",${quoted(`|${pairs}`)})))`;
  const room = LONGEST - highlightFormula(formulaOf('')).length;
  const chunks: string[] = [];
  for (const { label, previous } of before) {
    const pair = `${label}=${printed(trimmed(previous))}|`;
    const last = chunks.at(-1);
    if (last !== undefined && quoted(last + pair).length - 2 <= room) chunks[chunks.length - 1] = last + pair;
    else chunks.push(pair);
  }
  return chunks.map(formulaOf);
}
