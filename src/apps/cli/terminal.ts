/**
 * Output goes through here, so that text from a workbook can never steer a terminal and a reader that left is no error.
 */

/** Controls of a terminal (C0, DEL, C1), marks that reverse the direction of text, and what ends a line elsewhere. */
const CONTROLS = new RegExp('[\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]', 'g');
const PICTURES = 0x2400;

/** A text as one harmless line: line breaks of a cell become ↵, other controls their pictures (␛). */
const printable = (text: string): string => text.replace(/\r?\n/g, '↵').replace(CONTROLS, pictureOf);

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x09) return ' ';
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** JSON in which no character is left that a terminal would obey. */
export const printableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replace(CONTROLS, (one) =>
    one === '\n' ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Prints lines, or lists of them, as the result of a command; waits when the reader is slow. */
export const say = (...lines: readonly (string | readonly string[])[]): Promise<void> =>
  put(
    process.stdout,
    lines
      .flat()
      .map((line) => `${printable(line)}\n`)
      .join(''),
  );

/** Prints text that is harmless already: JSON, help, a draft whose lines went through `printable`. */
export const sayText = (text: string): Promise<void> => put(process.stdout, text);

/** Prints lines beside the result: what went wrong, what a person should know. */
export const note = (...lines: readonly string[]): Promise<void> =>
  put(process.stderr, lines.map((line) => `${printable(line)}\n`).join(''));

/** The width of a text on a terminal, where Chinese characters take two places. */
export const terminalWidth = (text: string): number =>
  [...text].reduce((width, one) => width + (/[\u1100-\u115f\u2e80-\uffdc]/u.test(one) ? 2 : 1), 0);

/** A text filled up with blanks to a width on the terminal. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - terminalWidth(text)));

async function put(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '' || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    stream.once('drain', resolve);
  });
}

/** A reader such as `head` that has seen enough ends the program quietly. */
export function endQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
}

/** Counts on a terminal while many files are worked on; silent where nobody looks. */
export function showProgress(doing: string, total: number): { readonly step: () => void; readonly end: () => void } {
  const isShown = process.stderr.isTTY && !process.stdout.isTTY && total > 1;
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (isShown) process.stderr.write(`\r${doing}${done}/${total}`);
    },
    end: () => {
      if (isShown) process.stderr.write('\n');
    },
  };
}
