/** How many lines a text takes in a cell of a width in characters. */
export const linesNeeded = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(breadth(line) / width)), 0);

/** The breadth of a text in characters of the default font; a Chinese character takes a little more than two. */
const breadth = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? 2.2 : 1.1), 0);
