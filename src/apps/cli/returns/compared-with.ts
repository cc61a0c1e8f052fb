import { previousRefusal, targetsRefusal, withProgramme, type AuditOptions, type Snapshot } from '../../../core';
import type { CommandArguments } from '../command/options';
import { readFormulas, readWorkbookFile } from '../files';
import { CannotRun } from '../failure';
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
  const nothing: Snapshot = { sheets: [], settings: {} };
  const own = programme ? withProgramme(nothing, programme) : nothing;
  const read = async (file: string, refusalOf: typeof previousRefusal): Promise<Snapshot> => {
    const snapshot = await readWorkbookFile(file);
    const refusal = refusalOf(own, snapshot);
    if (refusal !== undefined) throw new CannotRun(`${file}：${refusal}`);
    return snapshot;
  };
  return {
    ...(programme ? { programme } : {}),
    ...(targets === undefined ? {} : { targets: await read(targets, targetsRefusal) }),
    ...(previous === undefined ? {} : { previous: await read(previous, previousRefusal) }),
    ...(rules === undefined ? {} : { formulas: await readFormulas(rules) }),
  };
}
