import { returnsWork } from '../../load-later';
import type { Command, Message } from '../../message';
import type { Work } from '../../work';

/**
 * Carries out what the page 各地报表 wants; what it takes to read and write so many files is loaded when it is asked for.
 */
export function performReturns(work: Work, command: Command): Promise<Message | undefined> | undefined {
  switch (command.kind) {
    case 'collect':
      return collectBeside(work, command.files);
    case 'merge-here':
      return returnsWork().then(({ mergeHere }) => mergeHere(work, command.collection, command.withErrors));
    case 'save-merged':
      return returnsWork().then(({ saveMerged }) => saveMerged(command.collection, command.withErrors));
    case 'save-notices':
      return returnsWork().then(({ saveNotices }) => saveNotices(work, command.collection));
    case 'save-template':
      return returnsWork().then(({ saveTemplate }) => saveTemplate(work, command));
    case 'compare-return':
      return returnsWork().then(({ compareReturn }) => compareReturn(command.before, command.after));
    default:
      return undefined;
  }
}

/** Beside the screen where that can be; the files stay those that were chosen, not the copies that came back. */
async function collectBeside(work: Work, chosen: readonly File[]): Promise<Message> {
  const { collect, named } = await returnsWork();
  const { files, others } = named(chosen);
  const { background, host, say, isCancelled } = work;
  const own = await host.read();
  const collected = (await background?.collect(files, own, say, isCancelled)) ?? (await collect(work, own, files));
  if (collected.kind !== 'collected') return collected;
  return { ...collected, collection: { ...collected.collection, files, others } };
}
