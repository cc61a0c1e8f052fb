import { figureText, rateText, type MeasureProgress, type Progress } from '../../../../core';
import { measureKey, type ProgressView, type ShownProgress } from './model';
import { listedPlaces } from './place-list';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';
import { chevronIcon } from '../../view/icons';
import { measurePlaces } from './places';
import { statusShares } from './status-bar';
import { trendLine } from './trend-line';

/** Every measure with its bar; the open one, or every one while places are sought, with its places. */
export function measures({ progress, past }: ShownProgress, view: ProgressView): ElementPlan {
  const shown = progress.measures.filter((one) => view.measure === undefined || measureKey(one) === view.measure);
  const matching = isSeeking(view) ? shown.filter((one) => listedPlaces(one, view).length > 0) : shown;
  return element(
    'section',
    { class: 'measures', 'aria-label': words.placesPart, key: 'measures' },
    matching.length === 0
      ? [element('p', { class: 'no-match', key: 'no-match' }, [words.noPlace])]
      : matching.map((one) => card(one, progress, past, view)),
  );
}

/** Whether places are sought in all measures: by name, or by status with no measure open. */
const isSeeking = ({ text, status, open }: ProgressView): boolean =>
  text !== undefined || (status !== undefined && open === undefined);

function card(one: MeasureProgress, now: Progress, past: readonly Progress[], view: ProgressView): ElementPlan {
  const key = measureKey(one);
  const isOpen = view.open === key || view.measure === key || isSeeking(view);
  return element('section', { class: 'measure', key }, [
    element('h2', { class: 'measure-heading' }, [heading(one, key, isOpen)]),
    element('p', { class: 'measure-figures quiet' }, [figures(one)]),
    statusShares(one, isOpen ? view.status : undefined),
    isOpen ? trendLine(past, now, one) : undefined,
    isOpen ? measurePlaces(one, view) : undefined,
  ]);
}

const heading = (one: MeasureProgress, key: string, isOpen: boolean): ElementPlan =>
  element(
    'button',
    {
      class: 'measure-head',
      type: 'button',
      'aria-expanded': String(isOpen),
      on: {
        click: { kind: 'view', change: { open: isOpen ? undefined : key, measure: undefined, status: undefined } },
      },
    },
    [
      chevronIcon(),
      element('span', { class: 'measure-name' }, [one.measure.name]),
      one.total.rate
        ? element('span', { class: 'measure-rate' }, [words.percent(rateText(one.total.rate))])
        : undefined,
    ],
  );

/** What the province has done of what, and how much was due. */
function figures({ kind, total, measure, expected }: MeasureProgress): string {
  const done = figureText(total.done);
  const amount = total.target
    ? words.doneOfTarget(done, figureText(total.target), measure.unit)
    : words.doneOnly(done, measure.unit);
  const due = kind === 'unplanned' ? words.noPlan : expected && words.dueShare(rateText(expected));
  return [amount, due, total.increment && words.change(signed(figureText(total.increment)))]
    .filter(Boolean)
    .join(words.comma);
}

const signed = (text: string): string => (text.startsWith('-') || text === '0' ? text : `+${text}`);
