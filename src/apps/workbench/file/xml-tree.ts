import { attribute, isOn, scanXml } from '../../../hosts/xlsx';

/** An XML element with its attributes as written; names come without namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: string;
  readonly children: Growing[];
  text: string;
}

/** The root of a small XML part as a tree; an empty element for no text. Sheets with many cells are scanned instead. */
export function xmlTree(xml: string): XmlElement {
  const top: Growing = { name: '', attributes: '', children: [], text: '' };
  const open = [top];
  if (xml === '') return top;
  scanXml(xml, {
    open: (name, attributes) => {
      const element: Growing = { name: name.replace(':', ''), attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text) => {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close: () => open.pop(),
  });
  return top.children[0] ?? top;
}

/** The first child of a name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** All children of a name, in order. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** An attribute of an element that may be missing. */
export const get = (element: XmlElement | undefined, name: string): string | undefined =>
  element && attribute(element.attributes, name);

/** A numeric attribute; undefined when absent or no number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = get(element, name);
  const value = text === undefined ? NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
}

/** Whether a property element such as <b/> is there and not switched off by val="0". */
export const isSet = (element: XmlElement | undefined): boolean =>
  element !== undefined && (get(element, 'val') === undefined || isOn(element.attributes, 'val'));

/** An object without its undefined properties, as exact optional properties want it. */
export const present = <T extends object>(facts: { readonly [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as T;
