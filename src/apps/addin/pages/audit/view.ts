import type { Audited } from './model';
import type { Model } from '../../model';
import { emptyPage } from './empty-page';
import type { Plan } from '../../view/element';
import { filters } from './filters';
import { findings } from './findings';
import { lapsed } from './lapsed';
import { notice } from '../../view/notice';
import { position } from './position';
import { repairs } from './repairs';
import { skipped } from './skipped';
import { toolbar } from './toolbar';
import { verdict } from './verdict';
import { working } from '../../view/working';

/** The page 审核: buttons, then what is going on, the verdict, and the findings. */
export function auditPage(model: Model): readonly Plan[] {
  return [
    toolbar(model),
    ...working(model),
    ...(model.notice ? [notice(model.notice)] : []),
    ...(model.audited ? result(model, model.audited) : [emptyPage(model.step !== undefined)]),
  ];
}

function result(model: Model, { report, at, undoable }: Audited): readonly Plan[] {
  const hasFindings = report.findings.length > 0;
  return [
    verdict(report, at),
    ...repairs(report, undoable, model.step !== undefined),
    ...(hasFindings ? [filters(report, model.list.filter), findings(report, model.list)] : []),
    ...(report.tables.length > 0 ? [skipped(report)] : []),
    ...lapsed(report),
    ...(hasFindings ? [position(report, model.list)] : []),
  ];
}
