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
  return mistakes.length > 0 ? { kind: 'refused', mistakes } : { kind: 'programme', programme: programmeOf(programmeSchema.parse(data)) };
}

/** A programme that comes with the program; one that is wrong stops it at once, not in front of a user. */
export function builtInProgramme(data: unknown): Programme {
  const loaded = loadProgramme(data);
  if (loaded.kind === 'refused') throw new Error(loaded.mistakes.join('\n'));
  return loaded.programme;
}
