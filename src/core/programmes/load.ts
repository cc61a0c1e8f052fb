import { programmeOf, type Programme } from './programme';
import { programmeSchema, type ProgrammeFile } from './programme-schema';
import { consistencyMistakes } from './consistency';
import { issueMistakes } from './issue-words';
import type { Mistake } from './mistake';
import * as z from 'zod/mini';

/** Reading a programme gives it, or every mistake: where it stands in the file, and one Chinese sentence. */
export type LoadedProgramme =
  | { readonly kind: 'programme'; readonly programme: Programme }
  | { readonly kind: 'refused'; readonly mistakes: readonly Mistake[] };

/** Reads a programme from unknown data, such as a parsed JSON file. */
export function loadProgramme(data: unknown): LoadedProgramme {
  const mistakes = mistakesOf(data);
  return mistakes.length > 0
    ? { kind: 'refused', mistakes }
    : { kind: 'programme', programme: programmeOf(programmeSchema.parse(data)) };
}

/** Everything that is wrong with a programme; empty when it can be used. */
function mistakesOf(data: unknown): readonly Mistake[] {
  const result = programmeSchema.safeParse(data);
  return result.success
    ? consistencyMistakes(result.data)
    : result.error.issues.flatMap((issue) => issueMistakes(issue, data));
}

/** A programme as its file would hold it, with a line that lets editors complete it. */
export const programmeJson = ({ file }: Programme): ProgrammeFile => ({
  ...file,
  $schema: `programme-${file.schema}.schema.json`,
});

/** The JSON Schema of programme files; the build publishes it as dist/programme-1.schema.json. */
export const programmeJsonSchema = (): unknown => ({
  $id: 'programme-1.schema.json',
  title: '审核方案',
  ...z.toJSONSchema(programmeSchema, { io: 'input' }),
});
