import { solid, text } from './chart-looks';
import { escapeXml } from './xml';

const CATEGORIES = 501;
const VALUES = 502;

/** How a group of series names its axes. */
export const AXIS_IDS = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;

/** The axes of a chart; lying bars are read from the top, so their categories run downwards and the values stand below. */
export const axesXml = (isFlat: boolean, format = 'General'): string =>
  `<c:catAx>${place(CATEGORIES, isFlat ? 'maxMin' : 'minMax', isFlat ? 'l' : 'b')}${ticks('General', 'low')}`
  + `<c:spPr><a:ln w="9525">${solid('#BFBFBF')}</a:ln></c:spPr>${text('#404040')}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>`
  + '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  + `<c:valAx>${place(VALUES, 'minMax', isFlat ? 'b' : 'l')}<c:majorGridlines><c:spPr><a:ln w="9525">${solid('#E7E6E6')}</a:ln></c:spPr></c:majorGridlines>`
  + `${ticks(format, 'nextTo')}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text('#595959')}`
  + `<c:crossAx val="${CATEGORIES}"/><c:crosses val="${isFlat ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;

const place = (id: number, orientation: string, position: string): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;

const ticks = (format: string, labels: string): string =>
  `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>`;
