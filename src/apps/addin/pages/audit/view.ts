import type { Model } from '../../model';
import type { PageView } from '../../view/page-view';
import type { Plan } from '../../view/element';
import { emptyPage } from './empty-page';
import { filters, levelChips } from './filters';
import { findings } from './findings';
import { lapsed } from './lapsed';
import { missingSources } from './missing';
import type { LastAudit } from './model';
import { overview } from './overview';
import { position } from './position';
import { questions, recognised } from './recognised';
import { repairs } from './repairs';
import { skippedRules } from './skipped';
import { toolbar } from './toolbar';
import { verdictHead, verdictText } from './verdict';

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
