import type { Light } from '../../../../core';
import { words } from '../../words';
import { element, type ElementPlan } from '../../view/element';

/** A light with its word in it, so that it is read without its colour. */
export const light = (which: Light | undefined): ElementPlan | undefined =>
  which && element('span', { class: `light light-${which}`, key: 'light', title: words.lightName(words.lights[which]) }, [words.lights[which]]);
