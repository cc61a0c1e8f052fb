import type { AuditOptions } from '../../../core';
import type { CommandArguments } from '../command/options';
import { readFormulas, readWorkbookFile } from '../files';
import { readProgramme } from '../programme-file';

/**
 * What all returns of a collection are compared with: targets, the period before, formulas of a file of their own, the
 * programme.
 */
export async function comparedWith({
  targets,
  previous,
  rules,
  programme: path,
}: CommandArguments): Promise<AuditOptions> {
  const programme = await readProgramme(path);
  return {
    ...(programme ? { programme } : {}),
    ...(targets === undefined ? {} : { targets: await readWorkbookFile(targets) }),
    ...(previous === undefined ? {} : { previous: await readWorkbookFile(previous) }),
    ...(rules === undefined ? {} : { formulas: await readFormulas(rules) }),
  };
}
