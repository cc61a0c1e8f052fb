import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An error planted in a text: where it ends, and the right reading where the proofreader is to find it. */
export interface PlantedError {
  readonly at: number;
  readonly meant?: string;
}

/** A text with its planted errors; `{!}` stands behind a wrong figure or name, `{!58.40}` says what it should be. */
export interface MarkedText {
  readonly name: string;
  readonly text: string;
  readonly errors: readonly PlantedError[];
  /** How many claims must be decided, at least. */
  readonly checked: number;
}

const MARK = /\{!([^}]*)\}/g;

/** Takes the marks out of a text. */
export function markedText(name: string, marked: string): MarkedText {
  const errors: PlantedError[] = [];
  let removed = 0;
  for (const match of marked.matchAll(MARK)) {
    errors.push({ at: match.index - removed, ...(match[1] ? { meant: match[1] } : {}) });
    removed += match[0].length;
  }
  return {
    name,
    text: marked.replace(MARK, ''),
    errors,
    checked: Number(/<!-- checked: (\d+)/.exec(marked)?.[1] ?? 0),
  };
}

const FOLDER = join(__dirname, 'texts');

/** The texts beside the tests. */
export const markedTexts = (): readonly MarkedText[] =>
  readdirSync(FOLDER).map((name) => markedText(name, readFileSync(join(FOLDER, name), 'utf8')));
