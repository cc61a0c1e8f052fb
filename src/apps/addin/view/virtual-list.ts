import type { Message } from '../message';
import { element, type ElementPlan } from './element';

/** Lines of one height, of which only those around the visible ones are drawn; every line can be scrolled to. */
export interface VirtualList {
  readonly name: string;
  readonly count: number;
  /** The first drawn line; `scrolled` tells it anew. */
  readonly first: number;
  readonly line: (index: number) => ElementPlan;
  readonly scrolled: (first: number) => Message;
}

/** As tall as a line is in the style sheet, in pixels. */
const LINE = 56;
/** Twice what the tallest pane shows, so that scrolling seldom meets a blank. */
const DRAWN = 40;
/** Drawn anew only after so many lines: a message a line would redraw the pane at every turn of the wheel. */
const STEP = 10;

/** Draws the list; a spacer above and below stands for the lines that are not drawn. */
export function virtualList({ name, count, first, line, scrolled }: VirtualList): ElementPlan {
  const from = Math.max(0, Math.min(first, count - DRAWN));
  const to = Math.min(count, from + DRAWN);
  return element(
    'div',
    {
      class: 'virtual',
      key: 'virtual',
      role: 'list',
      tabindex: 0,
      'aria-label': name,
      on: { scroll: (event) => told(event, from, scrolled) },
    },
    [
      spacer('above', from),
      ...Array.from({ length: to - from }, (_, at) => line(from + at)),
      spacer('below', count - to),
    ],
  );
}

function told(event: Event, from: number, scrolled: (first: number) => Message): Message | undefined {
  const top = Math.floor((event.currentTarget as HTMLElement).scrollTop / LINE);
  const first = Math.max(0, Math.floor(top / STEP) * STEP - STEP);
  return first === from ? undefined : scrolled(first);
}

/** A picture of nothing: the page's policy allows no height in a style attribute. */
const spacer = (key: string, lines: number): ElementPlan =>
  element('svg', { class: 'spacer', key, width: 1, height: lines * LINE, 'aria-hidden': 'true' });
