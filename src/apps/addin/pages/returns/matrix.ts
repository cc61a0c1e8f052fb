import type { MatrixCell, MatrixRow } from '../../../../core';
import { element, type ElementPlan } from '../../view/element';
import { words } from '../../words';

/** What came, place by annex; a click opens that return's findings. */
export const matrixTable = (rows: readonly MatrixRow[]): ElementPlan =>
  element('div', { class: 'matrix-scroll', key: 'matrix', tabindex: 0, role: 'group', 'aria-label': words.matrix }, [
    element('table', { class: 'matrix' }, [
      element('thead', {}, [
        element('tr', {}, [
          element('th', { scope: 'col' }, [words.matrixPlace]),
          ...(rows[0]?.cells ?? []).map(({ annex }) => element('th', { scope: 'col', key: annex.id }, [annex.name])),
        ]),
      ]),
      element(
        'tbody',
        {},
        rows.map(({ place, cells }) =>
          element('tr', { key: place.id }, [
            element('th', { scope: 'row' }, [place.name]),
            ...cells.map((cell) => matrixCell(place.name, cell)),
          ]),
        ),
      ),
    ]),
  ]);

const matrixCell = (place: string, { annex, state, entry }: MatrixCell): ElementPlan =>
  element('td', { class: `matrix-${state}`, key: annex.id }, [
    entry
      ? element(
          'button',
          {
            class: 'link',
            type: 'button',
            'aria-label': `${place} ${annex.name} ${words.matrixStates[state]}`,
            on: { click: { kind: 'choose-return', chosen: { entry, annex: annex.id } } },
          },
          [words.matrixStates[state]],
        )
      : words.matrixStates[state],
  ]);
