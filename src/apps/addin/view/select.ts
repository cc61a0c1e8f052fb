import type { Message } from '../message';
import { element, fieldValue, type ElementPlan } from './element';

/** The choices of a list as value and label. */
export type Options = readonly (readonly [value: string, label: string])[];

/** A list to choose from; the first entry lifts the choice. */
export const select = (
  name: string,
  all: string,
  options: Options,
  chosen: string | undefined,
  change: (value: string | undefined) => Message,
): ElementPlan =>
  element(
    'select',
    {
      class: 'choice',
      key: name,
      'aria-label': name,
      value: chosen ?? '',
      on: { change: (event) => change(fieldValue(event) || undefined) },
    },
    [['', all] as const, ...options].map(([value, label]) => element('option', { key: value, value }, [label])),
  );
