/** @jest-environment jsdom */
import { axisFor, tickText } from '../../../src/apps/workbench/page/chart-axis';
import { chartPicture, type ChartPictureFigures } from '../../../src/apps/workbench/page/chart-picture';
import type { Manifest, RibbonButton } from '../../../src/apps/workbench/page/manifest';
import { ribbon } from '../../../src/apps/workbench/page/ribbon';
import { beginCommand, countedSync, NO_SYNCS } from '../../../src/apps/workbench/page/sync-count';
import { taskPane } from '../../../src/apps/workbench/page/task-pane';
import { jumpOf } from '../../../src/apps/workbench/file/jump';

const button = (id: string): RibbonButton => ({
  id,
  label: id,
  tip: `${id}的说明`,
  icon: 'a.png',
  action: { kind: 'function', name: id },
});
const manifest: Manifest = {
  id: '',
  name: '附表审核',
  pane: '/taskpane.html',
  tab: '附表审核',
  groups: [
    { label: '审核', buttons: [button('审'), button('清')] },
    { label: '面板', buttons: [button('开')] },
  ],
};

describe('the ribbon', () => {
  const pressed: string[] = [];
  const bar = ribbon(manifest, ({ id }) => pressed.push(id));
  document.body.append(bar);
  const [first, second, third] = bar.querySelectorAll('button');

  test('presses what is clicked and describes every button', () => {
    second?.click();
    expect(pressed).toEqual(['清']);
    expect(document.getElementById(second?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('清清的说明');
  });

  test('is one stop for Tab; arrow keys go round its buttons', () => {
    first?.focus();
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement).toBe(third);
    press('ArrowRight');
    expect(document.activeElement).toBe(first);
    press('ArrowLeft');
    expect([first?.tabIndex, second?.tabIndex, third?.tabIndex]).toEqual([-1, -1, 0]);
  });
});

describe('the pane', () => {
  test('keeps its page while closed, out of reach of the keyboard', () => {
    const shown: boolean[] = [];
    const pane = taskPane('附表审核', (isOpen) => shown.push(isOpen));
    pane.load('about:blank', () => undefined);
    const frame = pane.element.querySelector('iframe');
    pane.open();
    pane.open();
    pane.close();
    expect(shown).toEqual([true, false]);
    expect(pane.element.querySelector('iframe')).toBe(frame);
    expect(pane.element.inert).toBe(true);
  });
});

describe('round trips', () => {
  const sync = { number: 1, actions: 1, requestBytes: 1, responseBytes: 1, milliseconds: 1 };

  test('are counted for the last command and in all, with the last failure', () => {
    const first = countedSync(countedSync(NO_SYNCS, sync), {
      ...sync,
      failure: { code: 'ItemNotFound', message: 'no sheet' },
    });
    expect(countedSync(beginCommand(first), sync)).toEqual({
      lastSyncs: 1,
      totalSyncs: 3,
      error: 'ItemNotFound · no sheet',
    });
  });
});

describe('charts', () => {
  test.each([
    [
      [3, 12, 20],
      [0, 5, 10, 15, 20],
    ],
    [
      [0.2, 1.01],
      [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2],
    ],
    [
      [-4, 8],
      [-4, -2, 0, 2, 4, 6, 8],
    ],
    [
      [0, 0],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('the axis for %j has round steps', (values, ticks) => {
    expect(axisFor(values).ticks.map((tick) => Number(tick.toFixed(9)))).toEqual(ticks);
  });

  test('ticks are printed in the format of the axis', () => {
    expect([
      tickText(0.6000000001, '0%'),
      tickText(0.625, '0.0%'),
      tickText(2, '0.00'),
      tickText(0.1 + 0.2, 'General'),
    ]).toEqual(['60%', '62.5%', '2.00', '0.3']);
  });

  test('a picture has a bar for every figure, a line for a threshold, and its texts as texts', () => {
    const figures: ChartPictureFigures = {
      title: '<b>',
      isHorizontal: false,
      isStacked: false,
      format: 'General',
      categories: ['长春市', '吉林市'],
      series: [
        { name: '完成', colour: '#112233', isLine: false, values: [1, 2] },
        { name: '序时', colour: '#C00000', isLine: true, values: [1, 1] },
      ],
    };
    const picture = chartPicture(figures, 400, 300);
    expect(picture.querySelectorAll('rect[fill="#112233"]')).toHaveLength(3);
    expect(picture.querySelectorAll('polyline')).toHaveLength(1);
    expect(picture.outerHTML).toContain('&lt;b&gt;');
  });
});

test.each([
  ["'附件1'!F12", { sheet: '附件1', cell: 'F12' }],
  ["#'it''s'!$A$1", { sheet: "it's", cell: 'A1' }],
  ['Sheet1!B2', { sheet: 'Sheet1', cell: 'B2' }],
  ['some_name', undefined],
  ['Sheet1!B2:C3', undefined],
])('the hyperlink %s leads to %j', (reference, place) => {
  expect(jumpOf({ reference })).toEqual(place);
});
