import {
  figureText,
  rateText,
  type MeasureProgress,
  type PlaceProgress,
  type Progress,
  type Status,
} from '../../../../core';
import type { Message } from '../../message';
import { element, type ElementPlan } from '../../view/element';
import { chevronIcon } from '../../view/icons';
import { words } from '../../words';
import { measureKey } from './model';
import { statusWord } from './status-bar';

/** How much a status weighs against a place, so that the worst stand on top. */
const WEIGHTS: Readonly<Partial<Record<Status, number>>> = { zero: 4, stalled: 3, behind: 2, unknown: 1 };

/** A place with its status in every measure it appears in. */
interface MatrixLine {
  readonly place: string;
  readonly cells: readonly (PlaceProgress | undefined)[];
  readonly weight: number;
}

/**
 * Every place against every measure, the worst places first. A square says in words what it shows, and goes to its
 * cell; arrow keys go from square to square.
 */
export function matrix({ measures }: Progress): ElementPlan {
  const lines = matrixLines(measures);
  return element('details', { class: 'checked', open: true, key: 'matrix' }, [
    element('summary', { class: 'checked-summary' }, [chevronIcon(), words.placeMatrix(lines.length, measures.length)]),
    element('div', { class: 'overview-box' }, [
      element('table', { class: 'overview-table squares', on: { keydown: walk } }, [
        element('thead', {}, [
          element('tr', {}, [
            element('th', { scope: 'col', key: 'place' }, [words.place]),
            ...measures.map((one) =>
              element('th', { scope: 'col', key: measureKey(one), title: one.measure.name }, [
                element('span', { class: 'upright' }, [one.measure.name]),
              ]),
            ),
          ]),
        ]),
        element(
          'tbody',
          {},
          lines.map((line, down) =>
            element('tr', { key: line.place }, [
              element('th', { scope: 'row', key: 'place' }, [line.place]),
              ...measures.map((measure, along) =>
                element('td', { key: measureKey(measure) }, [
                  square(line, measure, line.cells[along], down === 0 && along === firstOf(line)),
                ]),
              ),
            ]),
          ),
        ),
      ]),
    ]),
  ]);
}

/** The places of all measures, worst first, else as they stand. */
function matrixLines(measures: readonly MeasureProgress[]): readonly MatrixLine[] {
  const places = [...new Set(measures.flatMap((one) => one.places.map(({ place }) => place)))];
  return places
    .map((place): MatrixLine => {
      const cells = measures.map((one) => one.places.find((line) => line.place === place));
      return { place, cells, weight: cells.reduce((sum, cell) => sum + (cell ? (WEIGHTS[cell.status] ?? 0) : 0), 0) };
    })
    .sort((one, other) => other.weight - one.weight);
}

const firstOf = ({ cells }: MatrixLine): number => cells.findIndex((cell) => cell !== undefined);

function square(
  { place }: MatrixLine,
  measure: MeasureProgress,
  cell: PlaceProgress | undefined,
  isFirst: boolean,
): ElementPlan | undefined {
  if (!cell) return undefined;
  const said = inWords(place, measure, cell);
  return element(
    'button',
    {
      class: `square status-${cell.status}`,
      type: 'button',
      tabindex: isFirst ? 0 : -1,
      title: said,
      'aria-label': said,
      on: { click: { kind: 'locate', at: cell.cells.done } },
    },
    [element('span', { 'aria-hidden': 'true' }, [words.statusSigns[cell.status]])],
  );
}

function inWords(place: string, measure: MeasureProgress, { status, rate, done, target }: PlaceProgress): string {
  const amount =
    done &&
    (target
      ? words.doneOfTarget(figureText(done), figureText(target), measure.measure.unit)
      : words.doneOnly(figureText(done), measure.measure.unit));
  const share = rate && measure.kind === 'planned' ? words.percent(rateText(rate)) : undefined;
  return [`${place}${measure.measure.name}`, statusWord(measure, status), share, amount]
    .filter(Boolean)
    .join(words.comma);
}

/** One tab stop for all squares; the arrows go on from there. */
function walk(event: Event): Message | undefined {
  if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLElement) || !event.target.matches('.square'))
    return undefined;
  const [down, along] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [
    0, 0,
  ];
  const cell = event.target.closest('td');
  const row = event.target.closest('tr');
  if ((down === 0 && along === 0) || !cell || !row) return undefined;
  event.preventDefault();
  next(row, cell.cellIndex, down ?? 0, along ?? 0)?.focus();
  return undefined;
}

/** The nearest square in a direction; places that do not report a measure are stepped over. */
function next(row: HTMLTableRowElement, column: number, down: number, along: number): HTMLElement | undefined {
  const rows = [...(row.parentElement?.children ?? [])] as HTMLTableRowElement[];
  for (let y = rows.indexOf(row) + down, x = column + along; rows[y]?.cells[x]; y += down, x += along) {
    const found = rows[y]?.cells[x]?.querySelector<HTMLElement>('.square');
    if (found) return found;
  }
  return undefined;
}
