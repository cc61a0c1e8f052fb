import * as z from 'zod/mini';
import type { CommandDefinition } from '../command/command';
import { checkSchema, SCHEMA } from '../check/report-schema';
import { sayText } from '../terminal';

/**
 * annex schema: prints the JSON Schema of what `check --json` prints; the build publishes it as
 * dist/report-1.schema.json.
 */
export const schemaCommand: CommandDefinition = {
  name: 'schema',
  title: '输出 check --json 的 JSON Schema',
  takes: '',
  files: [0, 0],
  options: [],
  help: ['构建时写为 dist/report-1.schema.json。'],
  run: async () => {
    const described = z.toJSONSchema(checkSchema, { io: 'output' });
    await sayText(
      `${JSON.stringify({ $id: `report-${SCHEMA}.schema.json`, title: 'annex check --json', ...described }, undefined, 2)}\n`,
    );
    return 0;
  },
};
