import { a1, figureText, type TargetCheck } from '../../../../core';
import type { ProgressView } from './model';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';

type Checked = Extract<TargetCheck, { kind: 'checked' }>;
type CheckedLine = Checked['lines'][number];
type Total = Checked['totals'][number];

/** 目标核对: places whose plan is not their target first in sight, equal ones on request, then the province. */
export function targets(check: TargetCheck, view: ProgressView): readonly ElementPlan[] {
  if (check.kind === 'unchecked') {
    return [
      element('div', { class: 'no-match', key: 'unchecked' }, [
        element('p', {}, [words.noTargetTable]),
        element('p', {}, [words.targetsText]),
      ]),
    ];
  }
  const equal = check.lines.filter(({ verdict }) => verdict === 'equal').length;
  const shown = check.lines.filter(({ verdict }) => view.withEqual || verdict !== 'equal');
  return [
    element('p', { class: 'targets-summary', key: 'summary' }, [
      words.targetsEqual(equal),
      element(
        'button',
        {
          class: 'link',
          type: 'button',
          on: { click: { kind: 'view', change: { withEqual: view.withEqual ? undefined : true } } },
        },
        [view.withEqual ? words.hideEqual : words.showEqual],
      ),
    ]),
    table(
      'totals',
      words.totalsTitle,
      [words.provincial, words.localSum, words.difference],
      check.totals.map(totalRow),
    ),
    ...byMeasure(shown).map(([name, lines]) =>
      table(name, name, [words.target, words.plan, words.difference], lines.map(placeRow)),
    ),
  ];
}

function byMeasure(lines: readonly CheckedLine[]): readonly (readonly [string, readonly CheckedLine[]])[] {
  const names = [...new Set(lines.map(({ measure }) => measure.name))];
  return names.map((name) => [name, lines.filter(({ measure }) => measure.name === name)]);
}

const table = (key: string, title: string, heads: readonly string[], rows: readonly ElementPlan[]): ElementPlan =>
  element('table', { class: 'target-table', key }, [
    element('thead', {}, [
      element('tr', {}, [
        element('th', { scope: 'col', key: 'title' }, [title]),
        ...heads.map((head) => element('th', { scope: 'col', class: 'number', key: head }, [head])),
      ]),
    ]),
    element('tbody', {}, rows),
  ]);

const placeRow = (line: CheckedLine, index: number): ElementPlan =>
  row(
    index,
    line.verdict !== 'equal',
    [
      element('span', {}, [line.place]),
      line.verdict === 'equal' ? undefined : element('span', { class: 'flag' }, [words.verdicts[line.verdict]]),
    ],
    [cellOf(line.target, line.targetAt), cellOf(line.plan, line.planAt), text(line.difference, true)],
  );

const totalRow = ({ measure, provincial, local, difference }: Total, index: number): ElementPlan =>
  row(
    index,
    difference !== undefined && difference.units !== 0n,
    [
      element('span', {}, [measure.name]),
      difference && difference.units !== 0n ? element('span', { class: 'flag' }, [words.verdicts.differs]) : undefined,
    ],
    [text(provincial), text(local), text(difference, true)],
  );

const row = (
  key: number,
  isFlagged: boolean,
  name: readonly (ElementPlan | undefined)[],
  cells: readonly (ElementPlan | string)[],
): ElementPlan =>
  element('tr', { class: isFlagged ? 'flagged' : undefined, key }, [
    element('th', { scope: 'row', key: 'name' }, name),
    ...cells.map((cell, i) => element('td', { key: i }, [cell])),
  ]);

/** A figure that goes to its cell when it has one in this workbook. */
function cellOf(figure: CheckedLine['target'], at: CheckedLine['planAt']): ElementPlan | string {
  const printed = text(figure);
  if (!at) return printed;
  return element(
    'button',
    {
      class: 'link',
      type: 'button',
      'aria-label': `${printed}${words.comma}${words.locate(`${at.sheet}!${a1(at)}`)}`,
      on: { click: { kind: 'locate', at } },
    },
    [printed],
  );
}

function text(figure: CheckedLine['target'], isDifference = false): string {
  if (!figure) return words.none;
  const printed = figureText(figure);
  return isDifference && figure.units > 0n ? `+${printed}` : printed;
}
