import type { Proofreading, Standing } from '../../../src/apps/addin/model';
import { standingOf } from '../../../src/apps/addin/standing';
import { applyEdits, importPrevious, proofread } from '../../../src/core';
import { seed } from './workbooks';

/** The progress of an example. */
export const standingIn = async (name: string): Promise<Standing> => standingOf(await seed(name));

/** The progress of the clean example with June stored as the period before. */
export async function standingSinceJune(): Promise<Standing> {
  const now = await seed('annexes-2022-09.xlsx');
  const planned = importPrevious(now, await seed('annexes-2022-06.xlsx'), { file: 'annexes-2022-06.xlsx', date: '2022-10-08' });
  if (planned.kind === 'refused') throw new Error(planned.reason);
  return standingOf(applyEdits(now, planned.edits));
}

/** A text that was proofread on its own. */
export const proofreadIn = (text: string): Proofreading => ({ text, isWriting: false, checked: { proof: proofread(text), withAnnexes: false } });
