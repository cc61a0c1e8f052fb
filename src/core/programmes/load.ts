import { mistakesOf } from './mistakes';
import { programmeOf, type Programme } from './programme';
import { programmeSchema } from './programme-schema';

/** Reading a programme gives it, or every mistake as one Chinese sentence with its path. */
export type LoadedProgramme =
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'refused'; readonly mistakes: readonly string[] };

/** Reads a programme from unknown data, such as a parsed JSON file. */
export function loadProgramme(data: unknown): LoadedProgramme {
  const mistakes = mistakesOf(data);
  return mistakes.length > 0
    ? { kind: 'refused', mistakes }
    : { kind: 'programme', programme: programmeOf(programmeSchema.parse(data)) };
}
