import type { Level } from '../../../core';
import { element, type ElementPlan } from './element';

/** A picture of 16 units a side that speaks no words; the text beside it does. */
const icon = (name: string, shapes: readonly ElementPlan[]): ElementPlan =>
  element(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', key: `icon-${name}` },
    shapes,
  );

const filled = (d: string): ElementPlan => element('path', { class: 'filled', d });
const line = (d: string): ElementPlan => element('path', { class: 'line', d });
const sign = (d: string): ElementPlan => element('path', { class: 'sign', d });

const DISC = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z';

/** The levels differ in shape, not only in colour: octagon, triangle, disc. */
export const levelIcon = (level: Level): ElementPlan => {
  switch (level) {
    case 'error':
      return icon('error', [filled('M5 1h6l4 4v6l-4 4H5l-4-4V5z'), sign('m5.5 5.500 5 5m0-5-5 5')]);
    case 'warning':
      return icon('warning', [filled('M8 1 15.500 15H.5z'), sign('M8 6v4.500M8 12v1.500')]);
    case 'info':
      return icon('info', [filled(DISC), sign('M8 4v1.500M8 7v5')]);
  }
};

/** All is well. */
export const readyIcon = (): ElementPlan => icon('ready', [filled(DISC), sign('m4.500 8.500 2.500 2.500 4.500-5')]);

/** Cells have changed since: what was said may no longer be so. */
export const staleIcon = (): ElementPlan => icon('stale', [filled(DISC), sign('M8 4v4.500l3 1.500')]);

/** Looking for something. */
export const searchIcon = (): ElementPlan =>
  icon('search', [line('M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM10.500 10.500l4 4')]);

/** Points down; the style sheet turns it for folded things. */
export const chevronIcon = (): ElementPlan => icon('chevron', [line('m4 6 4 4 4-4')]);

/** An arrow up or down. */
export const arrowIcon = (direction: 'up' | 'down'): ElementPlan =>
  icon(direction, [
    line(direction === 'up' ? 'M8 13.500V3M3.500 7.500 8 3l4.500 4.500' : 'M8 2.500V13M3.500 8.500 8 13l4.500-4.500'),
  ]);

/** Closes what it stands on. */
export const closeIcon = (): ElementPlan => icon('close', [line('m4 4 8 8m0-8-8 8')]);

/** Something is going on; the words beside it say what. */
export const spinner = (): ElementPlan => element('span', { class: 'spinner', 'aria-hidden': 'true', key: 'spinner' });
