/** A fill of one colour, #RRGGBB. */
export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/></a:solidFill>`;

/** The properties of letters; the size is in points. */
export const letters = (size: number, colour: string, isBold = false): string =>
  `<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}">${solid(colour)}</a:defRPr>`;

/** How the labels of an axis or a legend are written. */
export const text = (colour: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(9, colour)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
