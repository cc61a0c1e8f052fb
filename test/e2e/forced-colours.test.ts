import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { paneOf } from './pane-tools';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

/*
 * Where people have chosen the colours of the screen: what the browser computes, text by text. Windows draws light on
 * dark and dark on light; both are tried.
 */

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.openExample('annexes-2022-09-faulty.xlsx');
  await workbench.press('一键审核');
  await workbench.pane.getByRole('heading', { name: /处错误须修改$/ }).waitFor();
});

const pane = () => paneOf(workbench);
const open = (page: string) => workbench.pane.getByRole('tab', { name: page, exact: true }).click();
const chosen = (colorScheme: 'dark' | 'light') => workbench.page.emulateMedia({ forcedColors: 'active', colorScheme });

/** What is computed of a colour, and how two of them stand out from each other; handed to the page as text. */
const COLOURS = `
  const channels = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const isSeen = (text) => (channels(text)[3] ?? 1) > 0.5;
  const light = (text) => {
    const [r, g, b] = channels(text).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) if (isSeen(getComputedStyle(at).backgroundColor)) return getComputedStyle(at).backgroundColor;
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const isShown = (element) => element.getClientRects().length > 0 && !element.closest('.unseen, .spoken, dialog:not([open])');
`;
const computed = <T>(body: string): Promise<T> => pane().evaluate<T>(`(() => {${COLOURS}${body}})()`);

/** Texts that do not stand out from what is behind them; what cannot be pressed is meant to stand back. */
const paleTexts = (): Promise<readonly string[]> =>
  computed(`
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pale = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !isShown(element) || element.closest('[aria-disabled="true"], :disabled')) continue;
      const { color } = getComputedStyle(element);
      const found = contrast(color, behind(element));
      if (found < 4.5) pale.push(element.className + ' ' + walker.currentNode.data.trim().slice(0, 20) + ' ' + color + ' on ' + behind(element));
    }
    return pale;`);

/** Pictures whose shape does not stand out from what is behind them. */
const paleSigns = (): Promise<readonly string[]> =>
  computed(`
    return [...document.querySelectorAll('.icon .filled, .icon .line')].filter(isShown).flatMap((shape) => {
      const style = getComputedStyle(shape);
      const colour = shape.matches('.line') ? style.stroke : style.fill;
      const found = contrast(colour, behind(shape.closest('svg').parentElement));
      const sign = shape.parentElement.querySelector('.sign');
      const inside = sign ? contrast(getComputedStyle(sign).stroke, colour) : 21;
      return found < 3 || inside < 3 ? [shape.parentElement.getAttribute('class') + ' ' + colour] : [];
    });`);

/** Presses Tab through the whole page; places whose focus is not drawn with a line that stands out. */
async function unseenFocus(most: number): Promise<readonly string[]> {
  await pane().evaluate(() => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  const unseen = new Set<string>();
  for (let press = 0; press < most; press++) {
    await workbench.page.keyboard.press('Tab');
    const fault = await computed<string>(`
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'END';
      const around = focused.matches('.unseen') ? focused.closest('label') : focused;
      const style = getComputedStyle(around);
      const isDrawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
      const outside = behind(around.parentElement);
      return isDrawn && contrast(style.outlineColor, outside) >= 3 ? '' : around.tagName + '.' + around.className + ' ' + style.outline + ' on ' + outside;`);
    if (fault === 'END') break;
    if (fault) unseen.add(fault);
  }
  return [...unseen];
}

const STATES: readonly (readonly [name: string, reach: () => Promise<unknown>])[] = [
  [
    '审核 with a finding open',
    async () => {
      await open('审核');
      if ((await pane().locator('.finding-open').count()) === 0) await pane().locator('.finding-head').nth(1).click();
      await pane().locator('.finding-open').waitFor();
    },
  ],
  [
    '进度',
    async () => {
      await open('进度');
      await pane().locator('.squares').waitFor();
      await pane().evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    },
  ],
  ['汇总', () => open('汇总')],
  [
    '核校',
    async () => {
      await open('核校');
      if ((await pane().locator('.figure').count()) > 0) return;
      await pane().locator('textarea').fill(readFileSync('seeds/吉安居办〔2022〕22号.txt', 'utf8'));
      await workbench.paneButton('核校').first().click();
      await pane().locator('.figure').first().waitFor();
    },
  ],
  [
    '各地报表',
    async () => {
      await open('各地报表');
      if ((await pane().locator('.matrix').count()) > 0) return;
      const returns = readdirSync('seeds/returns').map((name) => join('seeds/returns', name));
      await pane().locator('main input[type=file]').first().setInputFiles(returns);
      await pane().locator('.matrix').waitFor();
    },
  ],
  [
    '设置',
    async () => {
      await open('设置');
      const read = workbench.paneButton('读取设置');
      if ((await read.count()) > 0) await read.first().click();
      await workbench.pane.getByText('审核公式').nth(1).waitFor();
    },
  ],
];

describe.each(['dark', 'light'] as const)('on a screen whose colours people chose, %s', (colorScheme) => {
  beforeAll(() => chosen(colorScheme));
  afterAll(() => workbench.page.emulateMedia({ forcedColors: null, colorScheme: null }));

  test.each(STATES)('%s: texts and signs stand out, and so does the focus', async (_, reach) => {
    await reach();
    expect(await paleTexts()).toEqual([]);
    expect(await paleSigns()).toEqual([]);
    expect(await unseenFocus(40)).toEqual([]);
  });

  test('what is chosen differs from what is not by more than one shade', async () => {
    await open('进度');
    const ways = await computed<readonly string[]>(`
      return [...document.querySelectorAll('.part')].map((part) => getComputedStyle(part).backgroundColor);`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  test('squares and the legend keep their colours, and carry a sign of their own for every status but one', async () => {
    await open('进度');
    const squares = await computed<readonly (readonly [status: string, colour: string, sign: string])[]>(`
      return [...document.querySelectorAll('.square')].map((square) => {
        const status = [...square.classList].find((name) => name.startsWith('status-'));
        return [status, getComputedStyle(square).backgroundColor, square.textContent];
      });`);
    const kinds = new Map(squares.map(([status, colour, sign]) => [status, { colour, sign }]));
    expect(kinds.size).toBe(8);
    expect(new Set([...kinds.values()].map(({ colour }) => colour)).size).toBe(8);
    expect(new Set([...kinds.values()].map(({ sign }) => sign)).size).toBe(8);
  });
});
