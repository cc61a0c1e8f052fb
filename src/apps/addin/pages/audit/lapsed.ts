import type { Lapsed, Report } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { chevronIcon } from '../../view/icons';

/** Explanations that explain nothing any more, because the value has changed or nothing is found there. */
export function lapsed(report: Report): readonly ElementPlan[] {
  if (report.lapsed.length === 0) return [];
  return [
    element('details', { class: 'checked', key: 'lapsed' }, [
      element('summary', { class: 'checked-summary' }, [chevronIcon(), words.lapsed(report.lapsed.length)]),
      element('p', {}, [words.lapsedText]),
      element('ul', { class: 'checked-list' }, report.lapsed.map(line)),
      element('button', { class: 'link', type: 'button', on: { click: { kind: 'forget-lapsed' } } }, [
        words.forgetLapsed,
      ]),
    ]),
  ];
}

const line = ({ key, text, person, date, hasChanged }: Lapsed): ElementPlan =>
  element('li', { key }, [
    element('span', { class: 'checked-sheet' }, [text]),
    words.lapsedLine(hasChanged, person, date),
  ]);
