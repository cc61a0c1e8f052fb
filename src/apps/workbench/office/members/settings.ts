import type { WorkbookModel } from '../../model';
import { textArgument } from '../arguments';
import { notFound } from '../failure';
import { settingValue } from '../limits';
import { NULL_OBJECT, office, property, query, type Json, type Kind } from '../object-model';

interface SettingState {
  readonly model: WorkbookModel;
  readonly key: string;
}

const SETTING: Kind<SettingState> = {
  name: 'Setting',
  members: {
    Key: property(4, ({ key }) => key),
    Value: property(
      4,
      ({ model, key }) => model.setting(key) as Json,
      ({ model, key }, value) => model.setSetting(key, settingValue(value)),
    ),
    Delete: query(4, ({ model, key }) => void model.setSetting(key, undefined)),
  },
};

const has = (model: WorkbookModel, key: unknown): boolean => Object.hasOwn(model.settings(), textArgument(key, 'key'));
const item = (model: WorkbookModel, key: unknown) =>
  has(model, key) ? office(SETTING, { model, key: textArgument(key, 'key') }) : notFound(`setting ${String(key)}`);

/** The settings of the add-in in the workbook. */
export const SETTINGS: Kind<WorkbookModel> = {
  name: 'SettingCollection',
  items: (model) => Object.keys(model.settings()).map((key) => office(SETTING, { model, key })),
  item,
  members: {
    GetCount: query(4, (model) => Object.keys(model.settings()).length),
    GetItem: query(4, (model, [key]) => item(model, key)),
    GetItemOrNullObject: query(4, (model, [key]) => (has(model, key) ? item(model, key) : NULL_OBJECT)),
    Add: query(4, (model, [key, value]) => {
      model.setSetting(textArgument(key, 'key'), settingValue(value));
      return item(model, key);
    }),
  },
};
