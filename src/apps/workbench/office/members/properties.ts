import type { WorkbookModel } from '../../model';
import { textArgument } from '../arguments';
import { notFound } from '../failure';
import { NULL_OBJECT, office, property, query, type Kind } from '../object-model';

interface PropertyState {
  readonly model: WorkbookModel;
  readonly key: string;
}

const CUSTOM_PROPERTY: Kind<PropertyState> = {
  name: 'CustomProperty',
  members: {
    Key: property(7, ({ key }) => key),
    Value: property(
      7,
      ({ model, key }) => model.aspects().customProperties[key] ?? '',
      ({ model, key }, value) => put(model, key, value),
    ),
  },
};

function put(model: WorkbookModel, key: string, value: unknown): void {
  model.setAspects({ customProperties: { ...model.aspects().customProperties, [key]: textArgument(value, 'value') } });
}

const item = (model: WorkbookModel, key: unknown) =>
  Object.hasOwn(model.aspects().customProperties, textArgument(key, 'key'))
    ? office(CUSTOM_PROPERTY, { model, key: textArgument(key, 'key') })
    : undefined;

const CUSTOM_PROPERTIES: Kind<WorkbookModel> = {
  name: 'CustomPropertyCollection',
  items: (model) => Object.keys(model.aspects().customProperties).map((key) => office(CUSTOM_PROPERTY, { model, key })),
  item: (model, key) => item(model, key) ?? notFound(`property ${String(key)}`),
  members: {
    GetCount: query(7, (model) => Object.keys(model.aspects().customProperties).length),
    GetItem: query(7, (model, [key]) => item(model, key) ?? notFound(`property ${String(key)}`)),
    GetItemOrNullObject: query(7, (model, [key]) => item(model, key) ?? NULL_OBJECT),
    Add: query(7, (model, [key, value]) => {
      put(model, textArgument(key, 'key'), value);
      return item(model, key);
    }),
  },
};

const named = (name: string) =>
  property<WorkbookModel>(
    7,
    (model) => model.aspects().properties[name] ?? '',
    (model, value) =>
      model.setAspects({ properties: { ...model.aspects().properties, [name]: textArgument(value, name) } }),
  );

/** The properties of the document. */
export const DOCUMENT_PROPERTIES: Kind<WorkbookModel> = {
  name: 'DocumentProperties',
  members: {
    Title: named('title'),
    Subject: named('subject'),
    Author: named('author'),
    Custom: property(7, (model) => office(CUSTOM_PROPERTIES, model)),
  },
};
