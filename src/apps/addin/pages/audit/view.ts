import type { Model } from '../../model';
import type { PageView } from '../../view/page-view';
import { type Plan, element, type ElementPlan } from '../../view/element';
import { filters, levelChips } from './filters';
import { findings } from './findings';
import { lapsed, missingSources, skippedRules } from './unchecked';
import type { LastAudit, ListState } from './model';
import { overview } from './overview';
import { questions, recognised } from './recognised';
import { repairs } from './repairs';
import { verdictHead, verdictText } from './verdict';
import { words } from '../../words';
import { button } from '../../view/button';
import type { Report } from '../../../../core';
import { shownGroups } from './finding-list';
import { arrowIcon } from '../../view/icons';

/**
 * The page 审核: the verdict and the counts stay in sight; below them what they rest on and the findings; at the foot the
 * way from one to the next.
 */
export const auditPage: PageView = {
  head: (model) =>
    model.audited ? [verdictHead(model, model.audited), levelChips(model.audited.report, model.list)] : [],
  body: (model) => [
    toolbar(model),
    ...(model.audited ? result(model, model.audited) : [emptyPage(model.step !== undefined)]),
  ],
  foot: ({ audited, list }) => (audited && audited.report.findings.length > 0 ? [position(audited.report, list)] : []),
};

function result(model: Model, audited: LastAudit): readonly Plan[] {
  const { report } = audited;
  const hasFindings = report.findings.length > 0;
  return [
    verdictText(model, audited),
    ...missingSources(model),
    ...questions(report, model.list),
    ...repairs(audited, model.step !== undefined),
    ...(report.tables.length > 0 ? [overview(report, model.list.filter)] : []),
    ...(hasFindings && model.list.hasFilters ? [filters(report, model.list.filter)] : []),
    ...(hasFindings || model.alive.settled.length > 0 ? [findings(model, audited)] : []),
    ...recognised(report),
    ...(report.tables.length > 0 ? skippedRules(report) : []),
    ...lapsed(report),
  ];
}

/** The same commands as on the ribbon. They rest while one of them runs. */
function toolbar({ step }: Model): ElementPlan {
  const isBusy = step !== undefined;
  return element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': words.product, key: 'toolbar' }, [
    button(words.findingsSheet, { kind: 'show-findings' }, { look: 'subtle', isResting: isBusy }),
    button(words.clear, { kind: 'ask-clear' }, { look: 'subtle', isResting: isBusy }),
  ]);
}

/** The page before the first audit: what will happen, and one button. */
const emptyPage = (isBusy: boolean): ElementPlan =>
  element('section', { class: 'empty', key: 'empty' }, [
    element('img', { class: 'emblem', src: 'assets/app-64.png', alt: '', width: 48, height: 48 }),
    element('h2', { class: 'empty-title' }, [words.emptyTitle]),
    element('p', { class: 'empty-text' }, [words.emptyText]),
    button(words.audit, { kind: 'audit' }, { look: 'primary', isResting: isBusy }),
    element(
      'ul',
      { class: 'empty-points' },
      words.emptyPoints.map((point) => element('li', { key: point }, [point])),
    ),
  ]);

/** Which finding is open among those shown, and the way to the next and the one before. */
function position(report: Report, list: ListState): ElementPlan {
  const ids = shownGroups(report, list.filter).flatMap((group) => group.findings.map((one) => one.id));
  const at = list.current === undefined ? 0 : ids.indexOf(list.current) + 1;
  return element('nav', { class: 'position', 'aria-label': words.list, key: 'position' }, [
    element('span', { class: 'position-text' }, [words.position(at, ids.length)]),
    moveButton('up', words.previous, -1, ids.length === 0 || at === 1),
    moveButton('down', words.next, 1, ids.length === 0 || at === ids.length),
  ]);
}

const moveButton = (arrow: 'up' | 'down', label: string, by: 1 | -1, isAtEnd: boolean): ElementPlan =>
  button(
    label,
    { kind: 'move', by },
    {
      key: arrow,
      isResting: isAtEnd,
      title: `${label}${words.bracketed(`Alt+${by > 0 ? '↓' : '↑'}`)}`,
      icon: arrowIcon(arrow),
    },
  );
