import { STATUSES, type Progress, type Status } from '../../../../core';
import type { Message } from '../../message';
import type { ProgressMessage } from './message';
import type { ProgressView } from './model';
import { measureKey } from './measure-key';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { select } from '../../view/select';
import { searchField } from '../../view/text-field';

type ViewChange = Extract<ProgressMessage, { kind: 'view' }>['change'];

/** A search for places, and lists of measures and statuses. */
export function progressFilters({ measures }: Progress, view: ProgressView): ElementPlan {
  const names = measures.map((one) => [measureKey(one), one.measure.name] as const);
  const statuses = STATUSES.filter((status) => measures.some(({ counts }) => counts[status] > 0)).map(
    (status) => [status, words.statuses[status]] as const,
  );
  return element('section', { class: 'filters', key: 'filters' }, [
    searchField(words.searchPlace, words.searchPlace, view.text ?? '', (text) => viewing({ text })),
    select(words.measureFilter, words.allMeasures, names, view.measure, (measure) => viewing({ measure })),
    select(words.statusFilter, words.allStatuses, statuses, view.status, (status) =>
      viewing({ status: asStatus(status), open: undefined }),
    ),
  ]);
}

const asStatus = (text: string | undefined): Status | undefined => STATUSES.find((status) => status === text);

const viewing = (change: ViewChange): Message => ({ kind: 'view', change });
