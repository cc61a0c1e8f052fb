import { listItems } from './styles';
import { attribute, scanXml } from './xml';

/** The font of a workbook's normal style; the size is in points. */
export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

/** The default font of a style sheet. excelize's GetDefaultFont ends its program when the font has no name. */
export function defaultFont(xml: string): DefaultFont {
  let font: DefaultFont = { name: '宋体', size: 11 };
  scanXml(listItems(xml, 'fonts')[0] ?? '', {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val');
      if (name === 'name' && value) font = { ...font, name: value };
      if (name === 'sz' && Number(value) > 0) font = { ...font, size: Number(value) };
    },
  });
  return font;
}
