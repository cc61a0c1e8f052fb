import type { Measure } from '../../../../core';
import type { Message } from '../../message';
import { formThresholds, type FormChange, type SettingsForm } from './settings-form';
import { words } from '../../words';
import { dialogActions, dialogButton, dialogTitle } from '../../view/dialog-parts';
import { element, fieldValue, type ElementPlan, type Handler } from '../../view/element';

/** The thresholds as fields: per measure the share that is due, for all periods or for this one. */
export function settingsQuestion(form: SettingsForm, isBusy: boolean): readonly (ElementPlan | undefined)[] {
  const isWrong = formThresholds(form) === undefined;
  return [
    dialogTitle(words.settingsTitle),
    element('p', {}, [words.settingsText]),
    form.isOwn ? element('p', { class: 'own-settings', key: 'own' }, [words.ownThresholds]) : undefined,
    form.period === undefined ? undefined : scope(form, form.period),
    element(
      'div',
      { class: 'settings', key: 'percents' },
      form.measures.map((measure) => percentField(measure, form)),
    ),
    element('div', { class: 'settings', key: 'others' }, [
      field('yellow', words.yellowField, form.yellow, '', (value) => ({ field: 'yellow', value })),
      field('fast', words.fastField, form.fast, '', (value) => ({ field: 'fast', value })),
    ]),
    isWrong ? element('p', { class: 'blocked', role: 'alert', key: 'wrong' }, [words.settingsWrong]) : undefined,
    dialogActions([
      dialogButton(words.saveSettings, { kind: 'save-settings' }, isBusy || isWrong),
      dialogButton(words.resetSettings, { kind: 'reset-settings' }, isBusy, 'outline'),
    ]),
  ];
}

const scope = ({ isForPeriod }: SettingsForm, period: string): ElementPlan =>
  element(
    'div',
    { class: 'parts', role: 'group', 'aria-label': words.settingsScope, key: 'scope' },
    [false, true].map((forPeriod) =>
      element(
        'button',
        {
          class: 'part',
          type: 'button',
          key: String(forPeriod),
          'aria-pressed': String(forPeriod === isForPeriod),
          on: { click: { kind: 'settings-field', change: { field: 'scope', isForPeriod: forPeriod } } },
        },
        [forPeriod ? words.forPeriod(period) : words.forAll],
      ),
    ),
  );

const percentField = ({ id, name }: Measure, form: SettingsForm): ElementPlan =>
  field(id, name, form.percents[id] ?? '', form.isForPeriod ? words.asForAll : words.byCalendar, (value) => ({
    field: 'percent',
    measure: id,
    value,
  }));

const field = (
  key: string,
  label: string,
  value: string,
  placeholder: string,
  change: (value: string) => FormChange,
): ElementPlan =>
  element('label', { class: 'setting', key }, [
    element('span', {}, [label]),
    element('input', { type: 'text', inputmode: 'decimal', maxlength: 6, value, placeholder, on: typed(change) }),
  ]);

function typed(change: (value: string) => FormChange): Readonly<Record<string, Handler>> {
  const handler = (event: Event): Message | undefined => {
    const value = fieldValue(event);
    return value === undefined ? undefined : { kind: 'settings-field', change: change(value) };
  };
  return { input: handler, compositionend: handler };
}
