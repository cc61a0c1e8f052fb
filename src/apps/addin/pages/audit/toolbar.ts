import type { Model } from '../../model';
import { words } from '../../words';
import { element, type ElementPlan, type Handler } from '../../view/element';

/** The same commands as on the ribbon. They rest while one of them runs. */
export function toolbar({ step, audited }: Model): ElementPlan {
  const isBusy = step !== undefined;
  return element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': words.product, key: 'toolbar' }, [
    ...(audited ? [button(words.audit, 'primary', isBusy, { kind: 'audit' })] : []),
    button(words.findingsSheet, 'subtle', isBusy, { kind: 'show-findings' }),
    button(words.clear, 'subtle', isBusy, { kind: 'ask-clear' }),
  ]);
}

const button = (label: string, appearance: string, isBusy: boolean, click: Handler): ElementPlan =>
  element('fluent-button', { key: label, size: 'small', appearance, 'disabled-focusable': isBusy, on: { click } }, [label]);
