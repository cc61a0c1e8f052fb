import { attribute, isOn } from '../xml/attributes';
import { scanCellStyles } from './style-sheet';

/** The cell styles, by index, whose cells stay open when their sheet is protected. */
export function openStyles(xml: string): ReadonlySet<number> {
  const open = new Set<number>();
  let style = -1;
  scanCellStyles(xml, (name, attributes) => {
    if (name === 'xf') style += 1;
    if (
      name === 'protection' &&
      style >= 0 &&
      attribute(attributes, 'locked') !== undefined &&
      !isOn(attributes, 'locked')
    )
      open.add(style);
  });
  return open;
}
