import { programmeOf, type Programme } from './programme';
import { programmeSchema, type ProgrammeFile } from './programme-schema';
import { consistencyMistakes } from './consistency';
import { issueSentence, pathText } from './issue-words';
import * as z from 'zod/mini';

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

/**
 * Everything that is wrong with a programme, each as one sentence that begins with its path; empty when it can be used.
 */
function mistakesOf(data: unknown): readonly string[] {
  const result = programmeSchema.safeParse(data);
  if (result.success) return consistencyMistakes(result.data).map(({ path, says }) => `${pathText(path)}：${says}`);
  return result.error.issues.flatMap((issue) => issueSentence(issue, data));
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
