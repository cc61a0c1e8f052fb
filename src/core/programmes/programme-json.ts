import * as z from 'zod/mini';
import type { Programme } from './programme';
import { programmeSchema, type ProgrammeFile } from './programme-schema';

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
