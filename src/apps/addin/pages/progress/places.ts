import { figureText, rateText, type MeasureProgress, type PlaceProgress } from '../../../../core';
import type { ProgressView } from './model';
import { listedPlaces } from './place-list';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { statusWord, swatch } from './status-bar';

/** The places of a measure in the order of their ranks; a click goes to the row. */
export function measurePlaces(measure: MeasureProgress, view: ProgressView): ElementPlan {
  const listed = listedPlaces(measure, view);
  const isWhole = view.status === undefined && view.text === undefined;
  return element('div', { class: 'places', key: 'places' }, [
    element(
      'ol',
      { class: 'place-list' },
      listed.map((one) => line(measure, one)),
    ),
    listed.length === 0 ? element('p', { class: 'no-match' }, [words.noPlace]) : undefined,
    isWhole && measure.kind !== 'answered' && measure.unranked > 0
      ? element('p', { class: 'place-note quiet' }, [words.unranked(measure.unranked)])
      : undefined,
    isWhole && measure.missing.length > 0
      ? element('p', { class: 'place-note quiet' }, [
          words.missing(measure.missing.map(({ unit }) => unit.name).join(words.listed)),
        ])
      : undefined,
  ]);
}

const line = (measure: MeasureProgress, one: PlaceProgress): ElementPlan =>
  element('li', { key: `${one.row.row}` }, [
    element('button', { class: 'place', type: 'button', on: { click: { kind: 'locate', at: one.cells.done } } }, [
      element(
        'span',
        { class: 'place-rank', 'aria-label': one.rank === undefined ? undefined : words.rank(one.rank) },
        [one.rank === undefined ? '' : String(one.rank)],
      ),
      element('span', { class: 'place-name' }, [one.place]),
      element('span', { class: 'place-rate' }, [
        one.rate && measure.kind === 'planned' ? words.percent(rateText(one.rate)) : '',
      ]),
      element('span', { class: 'place-status' }, [swatch(one.status), statusWord(measure, one.status)]),
      measure.kind === 'answered'
        ? undefined
        : element('span', { class: 'place-figures quiet' }, [figures(measure, one)]),
    ]),
  ]);

function figures(
  { measure }: MeasureProgress,
  { target, done, increment, isFast, isTargetBorrowed }: PlaceProgress,
): string {
  const amount =
    done &&
    (target
      ? words.doneOfTarget(figureText(done), figureText(target), measure.unit)
      : words.doneOnly(figureText(done), measure.unit));
  const change = increment && figureText(increment);
  return [
    amount ?? words.blank,
    change && words.change(change.startsWith('-') || change === '0' ? change : `+${change}`),
    isFast ? words.fast : undefined,
    isTargetBorrowed ? words.borrowed : undefined,
  ]
    .filter(Boolean)
    .join(words.comma);
}
